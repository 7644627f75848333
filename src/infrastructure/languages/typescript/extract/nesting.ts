import { hasLongRun } from "./runs.ts";

/**
 * The parser calls itself for each level of nesting and overflows its thread's stack (4 MiB in a worker) without a chance to
 * catch it: measured with oxc-parser 0.159 at 1,500 levels for the costliest shape, above 2,000 for most.
 */
const deepest = 1000;

/** Kinds of signs; below `close` those of words, of which `letter` can begin a keyword of a chain. */
const [word, letter, close, open, link, separator, newline, less, greater, logical] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
const kinds = new Uint8Array(128);
for (const [signs, kind] of [
  ["abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_$.", word],
  ["defiwny", letter],
  [")]}", close],
  ["([{", open],
  ["=?:", link],
  [",;", separator],
  ["\n", newline],
  ["<", less],
  [">", greater],
  ["&|", logical],
] as const) {
  for (const sign of signs) kinds[sign.charCodeAt(0)] = kind ?? 0;
}

const chaining = /(?:do|else|for|if|new|while|with|yield)\b/uy;

/** How deep the text stands at one place. The lists are by level of brackets. */
interface Depth {
  brackets: number;
  angles: number;
  /** Links of the open chain of operators (`a => b => …`), which a separator or a new line of code ends. */
  readonly operators: Uint32Array;
  /** Links of the open chain of statements (`while (a) while (b) …`), which a separator ends. */
  readonly statements: Uint32Array;
  /** `else` branches, which nothing ends but the closing bracket. */
  readonly branches: Uint32Array;
  /** Open elements of JSX. */
  readonly elements: Uint32Array;
  deepest: number;
}

/**
 * True if a text may nest deeper than the parser can bear: in brackets, or in operators and keywords that chain to the right
 * (`a => b => …`, `if … else if …`). One pass that knows nothing of strings and comments: a text that it calls deep may not
 * be, and only a text made for the purpose can hide its depth.
 */
export function isTooDeep(text: string): boolean {
  if (hasLongRun(text)) return true;
  if (mostLevels(text) <= deepest) return false;
  const levels = () => new Uint32Array(deepest + 2);
  const depth: Depth = {
    brackets: 0,
    angles: 0,
    operators: levels(),
    statements: levels(),
    branches: levels(),
    elements: levels(),
    deepest: 0,
  };
  let previous = 0;
  for (let at = 0; at < text.length && depth.deepest <= deepest; at += 1) {
    const code = text.charCodeAt(at);
    const kind = code < 128 ? (kinds[code] ?? 0) : 0;
    if (kind >= close) take(depth, kind, text, at);
    else if (kind === letter && previous !== word && previous !== letter) takeWord(depth, text, at);
    previous = kind;
  }
  return depth.deepest > deepest;
}

/** More levels than signs that can begin one there cannot be: most texts need no closer look. */
function mostLevels(text: string): number {
  let signs = 0;
  let previous = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const kind = code < 128 ? (kinds[code] ?? 0) : 0;
    if (kind === open || kind === link || kind === less) signs += 1;
    else if (kind === letter && previous !== word && previous !== letter) signs += 1;
    previous = kind;
  }
  return signs;
}

function take(depth: Depth, kind: number, text: string, at: number): void {
  const { brackets, operators, statements } = depth;
  if (kind === open) descend(depth);
  else if (kind === close) depth.brackets = Math.max(0, brackets - 1);
  else if (kind === link) {
    if (isLink(text, at)) count(depth, operators);
  } else if (kind === newline) {
    if (operators[brackets] !== 0 && endsStatement(text, at)) operators[brackets] = 0;
  } else if (kind === separator) {
    operators[brackets] = 0;
    statements[brackets] = 0;
    if (text[at] === ";") depth.angles = 0;
  } else if (kind === less) takeLess(depth, text, at);
  else if (kind === greater) takeGreater(depth, text[at - 1]);
  else if (text[at] === text[at - 1]) depth.angles = 0;
}

function takeLess(depth: Depth, text: string, at: number): void {
  depth.angles += 1;
  depth.deepest = Math.max(depth.deepest, depth.angles);
  if (text[at + 1] === "/") closeElement(depth);
  else if (/[\w>]/u.test(text[at + 1] ?? "") && !/[\w)\]]/u.test(text[at - 1] ?? "")) count(depth, depth.elements);
}

function takeGreater(depth: Depth, before: string | undefined): void {
  if (before !== "=") depth.angles = Math.max(0, depth.angles - 1);
  if (before === "/") closeElement(depth);
}

function closeElement({ brackets, elements }: Depth): void {
  elements[brackets] = Math.max(0, (elements[brackets] ?? 0) - 1);
}

/** An arrow, an assignment, a conditional or a label; no comparison, no `?.`, no `??`, no rule of signs in a comment. */
function isLink(text: string, at: number): boolean {
  const sign = text[at];
  const [before, after] = [text[at - 1], text[at + 1]];
  if (sign === "=") return after !== "=" && before !== "=" && before !== "!" && before !== "<" && before !== ">";
  return before !== sign && after !== sign && after !== ".";
}

/** A line does not end its statement if an operator stands at its end or at the beginning of the next. */
function endsStatement(text: string, at: number): boolean {
  const end = text[at - 1] === "\r" ? at - 2 : at - 1;
  // Only the first of several line breaks asks, lest a run of them takes quadratic time.
  if (text.charCodeAt(end) <= 32) return false;
  let next = at + 1;
  while (text.charCodeAt(next) <= 32) next += 1;
  return !"=?:>".includes(text[end] ?? ";") && !"=?:".includes(text[next] ?? ";");
}

function descend(depth: Depth): void {
  depth.brackets += 1;
  depth.deepest = Math.max(depth.deepest, depth.brackets);
  depth.operators[depth.brackets] = 0;
  depth.statements[depth.brackets] = 0;
  depth.branches[depth.brackets] = 0;
  depth.elements[depth.brackets] = 0;
}

function takeWord(depth: Depth, text: string, at: number): void {
  chaining.lastIndex = at;
  if (chaining.test(text)) count(depth, text.startsWith("else", at) ? depth.branches : depth.statements);
}

function count(depth: Depth, counters: Uint32Array): void {
  const links = (counters[depth.brackets] ?? 0) + 1;
  counters[depth.brackets] = links;
  depth.deepest = Math.max(depth.deepest, links);
}
