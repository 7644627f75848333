import type { TypeName } from "../../../../domain/syntax/name.ts";
import { kindOf } from "../../../grammars/flat-tree.ts";
import { type Applied, apply } from "./applied.ts";
import type { Declared } from "./declared.ts";
import { type KnowingSource, membersOf, resultsOf, type TypeMembers } from "./type-members.ts";

/** What is needed to find the members of a type that the file itself declares. */
export interface MemberSource extends KnowingSource {
  readonly declared: Declared;
}

/** How many types that embed each other are looked through. */
const mostEmbedded = 20;

type Known = TypeName | undefined;

/** The type of a field, own or embedded, as far as this file declares the type that has it. */
export function fieldType(source: MemberSource, type: Known, field: string): Known {
  const open = [type];
  for (const one of open) {
    const found = declarationOf(source, one);
    const own = found?.fields.get(field);
    if (found && own) return apply(own, found);
    if (found && open.length < mostEmbedded) open.push(...found.embedded.slice(0, mostEmbedded));
  }
  return undefined;
}

/** The types of the results of a method, which a type of this file has or an interface of it promises. */
export function methodResults(source: MemberSource, type: Known, method: string): readonly Known[] {
  const name = localName(type);
  const node = name === undefined ? undefined : source.declared.functions.get(`${name}.${method}`);
  const handed = withoutPointer(type)?.of ?? [];
  if (node !== undefined) return applied(resultsOf(source, node), handed);
  const contract = declarationOf(source, type);
  const promise = contract?.promised.get(method);
  if (!contract || promise === undefined) return [];
  return applied({ ...resultsOf(source, promise), parameters: contract.parameters }, handed);
}

/** The types of the results of a function; those that type arguments decide are unknown. */
export function functionResults(source: MemberSource, node: number): readonly Known[] {
  return applied(resultsOf(source, node), []);
}

function applied(
  { parameters, types }: { readonly parameters: readonly string[]; readonly types: readonly TypeName[] },
  handed: readonly TypeName[],
): readonly Known[] {
  return parameters.length === 0 ? types : types.map((type) => apply(type, { parameters, handed }));
}

/** The list or map that a value is, also under a name or behind a pointer. */
export function containerOf(source: MemberSource, type: Known): Known {
  const inner = withoutPointer(type);
  const found = declarationOf(source, inner);
  if (found) return found.container && apply(found.container, found);
  return inner?.kind === "list" || inner?.kind === "map" ? inner : undefined;
}

/** What a part of a list or a text is; one of an array, or of what a pointer leads to, is a list of its own. */
export function partOf(source: MemberSource, type: Known): Known {
  const found = declarationOf(source, type);
  const isArray = found && kindOf(source.tree, found.written).endsWith("array_type");
  return isArray || type?.kind === "pointer" ? containerOf(source, type) : type;
}

/** What the name of a type of this file stands for. */
function declarationOf(source: MemberSource, type: Known): (TypeMembers & Applied) | undefined {
  const name = localName(type);
  const spec = name === undefined ? undefined : source.declared.types.get(name);
  return spec === undefined ? undefined : { ...membersOf(source, spec), handed: withoutPointer(type)?.of ?? [] };
}

function localName(type: Known): string | undefined {
  const name = withoutPointer(type)?.name;
  return name?.from === undefined ? name?.name : undefined;
}

function withoutPointer(type: Known): Known {
  return type?.kind === "pointer" ? type.of?.[0] : type;
}
