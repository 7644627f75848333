import type { Expression, ObjectExpression } from "oxc-parser";
import type { Modifier } from "../../../../domain/syntax/declaration.ts";
import type { Value } from "../../../../domain/syntax/value.ts";
import { keyOf } from "./key.ts";
import { namedValue } from "./named.ts";
import { offer } from "./offer.ts";
import type { Reading } from "./reading.ts";
import type { Subject } from "./subject.ts";

const exporting = /^(?:module\.exports|exports(?=\.))(?:\.([\w$]+))?$/u;

/** The name under which an assignment to `module.exports` or a member of `exports` offers what it assigns. */
export function exportsAs({ here }: Reading, { path, name }: Subject): string | undefined {
  if (here.in !== undefined || path === undefined || !name) return undefined;
  const found = exporting.exec(path);
  return found ? (found[1] ?? "default") : undefined;
}

/** Reads a value that is offered under a name, at the offset of which it counts as declared. */
export function offerAs(
  reading: Reading,
  node: Expression,
  { name, at }: { readonly name: string; readonly at: number },
): Value {
  if (node.type === "ObjectExpression" && name === "default") return offerEach(reading, node);
  const modifiers: readonly Modifier[] = name === "default" ? ["exported", "default"] : ["exported"];
  const naming = { name, at, kind: "function", modifiers } as const;
  const value = namedValue(reading, node, { naming, use: { result: "assigned", to: [name] } });
  if (node.type === "Identifier") offer(reading, node.name, name);
  else offerValue(reading, value, name);
  return value;
}

function offerEach(reading: Reading, { properties }: ObjectExpression): Value {
  const entries = properties.flatMap((property) => {
    if (property.type === "SpreadElement") {
      offerValue(reading, reading.value(property.argument, { result: "used" }), "*");
      return [];
    }
    const name = keyOf(reading, property.key, property.computed);
    return [{ ...offerAs(reading, property.value, { name, at: property.key.start }), as: name }];
  });
  return { kind: "object", entries };
}

/** `exports.Order = require("./order").Order` offers what another file has. */
function offerValue({ facts }: Reading, value: Value, name: string): void {
  const as = name === "default" ? "*" : name;
  if (value.kind === "name" && value.name) facts.reexports.push({ ...value.name, as: name });
  if (value.kind !== "call") return;
  const { callee, arguments: handed } = facts.calls[value.call] ?? { callee: { name: "" }, arguments: [] };
  const [first] = handed;
  if (callee.name === "require" && first?.kind === "text") facts.reexports.push({ from: first.text, name: "*", as });
}
