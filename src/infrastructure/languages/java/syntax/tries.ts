import type { Catch } from "../../../../domain/syntax/statement.ts";
import type { Value } from "../../../../domain/syntax/value.ts";
import { behind, childIn, childOfKind, endOf, kindOf, textOf } from "../../../grammars/flat-tree.ts";
import type { Draft } from "./draft.ts";
import { bind } from "./scope.ts";
import { readTypeName, readTypeNames } from "./type-names.ts";
import { readDeclarator } from "./variables.ts";
import { dropped, other, read, readInner, readWithin, spotOf, surrounded, type Walk } from "./walk.ts";

/** Reads `try`. What it catches is also thrown by its resources (JLS 14.20.3.2); without a handler it catches nothing. */
export function readTry(walk: Walk, node: number): Value {
  const { tree } = walk;
  const { within, scope } = walk;
  walk.statements += 1;
  walk.scope = { outer: scope };
  if (childOfKind(tree, node, "catch_clause") !== undefined) walk.within = surrounded(within, "tried");
  for (let child = node + 1; child < behind(tree, node); child = behind(tree, child)) {
    const kind = kindOf(tree, child);
    if (kind === "catch_clause" || kind === "finally_clause") Object.assign(walk, { within, scope });
    if (kind === "catch_clause") readCatch(walk, child);
    else if (kind === "finally_clause") readWithin(walk, "finally", child, dropped);
    else read(walk, child, dropped);
  }
  Object.assign(walk, { within, scope });
  return other;
}

/** Reads what a try opens: a variable that is final, or one that is there already. */
export function readResource(walk: Walk, node: number): Value {
  const { tree } = walk;
  const written = childIn(tree, node, "type");
  if (written === undefined) return readInner(walk, node, { result: "used" });
  readDeclarator(walk, node, { type: readTypeName(walk, written), isFinal: true });
  return other;
}

function readCatch(walk: Walk, node: number): void {
  const { tree, facts } = walk;
  const { scope, statements } = walk;
  const parameter = childOfKind(tree, node, "catch_formal_parameter");
  const body = childIn(tree, node, "body");
  const handler: Draft<Catch> = {
    ...spotOf(walk, node),
    types: parameter === undefined ? [] : readTypeNames(walk, childOfKind(tree, parameter, "catch_type")),
    throws: false,
    statements: 0,
    endLine: walk.positions.at(endOf(tree, node)).line,
  };
  facts.catches.push(handler);
  walk.scope = { outer: scope };
  const name = parameter === undefined ? undefined : childIn(tree, parameter, "name");
  if (name !== undefined) nameError(walk, textOf(tree, name), handler);
  const exits = facts.exits.length;
  if (body !== undefined) readWithin(walk, "catch", body, dropped);
  handler.throws = facts.exits.slice(exits).some((exit) => exit.kind === "throw" && exit.in === walk.in);
  handler.statements = walk.statements - statements;
  walk.scope = scope;
}

function nameError(walk: Walk, name: string, handler: Draft<Catch>): void {
  const [type, ...rest] = handler.types;
  handler.name = name;
  bind(walk.scope, name, { type: rest.length === 0 ? type : undefined });
}
