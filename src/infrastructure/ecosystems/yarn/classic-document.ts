import type { DocumentEntry, MapNode, ScalarNode } from "../../documents/node.ts";

/** What is wrong with a text in yarn classic's own format, and where. */
export interface ClassicFault {
  readonly fault: "indentation" | "line" | "quote";
  readonly start: number;
}

/** A map that lines further in may still add to. */
interface Open {
  readonly indent: number;
  readonly entries: DocumentEntry[];
}

interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** One line: the words before a colon, or a key and a value. */
interface Line {
  readonly indent: number;
  readonly words: readonly Word[];
  readonly commas: number;
  readonly opensMap: boolean;
}

/**
 * Reads yarn classic's format (yarn 1.22, `lockfile/parse`): `key value`, and `key, other key:` before lines that are
 * indented by two more spaces. Several keys become one, joined by `, `.
 */
export function readClassicDocument(text: string): MapNode | ClassicFault {
  const root: Open = { indent: 0, entries: [] };
  const open = [root];
  let start = 0;
  while (start < text.length) {
    const found = text.indexOf("\n", start);
    const end = found < 0 ? text.length : found;
    const line = readLine(text, start, end);
    if ("fault" in line) return line;
    const fault = line.words.length > 0 ? place(open, line, start) : undefined;
    if (fault) return fault;
    start = end + 1;
  }
  return { kind: "map", entries: root.entries, start: 0, end: text.length };
}

function place(open: Open[], line: Line, start: number): ClassicFault | undefined {
  while (open.length > 1 && (open.at(-1)?.indent ?? 0) > line.indent) open.pop();
  const top = open.at(-1);
  if (!top || top.indent !== line.indent) return { fault: "indentation", start };
  const [first, second] = line.words;
  const isWhole = line.commas === (line.opensMap ? line.words.length - 1 : 0);
  if (!isWhole) return { fault: "line", start: first?.start ?? start };
  const last = line.words.at(-1);
  if (!first || !last) return undefined;
  if (line.opensMap) {
    const entries: DocumentEntry[] = [];
    const key = line.words.map((word) => word.text).join(", ");
    const value: MapNode = { kind: "map", entries, start: first.start, end: last.end };
    top.entries.push({ key, keyStart: first.start, keyEnd: last.end, value });
    open.push({ indent: line.indent + 2, entries });
    return undefined;
  }
  if (!second || line.words.length > 2) return { fault: "line", start: first.start };
  const value: ScalarNode = { kind: "scalar", value: second.text, start: second.start, end: second.end };
  top.entries.push({ key: first.text, keyStart: first.start, keyEnd: first.end, value });
  return undefined;
}

const blank = / */y;
const quoted = /"(?:[^"\\\n]|\\[^\n])*"/y;
const plain = /[^\s:,"#][^\s:,]*/y;

function readLine(text: string, start: number, end: number): Line | ClassicFault {
  const words: Word[] = [];
  let at = skip(text, start);
  const indent = at - start;
  let commas = 0;
  for (; !isOver(text, at, end); at = skip(text, at)) {
    const isListed = words.length > 0 && text[at] === ",";
    if (isListed) {
      commas++;
      at = skip(text, at + 1);
    }
    const word = readWord(text, at);
    if ("fault" in word) return word;
    words.push(word);
    at = skip(text, word.end);
    if (text[at] !== ":") continue;
    at = skip(text, at + 1);
    return isOver(text, at, end) ? { indent, words, commas, opensMap: true } : { fault: "line", start: at };
  }
  return { indent, words, commas, opensMap: false };
}

/** True at the end of a line, or before a comment. */
function isOver(text: string, at: number, end: number): boolean {
  return at >= end || text[at] === "\r" || text[at] === "#";
}

function skip(text: string, at: number): number {
  blank.lastIndex = at;
  blank.test(text);
  return blank.lastIndex;
}

function readWord(text: string, start: number): Word | ClassicFault {
  const pattern = text[start] === '"' ? quoted : plain;
  pattern.lastIndex = start;
  const found = pattern.exec(text)?.[0];
  if (found === undefined) return { fault: pattern === quoted ? "quote" : "line", start };
  const end = start + found.length;
  if (pattern === plain || !found.includes("\\")) {
    return { text: pattern === plain ? found : found.slice(1, -1), start, end };
  }
  try {
    return { text: String(JSON.parse(found)), start, end };
  } catch {
    return { fault: "quote", start };
  }
}
