import type { Spot } from "../../../../domain/syntax/position.ts";
import { behind, fieldOf, kindOf } from "../../../grammars/flat-tree.ts";
import { dottedName, rootOf } from "./dotted-name.ts";
import { meaningOf } from "./meaning.ts";
import { read, spotOf, type Walk } from "./walk.ts";

/** Notes a condition and reads it. */
export function noteCondition(walk: Walk, node: number): void {
  const { tree } = walk;
  let at = node;
  while (kindOf(tree, at) === "parenthesized_expression" && at + 1 < behind(tree, at)) at += 1;
  const spot: Spot = spotOf(walk, at);
  walk.facts.conditions.push({ ...spot, reads: readsOf(walk, at) });
  read(walk, node);
}

/** No condition that anybody understands asks for more. */
const mostReads = 50;

/** Kinds that ask nothing: they name types, or are functions with statements of their own. */
const silent = new Set([
  "lambda_expression",
  "method_reference",
  "class_body",
  "type_arguments",
  "generic_type",
  "scoped_type_identifier",
  "class_literal",
  "record_pattern",
]);

/** Variables and members that are asked; of a method it is the object that it is called on. */
function readsOf(walk: Walk, from: number): readonly string[] {
  const { tree } = walk;
  const reads = new Set<string>();
  const end = behind(tree, from);
  for (let at = from; at < end && reads.size < mostReads; ) {
    const kind = kindOf(tree, at);
    const parts = isName(kind) ? dottedName(tree, at) : undefined;
    if (parts && isAsked(walk, at, parts)) reads.add(parts.join("."));
    // What has the field that is asked may be no variable: `find().total`.
    if (kind === "field_access" && !parts) at = rootOf(tree, at);
    else at = parts || silent.has(kind) ? behind(tree, at) : at + 1;
  }
  return [...reads];
}

function isName(kind: string): boolean {
  return kind === "identifier" || kind === "field_access" || kind === "this";
}

/** Names of methods and fields, and of what a pattern declares, are told with what they belong to; types are not asked. */
function isAsked(walk: Walk, node: number, parts: readonly string[]): boolean {
  const field = fieldOf(walk.tree, node);
  if (field === "name" || field === "field") return false;
  return field !== "object" || !meaningOf(walk, parts).isType;
}
