import type { Value } from "../../../../domain/syntax/value.ts";
import { behind, kindOf } from "../../../grammars/flat-tree.ts";
import { readInitializer } from "./methods.ts";
import { dropped, other, read, readInner, used, type Walk } from "./walk.ts";

/** Reads statements; what is declared among them is known to the end of the block. */
export function readBlock(walk: Walk, node: number): Value {
  const outer = walk.scope;
  walk.scope = { outer };
  readInner(walk, node, dropped);
  walk.scope = outer;
  return other;
}

/** Reads the members of a type; a block among them initialises it. */
export function readMembers(walk: Walk, node: number): Value {
  const { tree } = walk;
  for (let child = node + 1; child < behind(tree, node); child = behind(tree, child)) {
    if (kindOf(tree, child) === "block") readInitializer(walk, child);
    else read(walk, child, dropped);
  }
  return other;
}

/** Reads an expression whose value nobody wants; a switch counts itself. */
export function readStatement(walk: Walk, node: number): Value {
  if (kindOf(walk.tree, node + 1) !== "switch_expression") walk.statements += 1;
  return readInner(walk, node, dropped);
}

/** Reads `assert …;` and `synchronized (…) …`. */
export function readUse(walk: Walk, node: number): Value {
  walk.statements += 1;
  return readInner(walk, node, used);
}

/** `break outer;`: the name is none of a variable. */
export function readJump(walk: Walk): Value {
  walk.statements += 1;
  return other;
}

/** Reads what has a name of its own before it: `outer: for (…) …`. */
export function readLabeled(walk: Walk, node: number): Value {
  const statement = behind(walk.tree, node + 1);
  return statement < behind(walk.tree, node) ? read(walk, statement, dropped) : other;
}
