import type { VariableDeclaration, VariableDeclarator } from "oxc-parser";
import type { Modifier, Variable } from "../../../../domain/syntax/declaration.ts";
import type { TypeName } from "../../../../domain/syntax/name.ts";
import type { Value } from "../../../../domain/syntax/value.ts";
import type { Draft } from "./draft.ts";
import { fieldType } from "./field-type.ts";
import { typeOfValue } from "./inferred-type.ts";
import { offering } from "./modifiers.ts";
import { moduleOf } from "./module-value.ts";
import { namedValue } from "./named.ts";
import { bind, type Binding, memberOf, variableOf } from "./names.ts";
import { type Leaf, leavesOf } from "./pattern.ts";
import { type Reading, around } from "./reading.ts";
import { annotated } from "./type-name.ts";

/** What the statement around variables says of them. */
export interface Standing {
  /** How it is offered by what stands before it. */
  readonly offered: readonly Modifier[];
  /** The type of what a loop goes over. */
  readonly element?: TypeName | undefined;
}

/** Reads a declaration of variables, one after the other. */
export function declareVariables(
  reading: Reading,
  { kind, declarations }: VariableDeclaration,
  standing: Standing,
): void {
  for (const one of declarations) {
    const noted = declareVariable(reading, one, standing);
    noted.mutable = kind === "let" || kind === "var";
  }
}

function declareVariable(
  reading: Reading,
  { id, init }: VariableDeclarator,
  { offered, element }: Standing,
): Draft<Variable> {
  const { line, column } = reading.positionOf(id.start);
  const type = annotated(reading, id.typeAnnotation);
  const leaves = leavesOf(reading, id);
  const names = leaves.map(({ name }) => name);
  const modifiers = offering(reading, names, offered);
  const noted: Draft<Variable> = around({ line, column, names, modifiers, mutable: false }, reading.here);
  if (id.type !== "Identifier") noted.members = leaves.map(({ key = "[]" }) => (key.includes("[") ? "" : key));
  if (type) noted.type = type;
  reading.facts.variables.push(noted);
  if (init) {
    const naming = { name: names[0] ?? "", at: id.start, kind: "function", modifiers } as const;
    noted.value = namedValue(reading, init, { naming, use: { result: "assigned", to: names } });
  }
  const known = type ?? (init && noted.value ? typeOfValue(reading, init, noted.value) : element);
  for (const leaf of leaves)
    bind(
      reading.names,
      leaf.name,
      bindingOf(reading, leaf, { value: noted.value, type: known, isWhole: id.type === "Identifier" }),
    );
  return noted;
}

/** What a declaration gives to its names. */
interface Given {
  readonly value: Value | undefined;
  readonly type: TypeName | undefined;
  readonly isWhole: boolean;
}

/** A variable, or what is taken from a module as an import would do it. */
function bindingOf(reading: Reading, { key }: Leaf, { value, type, isWhole }: Given): Binding {
  const module = value && moduleOf(reading, value);
  if (module && (isWhole || key !== undefined)) {
    return { kind: "import", name: key === undefined ? module : memberOf(module, key) };
  }
  return variableOf(isWhole ? type : fieldType(reading, type, key));
}
