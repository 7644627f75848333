import type { DocumentNode } from "../documents/node.ts";
import { readYaml } from "../documents/yaml.ts";
import { lineEndOf } from "./calls.ts";

/** The one document of a YAML text; `undefined` if it has none, several, or faults. */
export function onlyDocument(text: string): DocumentNode | undefined {
  const reading = readYaml(text);
  if ("fault" in reading) return undefined;
  const [first, second] = reading.documents;
  return second ? undefined : first;
}

/** Finds a collection of a document, the same one before and after a change. */
export type Find = (root: DocumentNode) => DocumentNode | undefined;

/**
 * Adds an entry at the end of a list or map that is written as a block, and changes nothing else: not a byte of what is
 * there. `undefined` where the result would mean anything but what was there and the new entry.
 */
export function appendEntry(text: string, find: Find, lines: readonly string[]): string | undefined {
  const before = onlyDocument(text);
  const block = before && find(before);
  const last = block && lastOf(block);
  if (!before || !block || !last || /[[{]/u.test(text[block.start] ?? "[")) return undefined;

  const column = block.start - (text.lastIndexOf("\n", block.start - 1) + 1);
  const at = endOfEntry(text, last.end, column);
  const end = lineEndOf(text);
  const entry = lines.map((line) => `${" ".repeat(column)}${line}${end}`).join("");
  const whole = `${text.slice(0, at)}${at > 0 && text[at - 1] !== "\n" ? end : ""}${entry}${text.slice(at)}`;

  const after = onlyDocument(whole);
  const added = after && lastOf(find(after));
  return after && added && meaning(after, added) === meaning(before) ? whole : undefined;
}

/** Where the lines of an entry end, with the comments below that are indented like parts of it. */
function endOfEntry(text: string, end: number, column: number): number {
  let at = end > 0 && text[end - 1] === "\n" ? end : lineAfter(text, end);
  for (let next = at; next < text.length; ) {
    const line = text.slice(next, lineAfter(text, next));
    const indent = line.search(/\S/u);
    if (indent >= 0 && (line[indent] !== "#" || indent <= column)) break;
    next += line.length;
    if (indent >= 0) at = next;
  }
  return at;
}

function lineAfter(text: string, at: number): number {
  const end = text.indexOf("\n", at);
  return end < 0 ? text.length : end + 1;
}

function lastOf(node: DocumentNode | undefined): DocumentNode | undefined {
  if (node?.kind === "list") return node.items.at(-1);
  return node?.kind === "map" ? node.entries.at(-1)?.value : undefined;
}

/** What a document says, without where it says so; one value may be left out. */
function meaning(node: DocumentNode, except?: DocumentNode): string {
  if (node.kind === "scalar") return JSON.stringify(node.value);
  if (node.kind === "list") {
    return `[${node.items.filter((item) => item !== except).map((item) => meaning(item, except))}]`;
  }
  const entries = node.entries.filter(({ value }) => value !== except);
  return `{${entries.map(({ key, value }) => `${JSON.stringify(key)}:${meaning(value, except)}`)}}`;
}
