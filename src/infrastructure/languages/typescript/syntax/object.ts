import type { ArrayExpression, ObjectExpression, ObjectProperty } from "oxc-parser";
import type { FunctionDeclaration } from "../../../../domain/syntax/declaration.ts";
import type { Argument, Value } from "../../../../domain/syntax/value.ts";
import { keyOf } from "./key.ts";
import { other } from "./literal.ts";
import { namedValue } from "./named.ts";
import { type Reading, used } from "./reading.ts";

const kinds: Readonly<Record<ObjectProperty["kind"], FunctionDeclaration["kind"]>> = {
  init: "method",
  get: "getter",
  set: "setter",
};

/** An object literal: what is spread into it is read, and left out. */
export function object(reading: Reading, { properties }: ObjectExpression): Value {
  const entries: Argument[] = [];
  for (const property of properties) {
    if (property.type === "Property") entries.push(entry(reading, property));
    else reading.value(property.argument, used);
  }
  return { kind: "object", entries };
}

/** A function below a key is a method, however it is written; `this` within it is of no type that has a name. */
function entry(reading: Reading, { key, computed, kind, value }: ObjectProperty): Argument {
  const name = keyOf(reading, key, computed);
  const naming = { name, kind: kinds[kind], at: key.start, modifiers: [] };
  return { ...namedValue(reading, value, { naming, use: used }), as: name };
}

/** An array literal. */
export function list(reading: Reading, { elements }: ArrayExpression): Value {
  const items = elements.map((element): Value => {
    if (element?.type !== "SpreadElement") return element ? reading.value(element, used) : other;
    reading.value(element.argument, used);
    return other;
  });
  return { kind: "list", items };
}
