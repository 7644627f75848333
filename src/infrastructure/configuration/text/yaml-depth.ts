import { CST, Lexer } from "yaml";
import type { Words } from "../complaint.ts";
import { tell } from "../../../domain/findings/text.ts";
import { usePatterns } from "./decode.ts";
import { twoSpaces } from "./yaml-complaint.ts";
import { maxDepth, maxTokens } from "./view.ts";
import { tooDeep } from "./view-builder.ts";

/** Where a text is more than the parser may be given, and why. */
export interface Excess {
  readonly offset: number;
  readonly words: Words;
}

const maxIndentation = 256;

const tooMuch: Words = {
  message: { en: "This is too much for a configuration.", "zh-CN": "对配置来说内容过多。" },
  hint: usePatterns,
};

const tooFarIn: Words = {
  message: tell(
    { en: "This is indented by more than {n} characters.", "zh-CN": "此处缩进超过 {n} 个字符。" },
    { n: maxIndentation },
  ),
  hint: twoSpaces,
};

/** How deep the text is nested at one token. */
interface Nesting {
  flow: number;
  /** Items that begin on one line: `- - - a`. */
  compact: number;
  indentation: number;
  startsLine: boolean;
}

/**
 * Looks for nesting that the parser cannot take. It recurses, and where its stack ends V8 gives up the whole process
 * instead of throwing (seen with yaml 2.9.1: 3,000 times `- ` on one line). Lexing is not recursive.
 */
export function findExcess(text: string): Excess | undefined {
  const nesting: Nesting = { flow: 0, compact: 0, indentation: 0, startsLine: true };
  let offset = 0;
  let tokens = 0;
  let isScalar = false;
  for (const token of new Lexer().lex(text)) {
    if (!isScalar) enter(nesting, token);
    const words = ++tokens > maxTokens ? tooMuch : depthFault(nesting);
    if (words) return { offset, words };
    isScalar = token === CST.SCALAR;
    if (!isMark(token)) offset += token.length;
  }
  return undefined;
}

function depthFault({ flow, compact, indentation }: Nesting): Words | undefined {
  if (indentation > maxIndentation) return tooFarIn;
  return flow > maxDepth || compact > maxDepth ? tooDeep : undefined;
}

/** Tokens that the lexer adds and that are not in the text. */
function isMark(token: string): boolean {
  return token === CST.SCALAR || token === CST.DOCUMENT || token === CST.FLOW_END;
}

function enter(nesting: Nesting, token: string): void {
  switch (CST.tokenType(token)) {
    case "flow-map-start":
    case "flow-seq-start":
      nesting.flow++;
      break;
    case "flow-map-end":
    case "flow-seq-end":
      nesting.flow = Math.max(0, nesting.flow - 1);
      break;
    case "seq-item-ind":
    case "explicit-key-ind":
      nesting.compact++;
      break;
    case "newline":
      nesting.compact = 0;
      nesting.startsLine = true;
      return;
    case "space":
      if (nesting.startsLine) nesting.indentation = token.length;
  }
  nesting.startsLine = false;
}
