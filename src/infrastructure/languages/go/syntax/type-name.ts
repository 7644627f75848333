import type { Name, TypeName } from "../../../../domain/syntax/name.ts";
import { behind, childIn, type FlatTree, kindOf, startOf, textOf } from "../../../grammars/flat-tree.ts";
import { childrenIn } from "./nodes.ts";
import type { Packages } from "./packages.ts";

/** What is needed to read a type. */
export interface TypeSource {
  readonly tree: FlatTree;
  readonly packages: Packages;
}

/** No type that people write holds others so deep. */
const deepest = 40;

/** Reads a type as written. */
export function typeName(source: TypeSource, node: number, left = deepest): TypeName {
  const { tree } = source;
  const inner = (child: number): TypeName => typeName(source, child, left - 1);
  if (left === 0) return { kind: "inline" };
  switch (kindOf(tree, node)) {
    case "type_identifier":
    case "identifier":
    case "qualified_type":
    case "selector_expression":
      return { kind: "named", name: nameOf(source, node) };
    case "generic_type":
      return generic(source, node, inner);
    case "pointer_type":
    case "unary_expression":
      return { kind: "pointer", of: [inner(node + 1)] };
    case "slice_type":
    case "array_type":
    case "implicit_length_array_type":
      return { kind: "list", of: [inner(childIn(tree, node, "element") ?? node + 1)] };
    case "map_type":
      return { kind: "map", of: childrenIn(tree, node).map(inner) };
    case "channel_type":
      return { kind: "named", name: { name: "chan" }, of: [inner(node + 1)] };
    case "function_type":
      return { kind: "function", of: signature(tree, node).map(inner) };
    case "variadic_parameter_declaration":
      return { kind: "list", of: [inner(childIn(tree, node, "type") ?? node + 1)] };
    case "struct_type":
      return { kind: "inline", of: fieldTypes(tree, node).map(inner) };
    case "interface_type":
      return { kind: "inline", of: [] };
    case "type_elem":
    case "type_constraint":
      return union(tree, node, inner);
    default:
      // Parentheses, and the `~` of constraints.
      return behind(tree, node) > node + 1 ? inner(node + 1) : { kind: "named", name: { name: textOf(tree, node) } };
  }
}

/** The name of a type, with the import that explains it. */
export function nameOf({ tree, packages }: TypeSource, node: number): Name {
  if (behind(tree, node) === node + 1) return { name: textOf(tree, node) };
  const root = textOf(tree, node + 1);
  const from = packages.get(root);
  const name = textOf(tree, behind(tree, node + 1));
  return from === undefined ? { name: `${root}.${name}` } : { from, name };
}

function generic({ tree, packages }: TypeSource, node: number, inner: (child: number) => TypeName): TypeName {
  const name = nameOf({ tree, packages }, childIn(tree, node, "type") ?? node + 1);
  const handed = childIn(tree, node, "type_arguments");
  return { kind: "named", name, of: handed === undefined ? [] : childrenIn(tree, handed).map(inner) };
}

function union(tree: FlatTree, node: number, inner: (child: number) => TypeName): TypeName {
  const members = childrenIn(tree, node);
  return members.length === 1 ? inner(node + 1) : { kind: "union", of: members.map(inner) };
}

/** Nodes of the types of parameters and then results. */
export function signature(tree: FlatTree, node: number): readonly number[] {
  return [...typesIn(tree, childIn(tree, node, "parameters")), ...resultTypes(tree, node)];
}

/** Nodes of the types of results, each as often as there are names. */
export function resultTypes(tree: FlatTree, node: number): readonly number[] {
  const result = childIn(tree, node, "result");
  if (result === undefined) return [];
  return kindOf(tree, result) === "parameter_list" ? typesIn(tree, result) : [result];
}

function typesIn(tree: FlatTree, list: number | undefined): readonly number[] {
  if (list === undefined) return [];
  return childrenIn(tree, list).flatMap((declaration) => {
    const isVariadic = kindOf(tree, declaration) === "variadic_parameter_declaration";
    const type = isVariadic ? declaration : childIn(tree, declaration, "type");
    const names = childrenIn(tree, declaration).filter((child) => kindOf(tree, child) === "identifier").length;
    return type === undefined ? [] : Array<number>(Math.max(names, 1)).fill(type);
  });
}

function fieldTypes(tree: FlatTree, struct: number): readonly number[] {
  return childrenIn(tree, struct + 1).flatMap((field) => childIn(tree, field, "type") ?? []);
}

/** The type that a declaration of fields has. The star of an embedded pointer is no part of the node of its type. */
export function fieldTypeIn(source: TypeSource, declaration: number): TypeName {
  const { tree } = source;
  const type = typeName(source, childIn(tree, declaration, "type") ?? declaration);
  return tree.text.charAt(startOf(tree, declaration)) === "*" ? { kind: "pointer", of: [type] } : type;
}
