import type { Spot, Surrounding } from "../../../../domain/syntax/position.ts";
import type { Call } from "../../../../domain/syntax/statement.ts";
import type { Value } from "../../../../domain/syntax/value.ts";
import { behind, childIn, type FlatTree, startOf } from "../../../grammars/flat-tree.ts";
import type { Place } from "../places.ts";
import type { Declared } from "./declared.ts";
import type { Drafts } from "./draft.ts";
import type { Packages } from "./packages.ts";
import type { Scope } from "./scope.ts";
import type { Known } from "./type-members.ts";

/** What becomes of a value. */
export interface Use {
  readonly result: Call["result"];
  /** Names, or paths of fields, that it is assigned to. */
  readonly to?: readonly string[];
  /** Index in `Syntax.calls` of the call that it is handed to. */
  readonly argumentOf?: number;
  /** What a function without a name is called after. */
  readonly name?: string;
  /** Stands around the call itself, while its arguments are evaluated before. */
  readonly later?: "deferred" | "spawned";
}

/** Reads a node of one kind: notes its facts and those of all that it holds, and says what value it has. */
export type Reader = (walk: Walk, node: number, use: Use) => Value;

/** Where in a file a reader stands, and what has been read. */
export interface Walk {
  readonly tree: FlatTree;
  readonly place: (offset: number) => Place;
  /** By number of the kind. */
  readonly readers: readonly (Reader | undefined)[];
  readonly packages: Packages;
  readonly declared: Declared;
  readonly known: Known;
  readonly facts: Drafts;
  scope: Scope;
  /** Index of the function around. */
  in: number | undefined;
  within: readonly Surrounding[] | undefined;
  /** How many statements of the function around have been met. */
  statements: number;
  depth: number;
  /** Offset of the first node that is nested too deep. */
  cut: number | undefined;
}

export const used: Use = { result: "used" };
export const dropped: Use = { result: "dropped" };
export const returned: Use = { result: "returned" };

/** Of a result that gets names; `_` in Go drops it. */
export function assigned(to: readonly string[]): Use {
  if (to.length === 0) return used;
  return to.every((name) => name === "_") ? dropped : { result: "assigned", to };
}

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
  const value = reader ? reader(walk, node, use) : readInner(walk, node);
  walk.depth -= 1;
  return value;
}

/** Reads the child in a field of a node, if there is one. */
export function readField(walk: Walk, node: number, field: string): void {
  const child = childIn(walk.tree, node, field);
  if (child !== undefined) read(walk, child);
}

/** Reads the children of a node, one after the other. */
export function readInner(walk: Walk, node: number): Value {
  const end = behind(walk.tree, node);
  for (let child = node + 1; child < end; child = behind(walk.tree, child)) read(walk, child);
  return other;
}

/** Puts something more around what is read next; gives what stood around before, which has to come back behind it. */
export function enter(walk: Walk, surrounding: Surrounding): readonly Surrounding[] | undefined {
  const before = walk.within;
  walk.within = [...(before ?? []), surrounding];
  return before;
}

/** Reads a node with something more around it. */
export function readWithin(walk: Walk, surrounding: Surrounding, node: number): Value {
  const before = enter(walk, surrounding);
  const value = read(walk, node);
  walk.within = before;
  return value;
}

/** Reads a node as a block of its own: what is declared there is unknown outside. */
export function inBlock(walk: Walk, node: number, readBlock: (walk: Walk, node: number) => void): Value {
  const outer = walk.scope;
  walk.scope = { outer };
  readBlock(walk, node);
  walk.scope = outer;
  return other;
}

/** A place in the text with what is around it. */
export function spotAt(walk: Walk, offset: number, later?: Surrounding): Spot {
  const { line, column } = walk.place(offset);
  const within = later ? [...(walk.within ?? []), later] : walk.within;
  return { line, column, ...(walk.in !== undefined && { in: walk.in }), ...(within !== undefined && { within }) };
}

/** Where a node begins. */
export function spotOf(walk: Walk, node: number): Spot {
  return spotAt(walk, startOf(walk.tree, node));
}
