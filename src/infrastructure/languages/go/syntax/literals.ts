import { looksLikeSql } from "../../../../domain/syntax/sql.ts";
import { joinedText } from "../../../../domain/syntax/joined-text.ts";
import { longestText, type Value } from "../../../../domain/syntax/value.ts";
import { childIn, kindOf, startOf, textOf } from "../../../grammars/flat-tree.ts";
import { literalText } from "./literal-text.ts";
import { lookUp } from "./scope.ts";
import { other, type Reader, read, readWithin, spotAt, type Walk } from "./walk.ts";

/** Readers of literals and of what operators make of them. */
export const literalReaders: Readonly<Record<string, Reader>> = {
  interpreted_string_literal: readText,
  raw_string_literal: readText,
  int_literal: readNumber,
  float_literal: readNumber,
  imaginary_literal: readNumber,
  rune_literal: () => other,
  true: readTruth,
  false: readTruth,
  binary_expression: readBinary,
};

/** More of a text does not help to see what its SQL does. */
const longestSql = 4000;

function readText(walk: Walk, node: number): Value {
  const text = literalText(textOf(walk.tree, node));
  noteSql(walk, startOf(walk.tree, node), text);
  return { kind: "text", text: text.slice(0, longestText) };
}

function readNumber({ tree }: Walk, node: number): Value {
  return { kind: "number", text: textOf(tree, node) };
}

function readTruth({ tree }: Walk, node: number): Value {
  return { kind: "boolean", text: textOf(tree, node) };
}

function noteSql(walk: Walk, offset: number, text: string): void {
  if (looksLikeSql(text)) walk.facts.sql.push({ ...spotAt(walk, offset), text: text.slice(0, longestSql) });
}

/** The right side of `&&` and `||` is evaluated on one of two ways only. */
function readBinary(walk: Walk, node: number): Value {
  const { terms, operator } = termsOf(walk, node);
  if (operator === "+") return readSum(walk, terms);
  terms.forEach((term, index) => {
    if (index > 0 && operator !== "") readWithin(walk, "branch", term);
    else read(walk, term);
  });
  return other;
}

/** The terms of a chain of one operator, which the grammar nests to the left, as deep as there are terms. */
function termsOf({ tree }: Walk, node: number): { readonly terms: readonly number[]; readonly operator: string } {
  const operator = operatorOf(tree, node);
  const terms: number[] = [];
  let at = node;
  while (kindOf(tree, at) === "binary_expression" && operatorOf(tree, at) === operator) {
    terms.push(childIn(tree, at, "right") ?? at + 1);
    at = childIn(tree, at, "left") ?? at + 1;
  }
  terms.push(at);
  return { terms: terms.reverse(), operator };
}

/** Only operators that readers ask for are nodes. */
function operatorOf(tree: Walk["tree"], node: number): string {
  const operator = childIn(tree, node, "operator");
  return operator === undefined ? "" : textOf(tree, operator);
}

/** Texts that are added up are one text, with holes for what is no literal. */
function readSum(walk: Walk, terms: readonly number[]): Value {
  const parts = terms.map((term) => readTerm(walk, term));
  const texts = parts.map((part) => (part.kind === "text" || part.kind === "joined" ? part.text : undefined));
  if (texts.every((one) => one === undefined)) return other;

  const text = texts.map((one) => one ?? "{}").join("");
  noteSql(walk, startOf(walk.tree, terms[0] ?? 0), text.slice(0, longestSql));
  if (parts.every(({ kind }) => kind === "text")) return { kind: "text", text: text.slice(0, longestText) };
  return joinedText(text, parts.flatMap(holesIn));
}

function holesIn(part: Value): readonly Value[] {
  if (part.kind === "joined") return part.holes ?? [];
  return part.kind === "text" ? [] : [part];
}

/** A term as it is, uncut: a literal, or a constant of this file. All else is read, since it may hold calls. */
function readTerm(walk: Walk, term: number): Value {
  const { tree } = walk;
  const kind = kindOf(tree, term);
  const isLiteral = kind === "interpreted_string_literal" || kind === "raw_string_literal";
  const text = isLiteral
    ? literalText(textOf(tree, term))
    : kind === "identifier"
      ? lookUp(walk.scope, textOf(tree, term))?.text
      : undefined;
  return text === undefined ? read(walk, term) : { kind: "text", text };
}
