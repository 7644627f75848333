import type { Value } from "../../../../domain/syntax/value.ts";
import { behind, childIn, kindOf } from "../../../grammars/flat-tree.ts";
import { noteCondition } from "./conditions.ts";
import { dropped, other, read, surrounded, type Use, type Walk } from "./walk.ts";

/** Reads a switch; if it has a value, each of its ways gives one (JLS 15.28.1). */
export function readSwitch(walk: Walk, node: number, use: Use): Value {
  const { tree } = walk;
  const { within, scope, yields } = walk;
  const condition = childIn(tree, node, "condition");
  const body = childIn(tree, node, "body");
  if (use.result === "dropped") walk.statements += 1;
  if (condition !== undefined) noteCondition(walk, condition);
  walk.scope = { outer: scope };
  walk.within = surrounded(within, "branch");
  walk.yields = use;
  if (body !== undefined)
    for (let way = body + 1; way < behind(tree, body); way = behind(tree, way)) readWay(walk, way, use);
  Object.assign(walk, { within, scope, yields });
  return other;
}

function readWay(walk: Walk, node: number, use: Use): void {
  const { tree } = walk;
  const isValue = kindOf(tree, node) === "switch_rule" && use.result !== "dropped";
  for (let child = node + 1; child < behind(tree, node); child = behind(tree, child)) {
    if (isValue && kindOf(tree, child) === "expression_statement") read(walk, child + 1, use);
    else read(walk, child, dropped);
  }
}

/** Reads `yield …;`. */
export function readYield(walk: Walk, node: number): Value {
  walk.statements += 1;
  if (node + 1 < behind(walk.tree, node)) read(walk, node + 1, walk.yields);
  return other;
}

/** Reads `when …` behind a pattern. */
export function readGuard(walk: Walk, node: number): Value {
  if (node + 1 < behind(walk.tree, node)) noteCondition(walk, node + 1);
  return other;
}
