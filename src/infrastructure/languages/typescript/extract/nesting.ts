/**
 * The parser calls itself for each level of nesting and overflows its thread's stack (4 MiB in a worker) without a chance to
 * catch it: measured with oxc-parser 0.159 at 1,500 levels for the costliest shape, above 2,000 for most.
 */
const deepest = 1000;

const [open, close, operator, separator, newline, less, greater, letter] = [1, 2, 3, 4, 5, 6, 7, 8] as const;
const kinds = new Uint8Array(128);
for (const [signs, kind] of [
  ["([{", open],
  [")]}", close],
  ["=?:", operator],
  [",;", separator],
  ["\n", newline],
  ["<", less],
  [">", greater],
  ["defiwny", letter],
] as const) {
  for (const sign of signs) kinds[sign.charCodeAt(0)] = kind;
}

const chaining = /(?:do|else|for|if|new|while|with|yield)\b/uy;

/** How deep the text stands at one place. */
interface Depth {
  brackets: number;
  angles: number;
  /** By level of brackets: links of the open chain (`a => b => …`), which a separator ends. */
  readonly chains: Uint32Array;
  /** By level of brackets: `else` branches, which no separator ends. */
  readonly branches: Uint32Array;
  deepest: number;
  /** Kind of the last sign that is no white space. */
  last: number;
}

/**
 * True if a text may nest deeper than the parser can bear. Counts brackets, and operators and keywords that chain to the
 * right (`a => b => …`, `if … else if …`), in one pass that knows nothing of strings and comments: it may call a text deep
 * that is not, hardly the other way round.
 */
export function isTooDeep(text: string): boolean {
  if (text.length < deepest) return false;
  const levels = () => new Uint32Array(deepest + 2);
  const depth: Depth = { brackets: 0, angles: 0, chains: levels(), branches: levels(), deepest: 0, last: 0 };
  for (let at = 0; at < text.length && depth.deepest <= deepest; at += 1) {
    const code = text.charCodeAt(at);
    const kind = code < 128 ? (kinds[code] ?? 0) : 0;
    if (kind !== 0) take(depth, kind, text, at);
    if (code > 32) depth.last = kind;
  }
  return depth.deepest > deepest;
}

function take(depth: Depth, kind: number, text: string, at: number): void {
  const { brackets, chains } = depth;
  if (kind === open) descend(depth);
  else if (kind === close) depth.brackets = Math.max(0, brackets - 1);
  else if (kind === separator) {
    chains[brackets] = 0;
    if (text[at] === ";") depth.angles = 0;
  } else if (kind === newline) {
    if (depth.last !== operator) chains[brackets] = 0;
  } else if (kind === less) depth.deepest = Math.max(depth.deepest, ++depth.angles);
  else if (kind === greater) depth.angles = Math.max(0, depth.angles - (text[at - 1] === "=" ? 0 : 1));
  else if (kind === operator) {
    // A run of the same sign is one operator, or the rule of a comment.
    if (text[at] !== text[at - 1]) count(depth, chains);
  } else if (isWordStart(text, at)) takeWord(depth, text, at);
}

function descend(depth: Depth): void {
  depth.brackets += 1;
  depth.deepest = Math.max(depth.deepest, depth.brackets);
  depth.chains[depth.brackets] = 0;
  depth.branches[depth.brackets] = 0;
}

function takeWord(depth: Depth, text: string, at: number): void {
  chaining.lastIndex = at;
  if (!chaining.test(text)) return;
  count(depth, text.startsWith("else", at) ? depth.branches : depth.chains);
}

function count(depth: Depth, counters: Uint32Array): void {
  const links = (counters[depth.brackets] ?? 0) + 1;
  counters[depth.brackets] = links;
  depth.deepest = Math.max(depth.deepest, links);
}

function isWordStart(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  return !(before === 36 || before === 95 || before === 46 || (before >= 48 && before <= 57) || isLetter(before));
}

function isLetter(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
}
