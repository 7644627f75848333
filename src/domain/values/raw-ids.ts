import { folderOf } from "../architecture/lookup.ts";
import type { Code } from "../code/code.ts";
import type { CodeFile, DeclaredFunction, DeclaredType } from "../code/code-file.ts";
import { insideOf } from "../code/inside.ts";
import { linksOf } from "../code/links.ts";
import type { Graph } from "../graph/graph.ts";
import { isEventFile } from "../roles/event-files.ts";
import { isContract, simpleName } from "../roles/by-name.ts";
import { remember } from "../source/remember.ts";
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
export function idTypesIn({ files }: Code): ReadonlyMap<string, readonly DeclaredType[]> {
  const found = new Map<string, DeclaredType[]>();
  for (const file of files.values())
    for (const type of file.syntax.types)
      if (file.place.layer === "domain" && idName.test(type.name)) {
        const name = simpleName(type.name).toLowerCase();
        found.set(name, [...(found.get(name) ?? []), { file, type }]);
      }
  return found;
}

/** Bare ids that functions of the domain and contracts of the application take, where they have the type for it in view. */
export function* rawIds(code: Code, graph: Graph): Generator<RawId> {
  const idTypes = idTypesIn(code);
  const sees = sight(graph);
  for (const found of offered(code)) {
    const owner = simpleName(found.function.owner ?? "");
    if (idTypes.has(owner.toLowerCase())) continue;
    for (const parameter of found.function.parameters) {
      const meant = idTypes.get(meantBy(parameter.name, owner)) ?? [];
      const idType = meant.find(({ file }) => sees(found.file, file))?.type;
      if (idType && isBare(code, found.file, parameter.type) && !convertsTo(idType.name, found, parameter))
        yield { file: found.file, in: found, parameter, idType: simpleName(idType.name) };
    }
  }
}

/** Whoever makes the id of the bare value (`new OrderId(id)`, `orderId(id)`) is where it comes in from outside. */
function convertsTo(idType: string, { file, function: one }: DeclaredFunction, { name }: Parameter): boolean {
  const { calls, functions } = file.syntax;
  const makes = calls.filter(({ callee }) => callee.name.split(".").some((part) => sameName(part, simpleName(idType))));
  const within = functions.indexOf(one);
  return insideOf(file, makes, within).some((call) =>
    call.arguments.some((value) => value.kind === "name" && value.path === name),
  );
}

function sameName(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

/** A file sees its own folder and those that it imports from; what another context calls by the same name is not meant. */
function sight(graph: Graph): (file: CodeFile, home: CodeFile) => boolean {
  const links = linksOf(graph);
  const foldersSeenFrom = remember((path) => {
    const dependencies = links.specifiers(path).flatMap((specifier) => links.of(path, specifier));
    const targets = dependencies.flatMap(({ to, target }) => target ?? graph.modules.get(to)?.files[0] ?? []);
    return new Set([path, ...targets].map(folderOf));
  });
  return (file, home) => foldersSeenFrom(file.path).has(folderOf(home.path));
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
    if (isEventFile(file.path)) continue;
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
