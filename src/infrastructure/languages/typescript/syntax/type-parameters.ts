import type { TSTypeParameterDeclaration } from "oxc-parser";
import { bind, declared } from "./names.ts";
import type { Reading } from "./reading.ts";

/** Puts the names of type parameters in force and tells them. */
export function bindTypeParameters(
  { names }: Reading,
  node: TSTypeParameterDeclaration | null | undefined,
): readonly string[] | undefined {
  if (!node) return undefined;
  const parameters = node.params.map(({ name }) => name.name);
  for (const name of parameters) bind(names, name, declared);
  return parameters;
}
