import type { TypeName } from "../../../../domain/syntax/name.ts";
import { childIn, kindOf, textOf } from "../../../grammars/flat-tree.ts";
import { type Applied, apply } from "./applied.ts";
import type { Declared } from "./declared.ts";
import { childrenIn, childrenInField, receiverOf, typeParametersIn } from "./nodes.ts";
import { fieldTypeIn, resultTypes, type TypeSource, typeName } from "./type-name.ts";

/** What is needed to find the members of a type that the file itself declares. */
export interface MemberSource extends TypeSource {
  readonly declared: Declared;
}

/** How many types that embed each other are looked through. */
const mostEmbedded = 6;

/** The type of a field, own or embedded, as far as this file declares the type that has it. */
export function fieldType(
  source: MemberSource,
  type: TypeName | undefined,
  field: string,
  left = mostEmbedded,
): TypeName | undefined {
  const { tree } = source;
  const found = declarationOf(source, type);
  if (left === 0 || !found || kindOf(tree, found.written) !== "struct_type") return undefined;
  const embedded: TypeName[] = [];
  for (const one of childrenIn(tree, found.written + 1)) {
    const names = childrenInField(tree, one, "name");
    if (names.some((name) => textOf(tree, name) === field)) return apply(fieldTypeIn(source, one), found);
    if (names.length === 0) embedded.push(fieldTypeIn(source, one));
  }
  return (
    embedded.find((one) => baseName(one) === field) ??
    embedded.map((one) => fieldType(source, one, field, left - 1)).find((above) => above !== undefined)
  );
}

/** The name by which an embedded type is called: without its package. */
export function baseName({ name, of }: TypeName): string {
  return name ? (name.name.split(".").at(-1) ?? "") : of?.[0] ? baseName(of[0]) : "";
}

/** The types of the results of a method, which a type of this file has or an interface of it promises. */
export function methodResults(
  source: MemberSource,
  type: TypeName | undefined,
  method: string,
): readonly (TypeName | undefined)[] {
  const { tree, declared } = source;
  const name = localName(type);
  const node = name === undefined ? undefined : declared.functions.get(`${name}.${method}`);
  if (node === undefined) return contractResults(source, type, method);
  const { parameters } = receiverOf(tree, node);
  return resultsOf(source, node, { parameters, handed: withoutPointer(type)?.of ?? [] });
}

/** The types of the results of a function; those that type arguments decide are unknown. */
export function functionResults(source: MemberSource, node: number): readonly (TypeName | undefined)[] {
  return resultsOf(source, node, { parameters: typeParametersIn(source.tree, node), handed: [] });
}

function contractResults(source: MemberSource, type: TypeName | undefined, method: string) {
  const { tree } = source;
  const found = declarationOf(source, type);
  if (!found || kindOf(tree, found.written) !== "interface_type") return [];
  const node = childrenIn(tree, found.written).find((one) => {
    const name = childIn(tree, one, "name");
    return name !== undefined && textOf(tree, name) === method;
  });
  return node === undefined ? [] : resultsOf(source, node, found);
}

function resultsOf(source: MemberSource, node: number, applied: Applied): readonly (TypeName | undefined)[] {
  return resultTypes(source.tree, node).map((type) => apply(typeName(source, type), applied));
}

/** The list or map that a value is, also under a name or behind a pointer. */
export function containerOf(source: MemberSource, type: TypeName | undefined): TypeName | undefined {
  const inner = withoutPointer(type);
  const found = declarationOf(source, inner);
  const container = found ? apply(typeName(source, found.written), found) : inner;
  return container?.kind === "list" || container?.kind === "map" ? container : undefined;
}

/** What a part of a list or a text is; one of an array, or of what a pointer leads to, is a list of its own. */
export function partOf(source: MemberSource, type: TypeName | undefined): TypeName | undefined {
  const found = declarationOf(source, type);
  const isArray = found && kindOf(source.tree, found.written).endsWith("array_type");
  return isArray || type?.kind === "pointer" ? containerOf(source, type) : type;
}

/** What the name of a type of this file stands for. */
interface Declaration extends Applied {
  /** Node of the type behind the name. */
  readonly written: number;
}

function declarationOf({ tree, declared }: MemberSource, type: TypeName | undefined): Declaration | undefined {
  const name = localName(type);
  const spec = name === undefined ? undefined : declared.types.get(name);
  const written = spec === undefined ? undefined : childIn(tree, spec, "type");
  if (spec === undefined || written === undefined) return undefined;
  return { written, parameters: typeParametersIn(tree, spec), handed: withoutPointer(type)?.of ?? [] };
}

function localName(type: TypeName | undefined): string | undefined {
  const name = withoutPointer(type)?.name;
  return name?.from === undefined ? name?.name : undefined;
}

function withoutPointer(type: TypeName | undefined): TypeName | undefined {
  return type?.kind === "pointer" ? type.of?.[0] : type;
}
