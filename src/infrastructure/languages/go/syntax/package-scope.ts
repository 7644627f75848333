import { childIn, kindOf, textOf } from "../../../grammars/flat-tree.ts";
import { literalText } from "./literal-text.ts";
import { childrenInField, listIn } from "./nodes.ts";
import { bind } from "./scope.ts";
import { typeName } from "./type-name.ts";
import { typeOf, typesOf } from "./type-of.ts";
import type { Walk } from "./walk.ts";

/** Makes the variables and constants of the package known, which functions before their declarations use as well. */
export function bindPackage(walk: Walk): void {
  for (const spec of walk.declared.variables) bindSpec(walk, spec);
}

function bindSpec(walk: Walk, spec: number): void {
  const { tree, scope } = walk;
  const names = childrenInField(tree, spec, "name");
  const values = listIn(tree, spec, "value");
  const written = childIn(tree, spec, "type");
  const [first] = values;
  const several = first !== undefined && values.length < names.length ? typesOf(walk, first) : undefined;
  names.forEach((name, index) => {
    const value = values[index];
    const type = several ? several[index] : value === undefined ? undefined : typeOf(walk, value);
    const text = kindOf(tree, spec) === "const_spec" && value !== undefined ? textIn(walk, value) : undefined;
    bind(scope, textOf(tree, name), {
      type: written === undefined ? type : typeName(walk, written),
      ...(text !== undefined && { text }),
    });
  });
}

function textIn({ tree }: Walk, value: number): string | undefined {
  return kindOf(tree, value).endsWith("_string_literal") ? literalText(textOf(tree, value)) : undefined;
}
