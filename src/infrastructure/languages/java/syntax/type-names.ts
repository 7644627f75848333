import type { TypeName } from "../../../../domain/syntax/name.ts";
import { behind, childIn, kindOf, startOf, textOf } from "../../../grammars/flat-tree.ts";
import { typeNameOf } from "./meaning.ts";
import { deepest, type Walk } from "./walk.ts";

const wildcard: TypeName = { kind: "named", name: { name: "?" } };

/** Reads a type as written; `undefined` for `void` and `var`, which name none. */
export function readTypeName(walk: Walk, node: number): TypeName | undefined {
  if (walk.depth === deepest) {
    walk.cut ??= startOf(walk.tree, node);
    return undefined;
  }
  walk.depth += 1;
  const type = readKind(walk, node);
  walk.depth -= 1;
  return type;
}

function readKind(walk: Walk, node: number): TypeName | undefined {
  const { tree } = walk;
  switch (kindOf(tree, node)) {
    case "void_type":
      return undefined;
    case "type_identifier":
      return textOf(tree, node) === "var" ? undefined : readNamed(walk, node);
    case "identifier":
    case "scoped_type_identifier":
    case "generic_type":
      return readNamed(walk, node);
    case "array_type":
      return listOf(walk, readTypeName(walk, node + 1), childIn(tree, node, "dimensions"));
    case "annotated_type":
      return readTypeName(walk, lastChild(walk, node));
    case "wildcard":
      return behind(tree, node) > node + 1 ? readTypeName(walk, lastChild(walk, node)) : wildcard;
    default:
      return { kind: "named", name: { name: textOf(tree, node) } };
  }
}

/** A list for each pair of brackets; they may also stand behind the name of a variable (JLS 10.2). */
export function listOf(
  { tree }: Walk,
  type: TypeName | undefined,
  dimensions: number | undefined,
): TypeName | undefined {
  const count = dimensions === undefined ? 0 : textOf(tree, dimensions).split("[").length - 1;
  let list = type;
  for (let at = 0; at < count && list; at += 1) list = { kind: "list", of: [list] };
  return list;
}

/** Reads the types of a list: `throws A, B`, `implements A<B>`. */
export function readTypeNames(walk: Walk, node: number | undefined): readonly TypeName[] {
  if (node === undefined) return [];
  const types: TypeName[] = [];
  for (let child = node + 1; child < behind(walk.tree, node); child = behind(walk.tree, child)) {
    const type = readTypeName(walk, child);
    if (type) types.push(type);
  }
  return types;
}

/** `Map.Entry<K, V>`: its parts, and its arguments in the order of the text. */
function readNamed(walk: Walk, node: number): TypeName {
  const { tree } = walk;
  const parts: string[] = [];
  const of: TypeName[] = [];
  for (let at = node; at < behind(tree, node); ) {
    const kind = kindOf(tree, at);
    if (kind === "type_arguments") of.push(...readTypeNames(walk, at));
    else if (kind === "type_identifier" || kind === "identifier") parts.push(textOf(tree, at));
    at = kind === "scoped_type_identifier" || kind === "generic_type" ? at + 1 : behind(tree, at);
  }
  const name = typeNameOf(walk, parts);
  return of.length > 0 ? { kind: "named", name, of } : { kind: "named", name };
}

function lastChild({ tree }: Walk, node: number): number {
  let last = node + 1;
  for (let child = last; child < behind(tree, node); child = behind(tree, child)) last = child;
  return last;
}
