import type { Modifier } from "../../../../domain/syntax/declaration.ts";
import type { Value } from "../../../../domain/syntax/value.ts";
import { childIn, childOfKind, type FlatTree, kindOf, startOf, textOf } from "../../../grammars/flat-tree.ts";
import { type FunctionHead, noteFunction, readBody } from "./functions.ts";
import { hasModifier, readHeading } from "./marks.ts";
import { readParameters } from "./parameters.ts";
import { type Owner, ownerOf } from "./scope.ts";
import { bindTypeParameters } from "./type-parameters.ts";
import { listOf, readTypeName, readTypeNames } from "./type-names.ts";
import { dropped, other, read, type Walk } from "./walk.ts";

/** Reads a method; an element of an annotation is one, too. */
export function readMethod(walk: Walk, node: number): Value {
  const { tree } = walk;
  const owner = ownerOf(walk.scope);
  const implied = owner?.isContract ? impliedIn(tree, node) : [];
  const written = childIn(tree, node, "type");
  const outer = enterTypeParameters(walk, node);
  const type = written === undefined ? undefined : readTypeName(walk, written);
  const result = listOf(walk, type, childIn(tree, node, "dimensions"));
  declare(walk, node, { ...headOf(walk, node, owner, implied), kind: owner ? "method" : "function", result });
  walk.scope = outer;
  return other;
}

/** Reads a constructor; the compact one of a record takes its components (JLS 8.10.4.2). */
export function readConstructor(walk: Walk, node: number): Value {
  const owner = ownerOf(walk.scope);
  const outer = enterTypeParameters(walk, node);
  const head = headOf(walk, node, owner, []);
  const isCompact = kindOf(walk.tree, node) === "compact_constructor_declaration";
  const parameters = isCompact ? (owner?.components ?? []) : head.parameters;
  declare(walk, node, { ...head, kind: "constructor", parameters });
  walk.scope = outer;
  return other;
}

/** Reads a block that runs when a class or an object is made (JLS 8.6, 8.7). */
export function readInitializer(walk: Walk, node: number): Value {
  const isStatic = kindOf(walk.tree, node) === "static_initializer";
  const modifiers: readonly Modifier[] = isStatic ? ["static"] : [];
  const at = startOf(walk.tree, node);
  const owner = ownerOf(walk.scope)?.name;
  const index = noteFunction(walk, node, { at, name: "", kind: "initializer", owner, modifiers });
  const body = isStatic ? childOfKind(walk.tree, node, "block") : node;
  if (body !== undefined) readBody(walk, index, body, dropped);
  return other;
}

/** Makes type parameters known for what is read next; gives the scope to go back to. */
function enterTypeParameters(walk: Walk, node: number) {
  const outer = walk.scope;
  walk.scope = { outer };
  bindTypeParameters(walk.tree, node, walk.scope);
  return outer;
}

/** JLS 9.4: a method of an interface is public, unless it is private, and abstract, unless it has a body. */
function impliedIn(tree: FlatTree, node: number): readonly Modifier[] {
  if (hasModifier(tree, node, "private")) return [];
  return childIn(tree, node, "body") === undefined ? ["public", "abstract"] : ["public"];
}

function headOf(walk: Walk, node: number, owner: Owner | undefined, implied: readonly Modifier[]) {
  const { tree } = walk;
  const name = childIn(tree, node, "name") ?? node;
  const list = childIn(tree, node, "parameters");
  return {
    at: startOf(tree, name),
    name: textOf(tree, name),
    owner: owner?.name,
    ...readHeading(walk, node, implied),
    parameters: list === undefined ? [] : readParameters(walk, list),
    throws: readTypeNames(walk, childOfKind(tree, node, "throws")),
    argumentOf: owner?.argumentOf,
  };
}

function declare(walk: Walk, node: number, head: FunctionHead): void {
  const index = noteFunction(walk, node, head);
  const body = childIn(walk.tree, node, "body");
  const value = childIn(walk.tree, node, "value");
  if (value !== undefined) read(walk, value);
  if (body !== undefined) readBody(walk, index, body, dropped);
}
