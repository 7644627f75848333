import { childIn, kindOf } from "../../../grammars/flat-tree.ts";
import { readTarget } from "./assignments.ts";
import { readCondition } from "./conditions.ts";
import { childrenIn, listIn, signIn } from "./nodes.ts";
import { typesInRange } from "./type-of.ts";
import { introduce } from "./variables.ts";
import { enter, inBlock, type Reader, readField, type Walk } from "./walk.ts";

/** Readers of loops. */
export const loopReaders: Readonly<Record<string, Reader>> = {
  for_statement: (walk, node) => inBlock(walk, node, readLoop),
};

/** What a loop begins with and what it goes through are evaluated once, before it. */
function readLoop(walk: Walk, node: number): void {
  const { tree } = walk;
  const head = childrenIn(tree, node).find((child) => kindOf(tree, child) !== "block");
  if (head !== undefined) {
    readField(walk, head, kindOf(tree, head) === "range_clause" ? "right" : "initializer");
  }
  const before = enter(walk, "loop");
  if (head !== undefined) readHead(walk, head);
  readField(walk, node, "body");
  walk.within = before;
}

function readHead(walk: Walk, head: number): void {
  const { tree } = walk;
  const kind = kindOf(tree, head);
  if (kind === "range_clause") readRange(walk, head);
  else {
    const condition = kind === "for_clause" ? childIn(tree, head, "condition") : head;
    if (condition !== undefined) readCondition(walk, condition);
    readField(walk, head, "update");
  }
}

function readRange(walk: Walk, clause: number): void {
  const { tree } = walk;
  const names = listIn(tree, clause, "left");
  const source = childIn(tree, clause, "right");
  if (names.length === 0) return;
  if (signIn(tree, clause) !== ":=") for (const target of names) readTarget(walk, target);
  else introduce(walk, names, source === undefined ? [] : typesInRange(walk, source));
}
