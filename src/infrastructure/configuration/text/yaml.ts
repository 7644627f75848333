import {
  type Alias,
  type Document,
  isAlias,
  isCollection,
  isMap,
  isNode,
  isScalar,
  isSeq,
  type Pair,
  parseDocument,
} from "yaml";
import { type Text, tell } from "../../../domain/findings/text.ts";
import type { Words } from "../complaint.ts";
import { type Places, placesIn } from "../../documents/places.ts";
import { type Building, type KeyedValue, mapOf, mayBuild, type Reading } from "./view-builder.ts";
import type { View } from "./view.ts";
import { quote } from "./quote.ts";
import { findExcess } from "./yaml-depth.ts";
import { quotePattern, yamlComplaint } from "./yaml-complaint.ts";

/** More aliases than anybody writes by hand; each one costs a walk over the document. */
const maxAliases = 100;

const coreTags = new Set(
  ["str", "int", "float", "bool", "null", "seq", "map"].map((tag) => `tag:yaml.org,2002:${tag}`),
);

interface YamlBuilding extends Building {
  readonly document: Document;
  readonly places: Places;
  aliases: number;
}

/** Reads YAML 1.2 with the core schema, one document, without tags of its own. */
export function readYaml(path: string, text: string): Reading {
  const places = placesIn(path, text);
  const excess = findExcess(text);
  if (excess) return { complaints: [{ at: places(excess.offset), ...excess.words }] };
  // Looking for double keys is quadratic in the parser; `mapOf` does it instead.
  const document = parseDocument(text, { schema: "core", uniqueKeys: false, prettyErrors: false, logLevel: "error" });
  const [fault] = document.errors;
  if (fault) return { complaints: [yamlComplaint(fault, places)] };
  const building: YamlBuilding = { document, places, complaints: [], nodes: 0, aliases: 0 };
  const view = viewOf(building, document.contents, 0);
  return { view, complaints: building.complaints };
}

function viewOf(building: YamlBuilding, node: unknown, depth: number): View {
  const at = placeOf(building, node);
  const nothing: View = { kind: "scalar", value: null, at };
  if (!mayBuild(building, depth, at)) return nothing;
  if (isAlias(node)) return viewOfAlias(building, node, depth);
  refuseTag(building, node, nothing);
  if (isSeq(node)) return { kind: "list", items: node.items.map((item) => viewOf(building, item, depth + 1)), at };
  if (isMap(node)) return mapOf(entriesOf(building, node.items, depth), at, building.complaints);
  return isScalar(node) ? { kind: "scalar", value: scalarOf(node.value), at } : nothing;
}

function viewOfAlias(building: YamlBuilding, node: Alias, depth: number): View {
  const nothing: View = { kind: "scalar", value: null, at: placeOf(building, node) };
  if (++building.aliases === maxAliases + 1) complain(building, nothing, tooManyAliases);
  if (building.aliases > maxAliases) return nothing;
  const target = node.resolve(building.document);
  return target ? viewOf(building, target, depth + 1) : complain(building, nothing, unknownAlias(node.source));
}

function entriesOf(building: YamlBuilding, pairs: readonly Pair[], depth: number): readonly KeyedValue[] {
  return pairs.flatMap(({ key, value }) => {
    const keyAt = placeOf(building, key);
    if (isScalar(key)) {
      // A key without a value has no node for it: the place of the key must do.
      const view: View = value ? viewOf(building, value, depth + 1) : { kind: "scalar", value: null, at: keyAt };
      return [{ key: String(key.value), keyAt, value: view }];
    }
    building.complaints.push({ at: keyAt, ...noKey });
    return [];
  });
}

const noKey: Words = {
  message: { en: "A key must be a plain word or a quoted text.", "zh-CN": "键必须是普通的词或加引号的文本。" },
  hint: { en: "Write the key as a word.", "zh-CN": "请把键写成一个词。" },
};

function scalarOf(value: unknown): string | number | boolean | null {
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  return value === null || value === undefined ? null : String(value);
}

function refuseTag(building: YamlBuilding, node: unknown, nothing: View): void {
  const tag = isScalar(node) || isCollection(node) ? node.tag : undefined;
  if (tag === undefined || coreTags.has(tag)) return;
  complain(building, nothing, {
    message: tell(unknownTag, { tag: quote(tag) }),
    hint: quotePattern,
  });
}

function unknownAlias(name: string): Words {
  return {
    message: tell(noAlias, { name: quote(name) }),
    hint: tell(
      { en: "Quote the pattern: {pattern}.", "zh-CN": "请给模式加引号：{pattern}。" },
      { pattern: quote(`*${name}`) },
    ),
  };
}

const unknownTag: Text = {
  en: "The tag {tag} is not supported: a configuration is plain data.",
  "zh-CN": "不支持标签 {tag}：配置只含普通数据。",
};
const noAlias: Text = {
  en: "What begins with * is an alias in YAML, and {name} stands for nothing.",
  "zh-CN": "YAML 中以 * 开头的是别名，而 {name} 没有定义。",
};
const tooManyAliases: Words = {
  message: tell({ en: "There are more than {n} aliases.", "zh-CN": "别名超过 {n} 个。" }, { n: maxAliases }),
  hint: { en: "Write the values out.", "zh-CN": "请把值直接写出。" },
};

function complain(building: YamlBuilding, view: View, words: Words): View {
  building.complaints.push({ at: view.at, ...words });
  return view;
}

function placeOf({ places }: YamlBuilding, node: unknown): View["at"] {
  const range = isNode(node) ? node.range : undefined;
  return range ? places(range[0], range[1]) : places(0);
}
