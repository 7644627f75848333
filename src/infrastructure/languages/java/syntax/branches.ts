import type { Value } from "../../../../domain/syntax/value.ts";
import { behind, childIn, type FlatTree, kindOf } from "../../../grammars/flat-tree.ts";
import { noteCondition } from "./conditions.ts";
import { bind } from "./scope.ts";
import { dropped, other, read, surrounded, type Walk } from "./walk.ts";

/** Reads `if`, `else if` and `else`: all are ways of one branch, however many they are. */
export function readIf(walk: Walk, node: number): Value {
  const { within: before, scope: outer } = walk;
  walk.scope = { outer };
  let next = readWay(walk, node, surrounded(before, "branch"));
  while (next !== undefined) next = readWay(walk, next, walk.within);
  const { variables = [] } = walk.scope;
  walk.within = before;
  walk.scope = outer;
  if (staysBehind(walk.tree, node)) for (const [name, binding] of variables) bind(outer, name, binding);
  return other;
}

/** Reads one condition and what follows from it; gives the `if` behind `else`. */
function readWay(walk: Walk, node: number, within: Walk["within"]): number | undefined {
  const { tree } = walk;
  const condition = childIn(tree, node, "condition");
  const consequence = childIn(tree, node, "consequence");
  const alternative = childIn(tree, node, "alternative");
  walk.statements += 1;
  if (condition !== undefined) noteCondition(walk, condition);
  walk.within = within;
  if (consequence !== undefined) read(walk, consequence, dropped);
  if (alternative === undefined) return undefined;

  // JLS 6.3.2.2: behind `if (!(payment instanceof Card card)) … else` the variable of the pattern is known.
  if (condition === undefined || kindOf(tree, condition + 1) !== "unary_expression")
    walk.scope = { outer: walk.scope.outer };
  if (kindOf(tree, alternative) === "if_statement") return alternative;
  read(walk, alternative, dropped);
  return undefined;
}

const jumps = new Set(["return_statement", "throw_statement", "break_statement", "continue_statement"]);

/** After `if (!(payment instanceof Card card)) return;` the variable of the pattern is known. */
function staysBehind(tree: FlatTree, node: number): boolean {
  if (childIn(tree, node, "alternative") !== undefined) return false;
  let last = childIn(tree, node, "consequence");
  if (last !== undefined && kindOf(tree, last) === "block") last = lastChild(tree, last);
  return last !== undefined && jumps.has(kindOf(tree, last));
}

function lastChild(tree: FlatTree, node: number): number | undefined {
  let last: number | undefined;
  for (let child = node + 1; child < behind(tree, node); child = behind(tree, child)) last = child;
  return last;
}
