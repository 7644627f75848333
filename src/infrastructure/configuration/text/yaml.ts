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
import type { Words } from "../complaint.ts";
import { type Places, placesIn } from "./places.ts";
import { type Building, type KeyedValue, mapOf, mayBuild, type Reading } from "./view-builder.ts";
import type { View } from "./view.ts";
import { quote } from "./quote.ts";
import { findExcess } from "./yaml-depth.ts";
import { yamlComplaint } from "./yaml-complaint.ts";

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

const noKey = { message: "A key must be a plain word or a quoted text.", hint: "Write the key as a word." };

function scalarOf(value: unknown): string | number | boolean | null {
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  return value === null || value === undefined ? null : String(value);
}

function refuseTag(building: YamlBuilding, node: unknown, nothing: View): void {
  const tag = isScalar(node) || isCollection(node) ? node.tag : undefined;
  if (tag === undefined || coreTags.has(tag)) return;
  complain(building, nothing, {
    message: `The tag ${quote(tag)} is not supported: a configuration is plain data.`,
    hint: "A pattern that begins with ! must be quoted.",
  });
}

function unknownAlias(name: string): Words {
  return {
    message: `What begins with * is an alias in YAML, and ${quote(name)} stands for nothing.`,
    hint: `Quote the pattern: ${quote(`*${name}`)}.`,
  };
}

const tooManyAliases = { message: `There are more than ${maxAliases} aliases.`, hint: "Write the values out." };

function complain(building: YamlBuilding, view: View, words: Words): View {
  building.complaints.push({ at: view.at, ...words });
  return view;
}

function placeOf({ places }: YamlBuilding, node: unknown): View["at"] {
  const range = isNode(node) ? node.range : undefined;
  return range ? places(range[0], range[1]) : places(0);
}
