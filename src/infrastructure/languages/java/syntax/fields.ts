import type { Field, Modifier } from "../../../../domain/syntax/declaration.ts";
import type { Value } from "../../../../domain/syntax/value.ts";
import { behind, childIn, kindOf, startOf, textOf } from "../../../grammars/flat-tree.ts";
import { type Heading, readHeading } from "./marks.ts";
import { ownerOf } from "./scope.ts";
import { other, read, type Walk } from "./walk.ts";

/** JLS 9.3: fields of interfaces are constants. */
const constant: readonly Modifier[] = ["public", "static", "final"];

/** Reads the fields of one declaration: `private int count, sum = 0;`. */
export function readFields(walk: Walk, node: number): Value {
  const { tree } = walk;
  const owner = ownerOf(walk.scope);
  const heading = readHeading(walk, node, owner?.isContract ? constant : []);
  for (let child = node + 1; child < behind(tree, node); child = behind(tree, child)) {
    const field = kindOf(tree, child) === "variable_declarator" ? readField(walk, child, heading) : undefined;
    if (field) owner?.fields.push(field);
  }
  return other;
}

function readField(walk: Walk, declarator: number, { modifiers, marks }: Heading): Field | undefined {
  const { tree } = walk;
  const at = childIn(tree, declarator, "name");
  if (at === undefined) return undefined;

  const name = textOf(tree, at);
  const type = walk.scope.variables?.get(name)?.type;
  const written = childIn(tree, declarator, "value");
  const value = written === undefined ? undefined : read(walk, written, { result: "assigned", to: [name] });
  const { line, column } = walk.positions.at(startOf(tree, at));
  return {
    line,
    column,
    name,
    ...(type && { type }),
    modifiers,
    ...(marks.length > 0 && { marks }),
    ...(value && { value }),
  };
}
