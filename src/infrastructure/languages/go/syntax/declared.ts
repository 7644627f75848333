import { behind, childIn, type FlatTree, kindOf, textOf } from "../../../grammars/flat-tree.ts";
import { childrenIn, receiverOf } from "./nodes.ts";

/** Nodes of what a file declares, by name, so that the types of values can be found before their declarations are read. */
export interface Declared {
  /** `type_spec` or `type_alias`. */
  readonly types: Map<string, number>;
  /** Functions by name, methods by `Order.Total`. */
  readonly functions: ReadonlyMap<string, number>;
  /** The specifications of variables and constants of the package. */
  readonly variables: readonly number[];
}

/** Goes through the declarations of a file without looking into functions. */
export function declaredIn(tree: FlatTree): Declared {
  const types = new Map<string, number>();
  const functions = new Map<string, number>();
  const variables: number[] = [];
  for (let node = 1; node < behind(tree, 0); node = behind(tree, node)) {
    const kind = kindOf(tree, node);
    if (kind === "type_declaration") for (const spec of childrenIn(tree, node)) types.set(nameIn(tree, spec), spec);
    else if (kind === "function_declaration") functions.set(nameIn(tree, node), node);
    else if (kind === "method_declaration")
      functions.set(`${receiverOf(tree, node).owner}.${nameIn(tree, node)}`, node);
    else if (kind === "var_declaration" || kind === "const_declaration") variables.push(...specsIn(tree, node));
  }
  return { types, functions, variables };
}

/** The specifications of a declaration of variables or constants, in brackets or not. */
export function specsIn(tree: FlatTree, declaration: number): readonly number[] {
  return childrenIn(tree, declaration).flatMap((child) =>
    kindOf(tree, child) === "var_spec_list" ? childrenIn(tree, child) : [child],
  );
}

function nameIn(tree: FlatTree, node: number): string {
  const name = childIn(tree, node, "name");
  return name === undefined ? "" : textOf(tree, name);
}
