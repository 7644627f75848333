import type { TypeName } from "../../../../domain/syntax/name.ts";
import type { Value } from "../../../../domain/syntax/value.ts";
import { behind, childIn, fieldOf, kindOf } from "../../../grammars/flat-tree.ts";
import { noteCondition } from "./conditions.ts";
import { hasModifier } from "./marks.ts";
import { listOf, readTypeName } from "./type-names.ts";
import { noteVariable, readDeclarators } from "./variables.ts";
import { dropped, other, read, surrounded, used, type Walk } from "./walk.ts";

/** Reads `for (int i = 0; i < n; i++)`: what stands before the first `;` happens once. */
export function readFor(walk: Walk, node: number): Value {
  const { tree } = walk;
  const { within, scope } = walk;
  walk.statements += 1;
  walk.scope = { outer: scope };
  for (let child = node + 1; child < behind(tree, node); child = behind(tree, child)) {
    const field = fieldOf(tree, child);
    if (field !== "init") walk.within = surrounded(within, "loop");
    if (field === "condition") noteCondition(walk, child);
    else if (kindOf(tree, child) === "local_variable_declaration" && field === "init") readDeclarators(walk, child);
    else read(walk, child, dropped);
  }
  Object.assign(walk, { within, scope });
  return other;
}

/** Reads `for (Order order : orders)`: what it goes through is asked for once. */
export function readForEach(walk: Walk, node: number): Value {
  const { tree } = walk;
  const { within, scope } = walk;
  const [written, name, through, body] = ["type", "name", "value", "body"].map((field) => childIn(tree, node, field));
  walk.statements += 1;
  const value = through === undefined ? other : read(walk, through, used);
  walk.scope = { outer: scope };
  walk.within = surrounded(within, "loop");
  const type = written === undefined ? undefined : readTypeName(walk, written);
  const its = listOf(walk, type, childIn(tree, node, "dimensions")) ?? elementOf(value);
  if (name !== undefined) noteVariable(walk, name, { type: its, isFinal: hasModifier(tree, node, "final") });
  if (body !== undefined) read(walk, body, dropped);
  Object.assign(walk, { within, scope });
  return other;
}

/** Reads `while` and `do`; their conditions are asked again and again. */
export function readWhile(walk: Walk, node: number): Value {
  const { tree } = walk;
  const { within, scope } = walk;
  walk.statements += 1;
  walk.scope = { outer: scope };
  walk.within = surrounded(within, "loop");
  for (let child = node + 1; child < behind(tree, node); child = behind(tree, child)) {
    if (fieldOf(tree, child) === "condition") noteCondition(walk, child);
    else read(walk, child, dropped);
  }
  Object.assign(walk, { within, scope });
  return other;
}

/** What `var` stands for in a loop through an array, or through a collection of the JDK. */
function elementOf(value: Value): TypeName | undefined {
  const type = value.kind === "name" ? value.type : undefined;
  const holds = type?.kind === "list" || (type?.name?.from === "java.util" && type.of?.length === 1);
  return holds ? type?.of?.[0] : undefined;
}
