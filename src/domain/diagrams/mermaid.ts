import { type Cursor, isAtEnd, skipSpaces, take, takeText, takeUntil } from "./cursor.ts";
import {
  type Arrow,
  type Diagram,
  drawArrow,
  drawBox,
  emptySketch,
  type Heads,
  isOverfull,
  type Sketch,
} from "./diagram.ts";
import type { DiagramText } from "./find-diagrams.ts";
import { takeLink } from "./mermaid-link.ts";
import { labelText, statementsIn } from "./mermaid-text.ts";

/** Reads a flowchart of Mermaid (`flowchart`, `graph`); `undefined` for its other kinds of diagrams. */
export function readMermaid({ lines, firstLine }: DiagramText): Diagram | undefined {
  const [head, ...rest] = statementsIn(lines, firstLine);
  const kind = head && /^(?:flowchart(?:-elk)?|graph)\b/u.exec(head.text)?.[0];
  if (!head || kind === undefined) return undefined;
  const sketch = emptySketch();
  // What follows on the line of the header is a statement of its own: `graph TD; A --> B`.
  const first = head.text.slice(kind.length).replace(/^\s*(?:TB|TD|BT|RL|LR|[<>^v])?\s*;?/u, "");
  for (const { text, line } of [{ text: first, line: head.line }, ...rest]) readLine(sketch, text, line);
  return sketch;
}

const asides = /^(?:direction|style|classDef|class|linkStyle|click|accTitle|accDescr|title)\b/u;

function readLine(sketch: Sketch, text: string, line: number): void {
  if (isOverfull(sketch) || text.trim() === "" || asides.test(text)) return;
  if (/^end\b\s*;?\s*$/u.test(text)) sketch.open.pop();
  else if (/^subgraph\b/u.test(text)) openGroup(sketch, text.slice("subgraph".length), line);
  else if (!readChains({ text, at: 0 }, sketch, line)) sketch.unread.push({ text, line });
}

/** `subgraph id [title]`, `subgraph title`, `subgraph "title"`; it may have no name at all. */
function openGroup(sketch: Sketch, words: string, line: number): void {
  const cursor: Cursor = { text: words.trim(), at: 0 };
  const id = take(cursor, idPattern)?.[0];
  skipSpaces(cursor);
  const label = id === undefined ? undefined : takeShape(cursor)?.label;
  const name = label === undefined && !isAtEnd(cursor) ? labelText(cursor.text) : id;
  if (name !== undefined) drawBox(sketch, { id: name, line, ...(label !== undefined && { label }) });
  sketch.open.push(name);
}

/** `A & B --> C --> D; E --> F`. False where something is not understood; what was read before it counts. */
function readChains(cursor: Cursor, sketch: Sketch, line: number): boolean {
  let from: readonly string[] | undefined;
  let heads: Heads | "unseen" | undefined;
  while (!isAtEnd(cursor)) {
    const to = takeBoxes(cursor, sketch, line);
    if (!to) return false;
    if (from && heads && heads !== "unseen")
      for (const ends of pairs(from, to)) drawArrow(sketch, { ...ends, line }, heads);
    skipSpaces(cursor);
    if (cursor.text.startsWith("%%", cursor.at)) return true;
    const isNext = takeText(cursor, ";");
    heads = isNext ? undefined : takeLink(cursor);
    if (!isNext && !heads) return isAtEnd(cursor);
    from = isNext ? undefined : to;
    skipSpaces(cursor);
  }
  return heads === undefined;
}

function pairs(starts: readonly string[], ends: readonly string[]): readonly Pick<Arrow, "from" | "to">[] {
  return starts.flatMap((from) => ends.map((to) => ({ from, to })));
}

/** Each of them has an arrow to each of the next ones. */
const mostTogether = 100;

/** `A`, `A & B`. */
function takeBoxes(cursor: Cursor, sketch: Sketch, line: number): readonly string[] | undefined {
  const ids: string[] = [];
  do {
    if (ids.length > mostTogether) return undefined;
    skipSpaces(cursor);
    const id = take(cursor, idPattern)?.[0];
    if (id === undefined) return undefined;
    const shape = takeShape(cursor);
    take(cursor, /:::[\w-]+/uy);
    drawBox(sketch, { id, line, ...shape });
    ids.push(id);
    skipSpaces(cursor);
  } while (takeText(cursor, "&"));
  return ids;
}

/** A dash belongs to a name only between two of its letters: `order-api`, but `a--b` is a link. */
const idPattern = /(?:[\p{L}\p{N}_]|[-./:](?=[\p{L}\p{N}_]))+/uy;

interface Shape {
  readonly label: string;
  readonly isOutside?: boolean;
}

/** What is drawn around a text: `[box]`, `(round)`, `[(database)]`, `{{hexagon}}`, `@{ shape: cyl, label: "Orders" }`. */
function takeShape(cursor: Cursor): Shape | undefined {
  if (takeText(cursor, "@{")) return namedShape(takeUntil(cursor, "}"));
  const opening = take(cursor, /[[({]+[/\\]?|>/uy)?.[0];
  if (opening === undefined) return undefined;
  skipSpaces(cursor);
  const isQuoted = takeText(cursor, '"');
  const text = take(cursor, isQuoted ? /[^"]+/uy : /[^\])}]+/uy)?.[0] ?? "";
  if (isQuoted) takeText(cursor, '"');
  skipSpaces(cursor);
  take(cursor, /[/\\]?[\])}]+/uy);
  const label = labelText(/[/\\]$/u.test(opening) ? text.replace(/[/\\]$/u, "") : text);
  return { label, ...(opening === "[(" && { isOutside: true }) };
}

const databases = /\bshape:\s*"?(?:cyl|cylinder|db|database|das|h-cyl|lin-cyl|disk)\b/u;

function namedShape(words: string): Shape | undefined {
  const label = /\blabel:\s*"([^"]*)"/u.exec(words)?.[1];
  return label === undefined
    ? undefined
    : { label: labelText(label), ...(databases.test(words) && { isOutside: true }) };
}
