import type { TypeName } from "../../../../domain/syntax/name.ts";
import { childIn, kindOf, textOf } from "../../../grammars/flat-tree.ts";
import { childrenIn, childrenInField, receiverOf, typeParametersIn } from "./nodes.ts";
import { fieldTypeIn, resultTypes, type TypeSource, typeName } from "./type-name.ts";

/** What a type of the file has. */
export interface TypeMembers {
  /** Node of the type behind the name. */
  readonly written: number;
  readonly parameters: readonly string[];
  /** The types of the fields by name, also of embedded ones. */
  readonly fields: ReadonlyMap<string, TypeName>;
  readonly embedded: readonly TypeName[];
  /** Nodes of the methods that an interface promises, by name. */
  readonly promised: ReadonlyMap<string, number>;
  /** The list or map that it is. */
  readonly container?: TypeName;
}

/** What a function gives, and the type parameters that it speaks of. */
export interface Results {
  readonly parameters: readonly string[];
  readonly types: readonly TypeName[];
}

/** What has been found of types and functions, by node: however often they are asked, they are looked through once. */
export interface Known {
  readonly types: Map<number, TypeMembers>;
  readonly results: Map<number, Results>;
}

/** Nothing is known yet. */
export function nothingKnown(): Known {
  return { types: new Map(), results: new Map() };
}

/** A source of types that remembers. */
export interface KnowingSource extends TypeSource {
  readonly known: Known;
}

/** What the type has that a specification declares. */
export function membersOf(source: KnowingSource, spec: number): TypeMembers {
  const found = source.known.types.get(spec) ?? findMembers(source, spec);
  source.known.types.set(spec, found);
  return found;
}

/** What a function or method gives; those of a generic type are told in the words of its receiver. */
export function resultsOf(source: KnowingSource, declaration: number): Results {
  const found = source.known.results.get(declaration) ?? findResults(source, declaration);
  source.known.results.set(declaration, found);
  return found;
}

const containers = new Set(["slice_type", "array_type", "map_type"]);

function findMembers(source: KnowingSource, spec: number): TypeMembers {
  const { tree } = source;
  const written = childIn(tree, spec, "type") ?? spec;
  const kind = kindOf(tree, written);
  const fields = new Map<string, TypeName>();
  const embedded: TypeName[] = [];
  for (const one of kind === "struct_type" ? childrenIn(tree, written + 1) : []) {
    const type = fieldTypeIn(source, one);
    const names = childrenInField(tree, one, "name");
    for (const name of names) fields.set(textOf(tree, name), type);
    if (names.length === 0) embedded.push(type);
  }
  for (const type of embedded) if (!fields.has(baseName(type))) fields.set(baseName(type), type);
  const promised = new Map<string, number>();
  for (const one of kind === "interface_type" ? childrenIn(tree, written) : []) {
    const name = childIn(tree, one, "name");
    if (name !== undefined) promised.set(textOf(tree, name), one);
  }
  const container = containers.has(kind) && { container: typeName(source, written) };
  return { written, parameters: typeParametersIn(tree, spec), fields, embedded, promised, ...container };
}

/** No function gives more. */
const mostResults = 20;

function findResults(source: KnowingSource, declaration: number): Results {
  const { tree } = source;
  const types = resultTypes(tree, declaration).slice(0, mostResults);
  const isMethod = childIn(tree, declaration, "receiver") !== undefined;
  return {
    parameters: isMethod ? receiverOf(tree, declaration).parameters : typeParametersIn(tree, declaration),
    types: types.map((type) => typeName(source, type)),
  };
}

/** The name by which an embedded type is called: without its package. */
export function baseName({ name, of }: TypeName): string {
  return name ? (name.name.split(".").at(-1) ?? "") : of?.[0] ? baseName(of[0]) : "";
}
