import type { WaiverComment } from "../../../../domain/source/facts.ts";
import { readWaiver, waiverMark } from "../../../../domain/source/waiver-comment.ts";
import type { Positions } from "../lexer/positions.ts";
import { startAt, type Tokens } from "../lexer/tokens.ts";

/** The comments before the first token: where a tool says that it wrote the file. */
export function headOf(tokens: Tokens): string {
  return tokens.comments.length > 0 ? tokens.text.slice(0, startAt(tokens, 0)) : "";
}

/** Waivers in comments, line by line; the same words in a literal are none. */
export function readWaivers(tokens: Tokens, positions: Positions): readonly WaiverComment[] {
  if (!tokens.text.includes(waiverMark)) return [];

  const lines = linesWithCode(tokens, positions);
  return [...commentLines(tokens)].flatMap(({ text, offset }) => {
    if (!text.includes(waiverMark)) return [];
    const { line } = positions.at(offset);
    return readWaiver(text, line, firstFrom(lines, line) ?? line) ?? [];
  });
}

const tag = /@(?:link|linkplain|see|throws|exception|value)\s([^@}]{0,200})/gu;
const names = /(?<![\p{L}\p{N}_$.])[\p{L}\p{N}_$]+/gu;

/** Names in the reference tags of documentation comments: `{@link Order}`, `@see Order`, `@throws Missing`. */
export function documentedNames(tokens: Tokens): ReadonlySet<string> {
  const found = new Set<string>();
  for (let at = 0; at < tokens.comments.length; at += 2) {
    const comment = tokens.text.slice(tokens.comments[at], tokens.comments[at + 1]);
    if (!comment.startsWith("/**")) continue;
    for (const [, text = ""] of comment.matchAll(tag)) for (const [name] of text.matchAll(names)) found.add(name);
  }
  return found;
}

function* commentLines(tokens: Tokens): Generator<{ text: string; offset: number }> {
  for (let at = 0; at < tokens.comments.length; at += 2) {
    let offset = tokens.comments[at] ?? 0;
    for (const text of tokens.text.slice(offset, tokens.comments[at + 1]).split("\n")) {
      yield { text: text.replace(/\r$/u, ""), offset };
      offset += text.length + 1;
    }
  }
}

/** The first of the rising numbers that is not below `least`, by halving. */
function firstFrom(numbers: readonly number[], least: number): number | undefined {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? least) < least) low = middle + 1;
    else high = middle;
  }
  return numbers[low];
}

function linesWithCode(tokens: Tokens, positions: Positions): readonly number[] {
  const lines: number[] = [];
  for (let at = 0; at < tokens.count; at += 1) lines.push(positions.at(startAt(tokens, at)).line);
  return lines;
}
