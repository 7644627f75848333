import type { FunctionDeclaration, Mark, Modifier, Parameter } from "../../../../domain/syntax/declaration.ts";
import type { TypeName } from "../../../../domain/syntax/name.ts";
import type { Surrounding } from "../../../../domain/syntax/position.ts";
import { endOf } from "../../../grammars/flat-tree.ts";
import type { Draft } from "./draft.ts";
import { bindParameters } from "./parameters.ts";
import type { Scope } from "./scope.ts";
import { read, spotAt, type Use, type Walk } from "./walk.ts";

/** What its heading says of a function. */
export interface FunctionHead {
  /** Offset of its name, or of what stands for it. */
  readonly at: number;
  readonly name: string;
  readonly kind: FunctionDeclaration["kind"];
  readonly owner?: string | undefined;
  readonly modifiers?: readonly Modifier[];
  readonly marks?: readonly Mark[];
  readonly parameters?: readonly Parameter[];
  readonly result?: TypeName | undefined;
  readonly throws?: readonly TypeName[];
  readonly argumentOf?: number | undefined;
}

/** Notes a function; gives its index in `Syntax.functions`. */
export function noteFunction(walk: Walk, node: number, head: FunctionHead): number {
  const { owner, marks = [], throws = [], argumentOf } = head;
  const declared: Draft<FunctionDeclaration> = {
    ...spotAt(walk, head.at),
    name: head.name,
    kind: head.kind,
    ...(owner !== undefined && { owner }),
    modifiers: head.modifiers ?? [],
    ...(marks.length > 0 && { marks }),
    parameters: head.parameters ?? [],
    results: head.result ? [head.result] : [],
    ...(throws.length > 0 && { throws }),
    endLine: walk.positions.at(endOf(walk.tree, node)).line,
    ...(argumentOf !== undefined && { argumentOf }),
  };
  return walk.facts.functions.push(declared) - 1;
}

/** Where a walk stood before it went into a function. */
export interface Outside {
  readonly in: number | undefined;
  readonly within: readonly Surrounding[] | undefined;
  readonly statements: number;
  readonly scope: Scope;
}

/** Goes into a function that is known by its index; its parameters and all that is declared in it are known there only. */
export function enterFunction(walk: Walk, index: number): Outside {
  const outside = { in: walk.in, within: walk.within, statements: walk.statements, scope: walk.scope };
  walk.in = index;
  walk.within = undefined;
  walk.statements = 0;
  walk.scope = { outer: outside.scope };
  bindParameters(walk.scope, walk.facts.functions[index]?.parameters ?? []);
  return outside;
}

/** Goes out again; the function has as many statements as were met. */
export function leaveFunction(walk: Walk, outside: Outside): void {
  const declared = walk.in === undefined ? undefined : walk.facts.functions[walk.in];
  if (declared) declared.statements = walk.statements;
  Object.assign(walk, outside);
}

/** Reads the body of a function that is known by its index. */
export function readBody(walk: Walk, index: number, body: number, use: Use): void {
  const outside = enterFunction(walk, index);
  read(walk, body, use);
  leaveFunction(walk, outside);
}
