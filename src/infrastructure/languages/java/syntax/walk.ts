import type { Spot, Surrounding } from "../../../../domain/syntax/position.ts";
import type { Call } from "../../../../domain/syntax/statement.ts";
import type { Value } from "../../../../domain/syntax/value.ts";
import { behind, type FlatTree, startOf } from "../../../grammars/flat-tree.ts";
import type { Positions } from "../lexer/positions.ts";
import type { Drafts } from "./draft.ts";
import type { ImportedNames } from "./imported-names.ts";
import type { Scope } from "./scope.ts";

/** What becomes of a value. */
export interface Use {
  readonly result: Call["result"];
  /** Names, or paths of fields, that it is assigned to. */
  readonly to?: readonly string[];
  /** Index in `Syntax.calls` of the call that it is handed to. */
  readonly argumentOf?: number;
  /** True for a part of a text: whatever the text says, it says as a whole. */
  readonly isPiece?: true;
}

/** Reads a node of one kind: notes its facts, those of all that it holds, and says what value it has. */
export type Reader = (walk: Walk, node: number, use: Use) => Value;

/** Where in a file a reader stands, and what has been read. */
export interface Walk {
  readonly tree: FlatTree;
  readonly positions: Positions;
  /** By number of the kind. */
  readonly readers: readonly (Reader | undefined)[];
  readonly imports: ImportedNames;
  readonly facts: Drafts;
  /** Scopes of the bodies of types that are no types of a function: by node, and by the name of the type. */
  readonly bodies: Map<number, Scope>;
  readonly types: Map<string, Scope>;
  scope: Scope;
  /** Index of the function around. */
  in: number | undefined;
  within: readonly Surrounding[] | undefined;
  /** How many statements of the function around have been met. */
  statements: number;
  /** What becomes of a value that is yielded. */
  yields: Use;
  depth: number;
  /** Offset of the first node that is nested too deep. */
  cut: number | undefined;
}

export const used: Use = { result: "used" };
export const dropped: Use = { result: "dropped" };
export const returned: Use = { result: "returned" };

/** The value of all that rules do not look at. */
export const other: Value = { kind: "other" };

/** How deep nodes are read into one another: less than half of what the stack of a thread bears. */
export const deepest = 500;

/** Reads a node, whatever it is. */
export function read(walk: Walk, node: number, use: Use = used): Value {
  if (walk.depth === deepest) {
    walk.cut ??= startOf(walk.tree, node);
    return other;
  }
  walk.depth += 1;
  const reader = walk.readers[walk.tree.kinds[node] ?? 0];
  const value = reader ? reader(walk, node, use) : readInner(walk, node, used);
  walk.depth -= 1;
  return value;
}

/** Reads the children of a node, one after the other. */
export function readInner(walk: Walk, node: number, use: Use): Value {
  const end = behind(walk.tree, node);
  for (let child = node + 1; child < end; child = behind(walk.tree, child)) read(walk, child, use);
  return other;
}

/** A place in the text with what is around it. */
export function spotAt(walk: Walk, offset: number): Spot {
  const { line, column } = walk.positions.at(offset);
  if (walk.in === undefined && walk.within === undefined) return { line, column };
  return {
    line,
    column,
    ...(walk.in !== undefined && { in: walk.in }),
    ...(walk.within !== undefined && { within: walk.within }),
  };
}

/** Where a node begins. */
export function spotOf(walk: Walk, node: number): Spot {
  return spotAt(walk, startOf(walk.tree, node));
}

/** More is never asked for, and a hostile text may nest as deep as it likes. */
const mostAround = 20;

/** What stands around a node, and one thing more. */
export function surrounded(within: Walk["within"], surrounding: Surrounding): readonly Surrounding[] {
  if (within === undefined) return [surrounding];
  return within.length < mostAround ? [...within, surrounding] : within;
}

/** Reads a node with something more around it. */
export function readWithin(walk: Walk, surrounding: Surrounding, node: number, use: Use = used): Value {
  const before = walk.within;
  walk.within = surrounded(before, surrounding);
  const value = read(walk, node, use);
  walk.within = before;
  return value;
}
