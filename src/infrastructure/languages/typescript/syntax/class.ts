import type { Class } from "oxc-parser";
import type { Modifier } from "../../../../domain/syntax/declaration.ts";
import type { TypeName } from "../../../../domain/syntax/name.ts";
import { fieldTypesOf } from "./class-field-types.ts";
import { readMembers } from "./class-member.ts";
import { heritage } from "./heritage.ts";
import { marksOf } from "./marks.ts";
import { bind, declared, enterScope, leaveScope } from "./names.ts";
import type { Reading, TypeNaming } from "./reading.ts";
import { draftOfType, knowFields } from "./type-draft.ts";
import { bindTypeParameters } from "./type-parameters.ts";

/** Reads a class with all its members. */
export function enterClass(reading: Reading, node: Class, naming: TypeNaming): void {
  const { here, names } = reading;
  const marks = marksOf(reading, node.decorators);
  const modifiers: readonly Modifier[] = node.abstract ? [...naming.modifiers, "abstract"] : naming.modifiers;
  const noted = draftOfType(reading, { ...naming, modifiers, kind: "class", ...(marks && { marks }) }, node.end);
  const scope = enterScope(names);
  if (node.id) bind(names, node.id.name, declared);
  const parameters = bindTypeParameters(reading, node.typeParameters);
  if (parameters) noted.parameters = parameters;
  Object.assign(noted, basesOf(reading, node));
  knowFields(reading, noted.name, fieldTypesOf(reading, node.body.body));

  const outer = here.self;
  here.self = noted.name;
  noted.fields = readMembers(reading, node.body.body, noted.name);
  here.self = outer;
  leaveScope(names, scope);
}

function basesOf(reading: Reading, { superClass, superTypeArguments, implements: contracts = [] }: Class) {
  const bases = superClass ? heritage(reading, superClass, superTypeArguments) : [];
  const kept: readonly TypeName[] = contracts.flatMap((one) => heritage(reading, one.expression, one.typeArguments));
  return { ...(bases.length > 0 && { extends: bases }), ...(kept.length > 0 && { implements: kept }) };
}
