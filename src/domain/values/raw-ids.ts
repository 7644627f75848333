import type { Code } from "../code/code.ts";
import type { CodeFile, DeclaredFunction, DeclaredType } from "../code/code-file.ts";
import { isContract, simpleName } from "../roles/by-name.ts";
import type { Parameter } from "../syntax/declaration.ts";
import type { TypeName } from "../syntax/name.ts";

/** A parameter that takes an id as a bare value though the domain has a type for it. */
export interface RawId {
  readonly file: CodeFile;
  readonly in: DeclaredFunction;
  readonly parameter: Parameter;
  readonly idType: string;
}

/** What ids are made of, by their full names. */
const bare = new Set([
  ...["string", "int", "int32", "int64", "uint", "uint32", "uint64", "github.com/google/uuid.UUID"],
  ...["String", "java.lang.String", "long", "Long", "java.lang.Long", "Integer", "java.util.UUID"],
  ...["number", "bigint"],
]);

const idName = /[a-z0-9](?:Id|ID)$/u;

/** Types of the domain that are ids: `OrderId`, by their simple names in small letters. */
export function idTypesIn({ files }: Code): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { place, syntax } of files.values())
    for (const { name } of syntax.types)
      if (place.layer === "domain" && idName.test(name)) found.set(simpleName(name).toLowerCase(), simpleName(name));
  return found;
}

/** Bare ids that functions of the domain and contracts of the application take. */
export function* rawIds(code: Code): Generator<RawId> {
  const idTypes = idTypesIn(code);
  for (const found of offered(code)) {
    const owner = simpleName(found.function.owner ?? "");
    if (idTypes.has(owner.toLowerCase())) continue;
    for (const parameter of found.function.parameters) {
      const idType = idTypes.get(meantBy(parameter.name, owner));
      if (idType !== undefined && isBare(code, found.file, parameter.type))
        yield { file: found.file, in: found, parameter, idType };
    }
  }
}

/** `orderId` means an `OrderId` anywhere, `id` only in what is about orders: `Order`, `OrderRepository`. */
function meantBy(name: string, owner: string): string {
  const folded = name.replaceAll("_", "").toLowerCase();
  const subject = owner.replace(/(?:Repository|Repo|Store|Service|Factory|Port|Reader|Finder)$/u, "");
  return folded === "id" ? `${subject.toLowerCase()}id` : folded;
}

function isBare({ typeNameOf }: Code, file: CodeFile, type: TypeName | undefined): boolean {
  return type !== undefined && bare.has(typeNameOf(file, type) ?? "");
}

function* offered(code: Code): Generator<DeclaredFunction> {
  const { files, declarations } = code;
  for (const file of files.values()) {
    const isDomain = file.place.layer === "domain";
    for (const type of file.syntax.types)
      if ((isDomain || isContract(type)) && !isMessage(code, { file, type }))
        for (const method of declarations.methods({ file, type })) if (isOpen(method)) yield method;
    for (const one of file.syntax.functions)
      if (isDomain && one.owner === undefined && one.in === undefined && one.modifiers.includes("exported"))
        yield { file, function: one };
  }
}

/** What is sent or thrown is made of bare values, so that everybody can read it. */
function isMessage({ roles }: Code, declared: DeclaredType): boolean {
  const isEvent = roles.has(declared, "domain-event") || roles.has(declared, "integration-event");
  return isEvent || /(?:Event|Exception|Error)$/u.test(declared.type.name);
}

function isOpen({ function: { modifiers } }: DeclaredFunction): boolean {
  return !modifiers.includes("private") && !modifiers.includes("protected");
}
