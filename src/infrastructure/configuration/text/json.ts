import { createScanner, type Node, type ParseError, parseTree } from "jsonc-parser";
import { type Text, tell } from "../../../domain/findings/text.ts";
import { jsonFault } from "../../texts/json-fault.ts";
import type { Words } from "../complaint.ts";
import { type Places, placesIn } from "../../documents/places.ts";
import { type Building, type KeyedValue, mapOf, mayBuild, type Reading } from "./view-builder.ts";
import { maxDepth, maxTokens, type View } from "./view.ts";

interface JsonBuilding extends Building {
  readonly places: Places;
}

/** Reads JSON; comments and a last comma are fine unless it is `strict`. */
export function readJson(path: string, text: string, strict = false): Reading {
  const places = placesIn(path, text);
  const excess = findExcess(text);
  if (excess !== undefined) {
    return { complaints: [{ at: places(excess), ...tooMuch }] };
  }
  const faults: ParseError[] = [];
  const tree = parseTree(text, faults, { disallowComments: strict, allowTrailingComma: !strict });
  const [fault] = faults;
  if (fault || !tree) return { complaints: [complaintOf(fault, places)] };
  const building: JsonBuilding = { places, complaints: [], nodes: 0 };
  const view = viewOf(building, tree, 0);
  return { view, complaints: building.complaints };
}

/** The parser recurses, so what is nested too deep is found before it starts. Gives the offset. */
function findExcess(text: string): number | undefined {
  const scanner = createScanner(text, true);
  let depth = 0;
  for (let tokens = 0; scanner.getPosition() < text.length; tokens++) {
    scanner.scan();
    const character = text.charAt(scanner.getTokenOffset());
    if (character === "[" || character === "{") depth++;
    if (character === "]" || character === "}") depth--;
    if (depth > maxDepth || tokens > maxTokens) return scanner.getTokenOffset();
  }
  return undefined;
}

function viewOf(building: JsonBuilding, node: Node, depth: number): View {
  const at = building.places(node.offset, node.offset + node.length);
  if (!mayBuild(building, depth, at)) return { kind: "scalar", value: null, at };
  const children = node.children ?? [];
  if (node.type === "array")
    return { kind: "list", items: children.map((item) => viewOf(building, item, depth + 1)), at };
  if (node.type === "object") return mapOf(entriesOf(building, children, depth), at, building.complaints);
  return { kind: "scalar", value: node.value ?? null, at };
}

function entriesOf(building: JsonBuilding, properties: readonly Node[], depth: number): readonly KeyedValue[] {
  return properties.flatMap(({ children = [] }) => {
    const [key, value] = children;
    if (!key || !value) return [];
    const keyAt = building.places(key.offset, key.offset + key.length);
    return [{ key: String(key.value), keyAt, value: viewOf(building, value, depth + 1) }];
  });
}

function complaintOf(fault: ParseError | undefined, places: Places): Reading["complaints"][number] {
  const at = places(fault?.offset ?? 0, (fault?.offset ?? 0) + (fault?.length ?? 0));
  return fault ? { at, message: jsonFault(fault.error), hint: lookAround } : { at, ...nothing };
}

const tooMuch: Words = {
  message: tell(
    {
      en: "This is nested more than {n} levels deep, or too much for a configuration.",
      "zh-CN": "此处嵌套超过 {n} 层，或内容对配置来说过多。",
    },
    { n: maxDepth },
  ),
  hint: { en: "Write less.", "zh-CN": "请减少内容。" },
};
const nothing: Words = {
  message: { en: "There is nothing here.", "zh-CN": "此处没有内容。" },
  hint: { en: "Write at least {}.", "zh-CN": "请至少写 {}。" },
};
const lookAround: Text = {
  en: "Look for a comma, quote or bracket too many or missing.",
  "zh-CN": "请检查是否多了或少了逗号、引号或括号。",
};
