import type { TypeName } from "../../../../domain/syntax/name.ts";
import { childIn, kindOf, textOf } from "../../../grammars/flat-tree.ts";
import type { Declared } from "./declared.ts";
import { childrenIn, childrenInField } from "./nodes.ts";
import { type TypeSource, typeName } from "./type-name.ts";

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
  const struct = declaredAs(source, type);
  if (left === 0 || struct === undefined || kindOf(tree, struct) !== "struct_type") return undefined;
  const embedded: TypeName[] = [];
  for (const one of childrenIn(tree, struct + 1)) {
    const written = childIn(tree, one, "type");
    if (written === undefined) continue;
    const names = childrenInField(tree, one, "name");
    if (names.some((name) => textOf(tree, name) === field)) return typeName(source, written);
    if (names.length === 0) embedded.push(typeName(source, written));
  }
  return (
    embedded.find((one) => baseName(one) === field) ??
    embedded.map((one) => fieldType(source, one, field, left - 1)).find((found) => found !== undefined)
  );
}

/** The name by which an embedded type is called: without its package. */
export function baseName({ name, of }: TypeName): string {
  return name ? (name.name.split(".").at(-1) ?? "") : of?.[0] ? baseName(of[0]) : "";
}

/** Node of the declaration of a method, or of its place in an interface. */
export function methodOf(source: MemberSource, type: TypeName | undefined, method: string): number | undefined {
  const owner = localName(type);
  if (owner === undefined) return undefined;
  const { tree, declared } = source;
  const found = declared.functions.get(`${owner}.${method}`);
  const contract = declaredAs(source, type);
  if (found !== undefined || contract === undefined || kindOf(tree, contract) !== "interface_type") return found;
  return childrenIn(tree, contract).find((one) => {
    const name = childIn(tree, one, "name");
    return name !== undefined && textOf(tree, name) === method;
  });
}

/** What a list, a map or a pointer to one holds. */
export function elementOf(source: MemberSource, type: TypeName | undefined): TypeName | undefined {
  const inner = type?.kind === "pointer" ? type.of?.[0] : type;
  const behindName = declaredAs(source, inner);
  const container = behindName === undefined ? inner : typeName(source, behindName);
  return container?.kind === "list" || container?.kind === "map" ? container.of?.at(-1) : undefined;
}

/** Node of the type behind the name of a type of this file. */
function declaredAs({ tree, declared }: MemberSource, type: TypeName | undefined): number | undefined {
  const name = localName(type);
  const spec = name === undefined ? undefined : declared.types.get(name);
  return spec === undefined ? undefined : childIn(tree, spec, "type");
}

function localName(type: TypeName | undefined): string | undefined {
  const inner = type?.kind === "pointer" ? type.of?.[0] : type;
  return inner?.name?.from === undefined ? inner?.name?.name : undefined;
}
