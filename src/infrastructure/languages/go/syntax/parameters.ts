import type { Parameter } from "../../../../domain/syntax/declaration.ts";
import { childIn, kindOf, startOf, textOf } from "../../../grammars/flat-tree.ts";
import { childrenIn, childrenInField } from "./nodes.ts";
import { typeName } from "./type-name.ts";
import type { Walk } from "./walk.ts";

/** The parameters in a list; one without a name has an empty one. */
export function parametersIn(walk: Walk, list: number | undefined): readonly Parameter[] {
  return list === undefined ? [] : childrenIn(walk.tree, list).flatMap((one) => parametersOf(walk, one));
}

/** The results of a function that have names, which are variables of it. */
export function resultsIn(walk: Walk, node: number): readonly Parameter[] {
  const result = childIn(walk.tree, node, "result");
  const isList = result !== undefined && kindOf(walk.tree, result) === "parameter_list";
  return isList ? parametersIn(walk, result).filter(({ name }) => name !== "") : [];
}

function parametersOf(walk: Walk, declaration: number): readonly Parameter[] {
  const { tree } = walk;
  const isVariadic = kindOf(tree, declaration) === "variadic_parameter_declaration";
  const written = isVariadic ? declaration : childIn(tree, declaration, "type");
  const type = written === undefined ? {} : { type: typeName(walk, written) };
  const names = childrenInField(tree, declaration, "name");
  if (names.length === 0) return [{ ...walk.place(startOf(tree, declaration)), name: "", ...type }];
  return names.map((name) => ({ ...walk.place(startOf(tree, name)), name: textOf(tree, name), ...type }));
}
