import type { Variable } from "../../../../domain/syntax/declaration.ts";
import type { TypeName } from "../../../../domain/syntax/name.ts";
import type { Value } from "../../../../domain/syntax/value.ts";
import { childIn, kindOf, textOf } from "../../../grammars/flat-tree.ts";
import type { Draft } from "./draft.ts";
import { modifiersOf } from "./exported.ts";
import { childrenIn, childrenInField, listIn } from "./nodes.ts";
import { type Binding, bind } from "./scope.ts";
import { typeName } from "./type-name.ts";
import { typeOf, typesOf } from "./type-of.ts";
import { assigned, other, type Reader, read, spotOf, type Walk } from "./walk.ts";

/** Readers of declarations of variables and constants. */
export const variableReaders: Readonly<Record<string, Reader>> = {
  var_spec: (walk, node) => declare(walk, specOf(walk, node)),
  short_var_declaration: (walk, node) => declare(walk, shortSpecOf(walk, node)),
  const_declaration: readConstants,
};

/** Names that are declared together, and nodes of what they hold. */
interface Spec {
  readonly names: readonly number[];
  readonly values: readonly number[];
  readonly type?: TypeName | undefined;
  readonly isConstant?: true;
}

function specOf(walk: Walk, node: number): Spec {
  const type = childIn(walk.tree, node, "type");
  const names = childrenInField(walk.tree, node, "name").filter((name) => kindOf(walk.tree, name) === "identifier");
  const values = listIn(walk.tree, node, "value");
  return { names, values, type: type === undefined ? undefined : typeName(walk, type) };
}

function shortSpecOf({ tree }: Walk, node: number): Spec {
  return { names: listIn(tree, node, "left"), values: listIn(tree, node, "right") };
}

/** "Within a parenthesized const declaration … the expression list may be omitted": type and values are those before. */
function readConstants(walk: Walk, node: number): Value {
  let repeated: TypeName | undefined;
  for (const child of childrenIn(walk.tree, node)) {
    const spec = specOf(walk, child);
    const [first] = spec.values;
    if (first !== undefined) repeated = spec.type ?? typeOf(walk, first);
    declare(walk, { ...spec, type: first === undefined ? repeated : spec.type, isConstant: true });
  }
  return other;
}

function declare(walk: Walk, spec: Spec): Value {
  if (spec.values.length === spec.names.length || spec.values.length === 0) declareEach(walk, spec);
  else takeApart(walk, spec);
  return other;
}

/** "The scope of a constant or variable identifier declared inside a function begins at the end of the" declaration. */
function declareEach(walk: Walk, { names, values, type, isConstant }: Spec): void {
  const known = names.map((_, index) => type ?? typeAt(walk, values[index]));
  const said = names.map((name, index) => {
    const draft = add(walk, [name], known[index]);
    if (isConstant) draft.mutable = false;
    const value = values[index];
    if (value === undefined) return undefined;
    draft.value = read(walk, value, assigned(draft.names));
    return isConstant && draft.value.kind === "text" ? draft.value.text : undefined;
  });
  names.forEach((name, index) => {
    const text = said[index];
    make(walk, name, { type: known[index], ...(text !== undefined && { text }) });
  });
}

/** What `:=` finds in its own block keeps its type: "Redeclaration does not introduce a new variable". */
function make({ tree, scope }: Walk, name: number, binding: Binding): void {
  const text = textOf(tree, name);
  if (!scope.names?.get(text)?.type || binding.text !== undefined) bind(scope, text, binding);
}

function typeAt(walk: Walk, value: number | undefined): TypeName | undefined {
  return value === undefined ? undefined : typeOf(walk, value);
}

function takeApart(walk: Walk, { names, values, type }: Spec): void {
  const [value] = values;
  const draft = add(walk, names, type);
  const known = value === undefined ? [] : typesOf(walk, value);
  if (value !== undefined) draft.value = read(walk, value, assigned(draft.names));
  names.forEach((name, index) => {
    make(walk, name, { type: type ?? known[index] });
  });
}

function add(walk: Walk, names: readonly number[], type: TypeName | undefined): Draft<Variable> {
  const [first = 0] = names;
  const texts = names.map((name) => textOf(walk.tree, name));
  const draft: Draft<Variable> = {
    ...spotOf(walk, first),
    names: texts,
    ...(type && { type }),
    modifiers: walk.in === undefined ? modifiersOf(texts[0] ?? "") : [],
    mutable: true,
  };
  walk.facts.variables.push(draft);
  return draft;
}

/** Notes variables that a statement declares by itself, and makes them known. */
export function introduce(
  walk: Walk,
  names: readonly number[],
  types: readonly (TypeName | undefined)[],
): Draft<Variable> {
  names.forEach((name, index) => {
    bind(walk.scope, textOf(walk.tree, name), { type: types[index] });
  });
  return add(walk, names, names.length === 1 ? types[0] : undefined);
}
