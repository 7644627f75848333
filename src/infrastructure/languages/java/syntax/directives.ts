import { isGenerated } from "../../../../domain/source/generated-marker.ts";
import type { FunctionDeclaration } from "../../../../domain/syntax/declaration.ts";
import type { Directive } from "../../../../domain/syntax/statement.ts";
import type { FlatTree } from "../../../grammars/flat-tree.ts";
import type { Positions } from "../lexer/positions.ts";

/** How generators of Java sign their work beside that: jOOQ, OpenAPI, ANTLR, protoc. */
const signature =
  /\bDO NOT (?:EDIT|MODIFY)\b|\b(?:file|class|code|source) (?:is|was) (?:auto(?:matically)?[- ]?)?generated\b|^\W*Generated from \S+ by\b/iu;

/** What a file says so often says nothing new. */
const mostDirectives = 100;

/** Finds comments that say that a tool wrote the file, or a part of it. */
export function directivesIn(
  { text, comments }: FlatTree,
  positions: Positions,
  functions: readonly FunctionDeclaration[],
): readonly Directive[] {
  const found: Directive[] = [];
  if (!/generated|DO NOT/iu.test(text)) return found;

  for (let at = 0; at < comments.length; at += 2) {
    let offset = comments[at] ?? 0;
    for (const line of text.slice(offset, comments[at + 1]).split("\n")) {
      if (found.length < mostDirectives && (isGenerated(line) || signature.test(line))) {
        const position = positions.at(offset);
        found.push({ ...position, ...around(functions, position.line), text: withoutMarks(line) });
      }
      offset += line.length + 1;
    }
  }
  return found;
}

/** The innermost function around a line: the last that has begun and not ended. */
function around(functions: readonly FunctionDeclaration[], line: number): { readonly in?: number } {
  const index = functions.findLastIndex((one) => one.line <= line && line <= one.endLine);
  return index < 0 ? {} : { in: index };
}

/** What a line of a comment says. */
function withoutMarks(line: string): string {
  let from = 0;
  while (from < line.length && "/*# \t".includes(line.charAt(from))) from += 1;
  const rest = line.slice(from).trim();
  return rest.endsWith("*/") ? rest.slice(0, -2).trim() : rest;
}
