import type { TSEnumDeclaration, TSInterfaceDeclaration, TSType, TSTypeAliasDeclaration } from "oxc-parser";
import { heritage } from "./heritage.ts";
import { enterScope, leaveScope } from "./names.ts";
import type { Reading, TypeNaming } from "./reading.ts";
import { fieldsOfType, readSignatures } from "./signature.ts";
import { draftOfType, knowFields } from "./type-draft.ts";
import { typeName } from "./type-name.ts";
import { bindTypeParameters } from "./type-parameters.ts";

/** Reads an interface. */
export function enterInterface(reading: Reading, node: TSInterfaceDeclaration, naming: TypeNaming): void {
  const noted = draftOfType(reading, { ...naming, kind: "interface" }, node.end);
  const scope = enterScope(reading.names);
  const parameters = bindTypeParameters(reading, node.typeParameters);
  if (parameters) noted.parameters = parameters;
  const bases = node.extends.flatMap((one) => heritage(reading, one.expression, one.typeArguments));
  if (bases.length > 0) noted.extends = bases;
  noted.fields = readSignatures(reading, node.body.body, noted.name);
  knowFields(reading, noted.name, noted.fields);
  leaveScope(reading.names, scope);
}

/** Reads an alias: an object type has fields and methods like an interface, a union of texts has values. */
export function enterAlias(reading: Reading, node: TSTypeAliasDeclaration, naming: TypeNaming): void {
  const noted = draftOfType(reading, { ...naming, kind: "alias" }, node.end);
  const scope = enterScope(reading.names);
  const parameters = bindTypeParameters(reading, node.typeParameters);
  if (parameters) noted.parameters = parameters;
  noted.of = typeName(reading, node.typeAnnotation);
  const values = textsOf(node.typeAnnotation);
  if (values) noted.values = values;
  noted.fields = fieldsOfType(reading, node.typeAnnotation, noted.name);
  knowFields(reading, noted.name, noted.fields);
  leaveScope(reading.names, scope);
}

/** The texts of a union that has nothing else. */
function textsOf(node: TSType): readonly string[] | undefined {
  const members = node.type === "TSUnionType" ? node.types : [node];
  const texts = members.flatMap((one) => {
    const value = one.type === "TSLiteralType" && one.literal.type === "Literal" ? one.literal.value : undefined;
    return typeof value === "string" ? [value] : [];
  });
  return texts.length === members.length ? texts : undefined;
}

/** Reads an enum; what its values stand for is of no interest. */
export function enterEnum(reading: Reading, { body, end }: TSEnumDeclaration, naming: TypeNaming): void {
  const noted = draftOfType(reading, { ...naming, kind: "enum" }, end);
  noted.values = body.members.map(({ id }) => {
    if (id.type === "Identifier") return id.name;
    return id.type === "Literal" ? id.value : (id.quasis[0]?.value.cooked ?? "");
  });
}
