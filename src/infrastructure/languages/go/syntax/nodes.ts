import { behind, childIn, endOf, type FlatTree, kindOf, startOf, textOf } from "../../../grammars/flat-tree.ts";

/** The children of a node. */
export function childrenIn(tree: FlatTree, node: number): readonly number[] {
  const children: number[] = [];
  const end = behind(tree, node);
  for (let child = node + 1; child < end; child = behind(tree, child)) children.push(child);
  return children;
}

/** The children of a node that have the name of a field. */
export function childrenInField(tree: FlatTree, node: number, field: string): readonly number[] {
  return childrenIn(tree, node).filter((child) => tree.fieldNames[tree.fields[child] ?? 0] === field);
}

/** The expressions in a field of a node, which may be a list of them or one alone. */
export function listIn(tree: FlatTree, node: number, field: string): readonly number[] {
  const found = childIn(tree, node, field);
  if (found === undefined) return [];
  return kindOf(tree, found) === "expression_list" ? childrenIn(tree, found) : [found];
}

/** The sign between the two sides of an assignment. */
export function signIn(tree: FlatTree, node: number): string {
  const left = childIn(tree, node, "left") ?? node;
  const right = childIn(tree, node, "right") ?? node;
  // `range` may follow.
  return tree.text.slice(endOf(tree, left), startOf(tree, right)).trim().split(/\s/u, 1)[0] ?? "";
}

/** What a method belongs to. */
export interface Receiver {
  /** The name of the type, without pointers and type parameters. */
  readonly owner: string;
  readonly name: string | undefined;
  /** How the method calls the type parameters of the type. */
  readonly parameters: readonly string[];
  /** Node of its type. */
  readonly type: number | undefined;
}

/** The receiver of a method; its type is a name, perhaps behind a star and with type parameters. */
export function receiverOf(tree: FlatTree, method: number): Receiver {
  const list = childIn(tree, method, "receiver");
  const declaration = list === undefined ? undefined : childrenIn(tree, list)[0];
  if (declaration === undefined) return { owner: "", name: undefined, parameters: [], type: undefined };
  const name = childIn(tree, declaration, "name");
  const type = childIn(tree, declaration, "type");
  const [owner = "", ...parameters] = typeIdentifiersIn(tree, type ?? declaration);
  return { owner, name: name === undefined ? undefined : textOf(tree, name), parameters, type };
}

function typeIdentifiersIn(tree: FlatTree, node: number): readonly string[] {
  const names: string[] = [];
  for (let at = node; at < behind(tree, node); at += 1)
    if (kindOf(tree, at) === "type_identifier") names.push(textOf(tree, at));
  return names;
}

/** The names of the type parameters of a type or a function. */
export function typeParametersIn(tree: FlatTree, node: number): readonly string[] {
  const list = childIn(tree, node, "type_parameters");
  if (list === undefined) return [];
  return childrenIn(tree, list).flatMap((one) => childrenInField(tree, one, "name").map((name) => textOf(tree, name)));
}

/** The text of a node without white space, for what is told as written. */
export function compact(tree: FlatTree, node: number): string {
  return textOf(tree, node).slice(0, longestPath).replace(/\s+/gu, "");
}

/** Nothing that is longer can be told as a path. */
export const longestPath = 200;
