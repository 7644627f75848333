import type { TypeName } from "../../../../domain/syntax/name.ts";
import { childIn, kindOf, textOf } from "../../../grammars/flat-tree.ts";
import { readCondition } from "./conditions.ts";
import { childrenIn, childrenInField, listIn } from "./nodes.ts";
import { bind } from "./scope.ts";
import { typeName } from "./type-name.ts";
import { introduce } from "./variables.ts";
import { assigned, inBlock, other, type Reader, read, readField, readWithin, type Walk } from "./walk.ts";

/** Readers of statements that go one of several ways. */
export const branchReaders: Readonly<Record<string, Reader>> = {
  if_statement: (walk, node) => inBlock(walk, node, readIf),
  expression_switch_statement: (walk, node) => inBlock(walk, node, readSwitch),
  type_switch_statement: (walk, node) => inBlock(walk, node, readTypeSwitch),
  // Of `select`; those of `switch` are read with it.
  communication_case: (walk, node) => inBlock(walk, node, readWay),
  default_case: (walk, node) => inBlock(walk, node, readWay),
};

function readIf(walk: Walk, node: number): void {
  readField(walk, node, "initializer");
  const condition = childIn(walk.tree, node, "condition");
  if (condition !== undefined) readCondition(walk, condition);
  for (const way of ["consequence", "alternative"]) {
    const block = childIn(walk.tree, node, way);
    if (block !== undefined) readWithin(walk, "branch", block);
  }
}

/** All that stands in a case of `select` happens on this way alone. */
function readWay(walk: Walk, node: number): void {
  for (const child of childrenIn(walk.tree, node)) readWithin(walk, "branch", child);
}

/** Without a value that is compared, each case has a condition of its own. */
function readSwitch(walk: Walk, node: number): void {
  const { tree } = walk;
  readField(walk, node, "initializer");
  const value = childIn(tree, node, "value");
  if (value !== undefined) readCondition(walk, value);
  for (const one of casesIn(walk, node)) {
    for (const compared of listIn(tree, one, "value")) {
      if (value === undefined) readCondition(walk, compared);
      else read(walk, compared);
    }
    inBlock(walk, one, readStatements);
  }
}

/** In a case of one type the variable has that type. */
function readTypeSwitch(walk: Walk, node: number): void {
  const { tree } = walk;
  readField(walk, node, "initializer");
  const names = listIn(tree, node, "alias");
  const value = childIn(tree, node, "value");
  const held =
    value === undefined ? other : readCondition(walk, value, assigned(names.map((name) => textOf(tree, name))));
  if (names.length > 0) introduce(walk, names, []).value = held;
  for (const one of casesIn(walk, node)) {
    const types = childrenInField(tree, one, "type");
    const outer = walk.scope;
    walk.scope = { outer };
    for (const name of names) bind(walk.scope, textOf(tree, name), { type: onlyOne(walk, types) });
    readStatements(walk, one);
    walk.scope = outer;
  }
}

function onlyOne(walk: Walk, [type, another]: readonly number[]): TypeName | undefined {
  return type === undefined || another !== undefined ? undefined : typeName(walk, type);
}

function casesIn({ tree }: Walk, node: number): readonly number[] {
  return childrenIn(tree, node).filter((child) => kindOf(tree, child).endsWith("_case"));
}

function readStatements(walk: Walk, one: number): void {
  for (const child of childrenIn(walk.tree, one))
    if (kindOf(walk.tree, child) === "statement_list") readWithin(walk, "branch", child);
}
