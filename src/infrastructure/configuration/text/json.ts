import { createScanner, type Node, type ParseError, parseTree, printParseErrorCode } from "jsonc-parser";
import { type Places, placesIn } from "./places.ts";
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
    const message = `This is nested more than ${maxDepth} levels deep, or too much for a configuration.`;
    return { complaints: [{ at: places(excess), message, hint: "Write less." }] };
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
  if (!fault) return { at, message: "There is nothing here.", hint: "Write at least {}." };
  const words = printParseErrorCode(fault.error)
    .replace(/([a-z])([A-Z])/gu, "$1 $2")
    .toLowerCase();
  return {
    at,
    message: `This is not valid JSON: ${words}.`,
    hint: "Look for a comma, quote or bracket too many or missing.",
  };
}
