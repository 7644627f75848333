import type { Exit } from "../../../../domain/syntax/statement.ts";
import type { Value } from "../../../../domain/syntax/value.ts";
import { behind } from "../../../grammars/flat-tree.ts";
import type { Draft } from "./draft.ts";
import { other, read, returned, spotOf, used, type Use, type Walk } from "./walk.ts";

/** Reads `return …;`. */
export function readReturn(walk: Walk, node: number): Value {
  return readExit(walk, node, "return", returned);
}

/** Reads `throw …;`. */
export function readThrow(walk: Walk, node: number): Value {
  return readExit(walk, node, "throw", used);
}

function readExit(walk: Walk, node: number, kind: Exit["kind"], use: Use): Value {
  walk.statements += 1;
  const exit: Draft<Exit> = { ...spotOf(walk, node), kind, values: [] };
  walk.facts.exits.push(exit);
  if (node + 1 < behind(walk.tree, node)) exit.values = [read(walk, node + 1, use)];
  return other;
}
