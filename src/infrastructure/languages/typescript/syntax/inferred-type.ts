import type { Expression, NewExpression } from "oxc-parser";
import type { TypeName } from "../../../../domain/syntax/name.ts";
import type { Value } from "../../../../domain/syntax/value.ts";
import type { Reading } from "./reading.ts";
import { typeName } from "./type-name.ts";
import { nameOfBase } from "./type-reference.ts";
import { typeOfReference } from "./type-shape.ts";

/** The type of a value as far as its own text tells it: `new Order()`, `x as Order`, another variable. */
export function typeOfValue(reading: Reading, node: Expression, value: Value): TypeName | undefined {
  if (node.type === "NewExpression") return constructed(reading, node);
  if (node.type === "TSAsExpression" || node.type === "TSSatisfiesExpression" || node.type === "TSTypeAssertion") {
    const type = typeName(reading, node.typeAnnotation);
    return type.name?.name === "const" ? undefined : type;
  }
  return value.kind === "name" ? value.type : undefined;
}

/** What `new` makes. A proxy is of the type of what it stands for. */
export function constructed(reading: Reading, { callee, typeArguments }: NewExpression): TypeName | undefined {
  const name = nameOfBase(reading, callee);
  if (!name || (name.from === undefined && name.name === "Proxy")) return undefined;
  const handed = typeArguments?.params.map((one) => typeName(reading, one));
  return typeOfReference(name, handed);
}
