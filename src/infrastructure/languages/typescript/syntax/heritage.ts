import type { Expression, TSTypeParameterInstantiation } from "oxc-parser";
import type { TypeName } from "../../../../domain/syntax/name.ts";
import { type Reading, used } from "./reading.ts";
import { typeName } from "./type-name.ts";
import { nameOfBase } from "./type-reference.ts";
import { typeOfReference } from "./type-shape.ts";

/** A type behind `extends` or `implements`. One that a call makes is told by its name: `PartialType(Order)` is `PartialType<Order>`. */
export function heritage(
  reading: Reading,
  node: Expression,
  handed: TSTypeParameterInstantiation | null | undefined,
): readonly TypeName[] {
  const name = nameOfBase(reading, node);
  if (name)
    return [
      typeOfReference(
        name,
        handed?.params.map((one) => typeName(reading, one)),
      ),
    ];
  reading.value(node, used);
  const made = node.type === "CallExpression" ? nameOfBase(reading, node.callee) : undefined;
  if (!made || node.type !== "CallExpression") return [];
  const given = node.arguments.flatMap((one) => {
    const name = one.type === "SpreadElement" ? undefined : nameOfBase(reading, one);
    return name ? [{ kind: "named", name } as const] : [];
  });
  const of = [...given, ...(handed?.params.map((one) => typeName(reading, one)) ?? [])];
  return [{ kind: "named", name: made, ...(of.length > 0 && { of }) }];
}
