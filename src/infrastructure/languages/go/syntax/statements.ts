import type { Value } from "../../../../domain/syntax/value.ts";
import { behind, childIn } from "../../../grammars/flat-tree.ts";
import { nameOf, readTarget } from "./assignments.ts";
import { childrenIn, listIn, signIn } from "./nodes.ts";
import { typesOf } from "./type-of.ts";
import { introduce } from "./variables.ts";
import {
  assigned,
  dropped,
  inBlock,
  other,
  type Reader,
  read,
  readInner,
  returned,
  spotOf,
  type Walk,
} from "./walk.ts";

/** Readers of what is neither branch, loop nor assignment. */
export const statementReaders: Readonly<Record<string, Reader>> = {
  block: (walk, node) => inBlock(walk, node, readInner),
  expression_statement: (walk, node) => read(walk, node + 1, dropped),
  return_statement: readReturn,
  defer_statement: (walk, node) => read(walk, node + 1, { result: "dropped", later: "deferred" }),
  go_statement: (walk, node) => read(walk, node + 1, { result: "dropped", later: "spawned" }),
  receive_statement: readReceived,
};

function readReturn(walk: Walk, node: number): Value {
  const { tree } = walk;
  const exit = { kind: "return" as const, ...spotOf(walk, node), values: [] as readonly Value[] };
  walk.facts.exits.push(exit);
  const list = node + 1 < behind(tree, node) ? childrenIn(tree, node + 1) : [];
  exit.values = list.map((value) => read(walk, value, returned));
  return other;
}

/** A value that is received in a case of `select`. */
function readReceived(walk: Walk, node: number): Value {
  const { tree } = walk;
  const targets = listIn(tree, node, "left");
  const source = childIn(tree, node, "right");
  if (source === undefined) return other;
  const types = typesOf(walk, source);
  const value = read(walk, source, assigned(targets.map((target) => nameOf(walk, target))));
  if (targets.length > 0 && signIn(tree, node) === ":=") introduce(walk, targets, types).value = value;
  else for (const target of targets) readTarget(walk, target);
  return other;
}
