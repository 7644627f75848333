import type { Value } from "../../../../domain/syntax/value.ts";
import { childIn, textOf } from "../../../grammars/flat-tree.ts";
import { dottedName } from "./dotted-name.ts";
import { type Meaning, meaningOf } from "./meaning.ts";
import { readTypeName } from "./type-names.ts";
import { other, read, spotOf, type Walk } from "./walk.ts";

/** Reads a variable, a field or a constant: `order`, `this.orders`, `HttpStatus.NOT_FOUND`. */
export function readName(walk: Walk, node: number): Value {
  const parts = dottedName(walk.tree, node);
  if (parts) return valueOfName(walk, node, parts, meaningOf(walk, parts));

  const object = childIn(walk.tree, node, "object");
  if (object !== undefined) read(walk, object);
  return other;
}

/** The value that a name stands for. What an import explains is mentioned with it, where the last part of its name is. */
export function valueOfName(walk: Walk, node: number, parts: readonly string[], meaning: Meaning): Value {
  const { tree, imports, facts } = walk;
  // No value is a type: what looks like one is a constant, and alone it is one that this file only knows if it is imported.
  const isForeign = meaning.isType && parts.length === 1 && !imports.members.has(parts[0] ?? "");
  const name = isForeign ? undefined : meaning.name;
  const { type } = meaning;
  if (name?.from !== undefined) facts.mentions.push({ ...spotOf(walk, childIn(tree, node, "field") ?? node), name });
  return { kind: "name", path: parts.join("."), ...(name && { name }), ...(type && { type }) };
}

/** Reads `Order.class`; it names a type and mentions nothing. */
export function readClassLiteral(walk: Walk, node: number): Value {
  const type = readTypeName(walk, node + 1);
  const path = `${textOf(walk.tree, node).replace(/\s/gu, "")}`;
  if (type?.kind !== "named" || !type.name) return { kind: "name", path };
  return { kind: "name", path, name: { ...type.name, name: `${type.name.name}.class` } };
}
