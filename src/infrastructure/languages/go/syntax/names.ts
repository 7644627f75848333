import type { Name } from "../../../../domain/syntax/name.ts";
import type { Value } from "../../../../domain/syntax/value.ts";
import { behind, childIn, kindOf, startOf } from "../../../grammars/flat-tree.ts";
import { type Path, pathOf, written } from "./path.ts";
import { lookUp } from "./scope.ts";
import { typeOf } from "./type-of.ts";
import { other, type Reader, read, readInner, spotAt, type Use, used, type Walk } from "./walk.ts";

/** Readers of variables and of all that is asked of a value. */
export const nameReaders: Readonly<Record<string, Reader>> = {
  identifier: readPath,
  selector_expression: readPath,
  index_expression: readPath,
  type_instantiation_expression: readPath,
  parenthesized_expression: (walk, node, use) => lastOf(walk, node, use),
  unary_expression: readUnary,
  type_assertion_expression: readAsserted,
  variadic_argument: (walk, node, use) => read(walk, node + 1, use),
  slice_expression: (walk, node) => readInner(walk, node),
  nil: () => ({ kind: "nothing" }),
};

/** A path as a value: with the import that explains its root, or with its type. */
export function nameValue(walk: Walk, node: number, path: Path): Value {
  const name = importedName(walk, path);
  const type = name ? undefined : typeOf(walk, node);
  return { kind: "name", path: written(path), ...(name && { name }), ...(type && { type }) };
}

/** What a path is called where it is declared, if its root is an import. */
export function importedName(walk: Walk, { root, members }: Path): Name | undefined {
  const from = walk.packages.get(root);
  if (from === undefined || members.length === 0 || lookUp(walk.scope, root)) return undefined;
  const asked = members.filter((member) => member.startsWith("."));
  return { from, name: asked.join("").slice(1) };
}

/** Reads the indices of a path, which are all that can hold calls. */
export function readIndices(walk: Walk, node: number, path: Path): void {
  const { tree } = walk;
  for (let at = node; at < path.at; at += 1) {
    const index = kindOf(tree, at) === "index_expression" ? childIn(tree, at, "index") : undefined;
    if (index !== undefined) read(walk, index);
  }
}

function readPath(walk: Walk, node: number): Value {
  const path = pathOf(walk.tree, node);
  if (!path) return readInner(walk, node);
  if (path.root === "_") return other;
  readMembers(walk, node, path);
  return nameValue(walk, node, path);
}

/** Notes that a path is of an import, and reads its indices. */
export function readMembers(walk: Walk, node: number, path: Path): void {
  if (path.members.length === 0) return;
  const name = importedName(walk, path);
  // The first member stands behind the root.
  if (name) walk.facts.mentions.push({ ...spotAt(walk, startOf(walk.tree, behind(walk.tree, path.at))), name });
  readIndices(walk, node, path);
}

function lastOf(walk: Walk, node: number, use: Use): Value {
  return node + 1 < behind(walk.tree, node) ? read(walk, node + 1, use) : other;
}

function readUnary(walk: Walk, node: number, use: Use): Value {
  const { tree } = walk;
  const operand = childIn(tree, node, "operand");
  if (operand === undefined) return other;
  const sign = tree.text.charAt(startOf(tree, node));
  if (sign === "&" || sign === "*") {
    const value = read(walk, operand, use);
    return value.kind === "name" ? { ...value, ...typed(walk, node) } : value;
  }
  const value = read(walk, operand, used);
  return sign === "-" && value.kind === "number" ? { kind: "number", text: `-${value.text}` } : other;
}

/** What is asserted is the value itself, with a type that is now known. */
function readAsserted(walk: Walk, node: number, use: Use): Value {
  const operand = childIn(walk.tree, node, "operand");
  const value = operand === undefined ? other : read(walk, operand, use);
  return value.kind === "name" ? { ...value, ...typed(walk, node) } : value;
}

function typed(walk: Walk, node: number) {
  const type = typeOf(walk, node);
  return type && { type };
}
