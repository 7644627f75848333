import type { Spot } from "../../../../domain/syntax/position.ts";
import { behind, childIn, fieldOf, type FlatTree, kindOf, textOf } from "../../../grammars/flat-tree.ts";
import { dottedName, rootOf } from "./dotted-name.ts";
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

/** Variables and members that are asked. A method that is asked of a variable is a member: `order.isPaid`. */
function readsOf({ tree }: Walk, from: number): readonly string[] {
  const reads = new Set<string>();
  const end = behind(tree, from);
  for (let at = from; at < end && reads.size < mostReads; ) {
    const parts = askedAt(tree, at);
    if (parts) reads.add(parts.join("."));
    at = next(tree, at, parts !== undefined);
  }
  return [...reads];
}

/** The variable or member that a node is, or whose method it calls. */
function askedAt(tree: FlatTree, node: number): readonly string[] | undefined {
  switch (kindOf(tree, node)) {
    case "identifier":
      return partsOfMembers.has(fieldOf(tree, node) ?? "") ? undefined : [textOf(tree, node)];
    case "field_access":
      return dottedName(tree, node);
    case "method_invocation": {
      const name = childIn(tree, node, "name");
      const parts = fieldOf(tree, node + 1) === "object" ? dottedName(tree, node + 1) : undefined;
      return parts && name !== undefined ? [...parts, textOf(tree, name)] : undefined;
    }
    default:
      return undefined;
  }
}

/** Names of methods, of fields and of variables that a pattern declares: they are told with what they belong to, or not at all. */
const partsOfMembers = new Set(["name", "field"]);

/** Where asking goes on: what a call is handed is asked as well, and what has the field that is asked of no variable. */
function next(tree: FlatTree, node: number, isAsked: boolean): number {
  const kind = kindOf(tree, node);
  if (kind === "field_access" && !isAsked) return rootOf(tree, node);
  if (!isAsked) return silent.has(kind) ? behind(tree, node) : node + 1;
  return (kind === "method_invocation" ? childIn(tree, node, "arguments") : undefined) ?? behind(tree, node);
}
