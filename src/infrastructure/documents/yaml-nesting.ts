import { CST, Lexer } from "yaml";

/** How much of a text the parser may be given. */
export interface NestingLimits {
  readonly depth: number;
  readonly indentation: number;
  readonly tokens: number;
}

/** Where a text is more than the parser may be given, and which limit that is. */
export interface NestingExcess {
  readonly offset: number;
  readonly limit: keyof NestingLimits;
}

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
export function nestingExcess(text: string, limits: NestingLimits): NestingExcess | undefined {
  const nesting: Nesting = { flow: 0, compact: 0, indentation: 0, startsLine: true };
  let offset = 0;
  let tokens = 0;
  let isScalar = false;
  for (const token of new Lexer().lex(text)) {
    if (!isScalar) enter(nesting, token);
    const limit = ++tokens > limits.tokens ? "tokens" : exceeded(nesting, limits);
    if (limit) return { offset, limit };
    isScalar = token === CST.SCALAR;
    if (!isMark(token)) offset += token.length;
  }
  return undefined;
}

function exceeded({ flow, compact, indentation }: Nesting, limits: NestingLimits): keyof NestingLimits | undefined {
  if (indentation > limits.indentation) return "indentation";
  return flow > limits.depth || compact > limits.depth ? "depth" : undefined;
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
