import { behind, childOfKind, type FlatTree, textOf } from "../../../grammars/flat-tree.ts";
import { bindType, type Scope } from "./scope.ts";

/** Names of the type parameters of a type or a function: `T` and `K` of `<T extends Order, K>`. */
export function namesOfTypeParameters(tree: FlatTree, node: number): readonly string[] {
  const list = childOfKind(tree, node, "type_parameters");
  const names: string[] = [];
  if (list === undefined) return names;
  for (let child = list + 1; child < behind(tree, list); child = behind(tree, child)) {
    const name = childOfKind(tree, child, "type_identifier");
    if (name !== undefined) names.push(textOf(tree, name));
  }
  return names;
}

/** Makes type parameters known; they hide types of the same name. */
export function bindTypeParameters(tree: FlatTree, node: number, scope: Scope): void {
  for (const name of namesOfTypeParameters(tree, node)) bindType(scope, name, name);
}
