import type {
  ArrowFunctionExpression,
  Class,
  Directive,
  Expression,
  Function as FunctionNode,
  Statement,
  StaticBlock,
  TSMethodSignature,
} from "oxc-parser";
import type { FunctionDeclaration, Modifier } from "../../../../domain/syntax/declaration.ts";
import type { TypeName } from "../../../../domain/syntax/name.ts";
import type { Spot, Surrounding } from "../../../../domain/syntax/position.ts";
import type { Call } from "../../../../domain/syntax/statement.ts";
import type { Value } from "../../../../domain/syntax/value.ts";
import type { Draft, Drafts } from "./draft.ts";
import type { Exported } from "./exported.ts";
import type { Names } from "./names.ts";
import type { PositionOf } from "./positions.ts";

/** What becomes of the value of an expression: only what stands around it knows. */
export interface Use {
  readonly result: Call["result"];
  readonly to?: readonly string[];
  readonly awaited?: true;
  /** Index of the call that it is handed to. */
  readonly argumentOf?: number;
}

export const used: Use = { result: "used" };
export const dropped: Use = { result: "dropped" };
export const returned: Use = { result: "returned" };

/** What a function is called by what stands around it. */
export interface Naming extends Pick<FunctionDeclaration, "kind" | "name" | "owner" | "modifiers" | "marks"> {
  /** Offset of the name. */
  readonly at: number;
  readonly argumentOf?: number | undefined;
}

/** What a type is called by what stands around it. */
export interface TypeNaming {
  readonly name: string;
  readonly at: number;
  readonly modifiers: readonly Modifier[];
}

/** A piece of a tree that is a function with all that belongs to it. */
export type FunctionLike = FunctionNode | ArrowFunctionExpression | StaticBlock | TSMethodSignature;

/** Where a walk stands. Whoever goes inside of something changes it and puts it back. */
export interface Here {
  /** Index of the innermost function. */
  in: number | undefined;
  within: readonly Surrounding[] | undefined;
  /** Statements of the innermost function so far. */
  statements: number;
  /** Types of what the innermost function has returned so far, where its text tells them. */
  returns: (TypeName | undefined)[];
  /** Errors that the innermost function has thrown so far. */
  throws: number;
  /** What the condition that is being read asks. */
  reads: Set<string> | undefined;
  /** Name of the type that `this` is of. */
  self: string | undefined;
  /** Names of the namespaces around, each with a dot behind it. */
  namespace: string;
  depth: number;
}

/** One script and all that is known of it while it is read. */
export interface Reading {
  readonly text: string;
  readonly positionOf: PositionOf;
  readonly facts: Drafts;
  readonly names: Names;
  /** Types of the fields of types that this file declares, by the names of both. */
  readonly fieldTypes: Map<string, ReadonlyMap<string, TypeName>>;
  /** Names that an export elsewhere in the file offers. */
  readonly exported: Exported;
  readonly isJavaScript: boolean;
  /** False if there is no `var` in it, which belongs to a function instead of a block. */
  readonly usesVar: boolean;
  readonly here: Here;

  /** Reads an expression with all that is in it, and tells what it is. */
  value(node: Expression, use: Use): Value;
  /** Reads one statement. */
  step(node: Directive | Statement): void;
  /** Reads statements in a scope of their own. */
  run(statements: readonly (Directive | Statement)[]): void;
  /** Reads a function; its index. */
  enter(node: FunctionLike, naming: Naming): number;
  /** Reads a class. */
  enterClass(node: Class, naming: TypeNaming): void;
}

/** Where something stands: the position of an offset, and what is around it. */
export function spotAt(reading: Reading, offset: number): Spot {
  return around(reading.positionOf(offset), reading.here);
}

/**
 * Says of a fact what stands around it. Facts are many, and an engine makes an object with all its fields in a third of
 * the time that a copy with more fields takes.
 */
export function around<Fact extends Draft<Spot>>(fact: Fact, { in: index, within }: Here): Fact {
  if (index !== undefined) fact.in = index;
  if (within) fact.within = within;
  return fact;
}

/** Goes inside of a surrounding; what it returns leads out again, by `here.within = …`. */
export function surround(here: Here, surrounding: Surrounding): Here["within"] {
  const outer = here.within;
  here.within = outer ? [...outer, surrounding] : [surrounding];
  return outer;
}
