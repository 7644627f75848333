import type { Code } from "../code/code.ts";
import type { DeclaredType } from "../code/code-file.ts";
import { heldTypes } from "../code/held-types.ts";
import { simpleName } from "../roles/by-name.ts";
import type { TypeDeclaration } from "../syntax/declaration.ts";
import type { TypeName } from "../syntax/name.ts";

/** Why a type is taken for the root of an aggregate. */
export interface Root extends DeclaredType {
  /** Absent: it says so itself; otherwise the repository that keeps it. */
  readonly keptBy?: string;
}

/**
 * The roots of aggregates: what says so itself, and types of the domain that a repository with their name keeps. What extends
 * a library's repository is left out: with Spring Data every table has one.
 */
export function rootsIn(code: Code): ReadonlyMap<TypeDeclaration, Root> {
  const roots = new Map<TypeDeclaration, Root>();
  for (const contract of code.roles.with("repository")) {
    const kept = contract.evidence.kind === "declared" ? undefined : keptType(code, contract);
    if (kept) roots.set(kept.type, { ...kept, keptBy: contract.type.name });
  }
  for (const { file, type } of code.roles.with("aggregate")) roots.set(type, { file, type });
  return roots;
}

/** `OrderRepository` keeps `Order`, if its signatures or type arguments name a class of the domain that is called so. */
function keptType(code: Code, contract: DeclaredType): DeclaredType | undefined {
  const wanted = keptName(contract);
  for (const { file, type } of signatures(code, contract)) {
    for (const { name } of heldTypes(file, type)) {
      const found = code.declarations.type(file, name);
      if (found && isRoot(found) && isCalled(simpleName(found.type.name), wanted)) return found;
    }
  }
  return undefined;
}

/** In Go the package says what a `Repository` keeps: `order.Repository` keeps `order.Order`. */
function keptName({ file, type }: DeclaredType): string {
  const own = simpleName(type.name).replace(/(?:Repository|Repo)(?:Port|Interface)?$/u, "");
  return own === "" && file.language === "go" ? (file.package ?? "") : own;
}

function isCalled(name: string, wanted: string): boolean {
  return name.toLowerCase() === wanted.toLowerCase() || `I${name}` === wanted;
}

function isRoot({ file, type }: DeclaredType): boolean {
  return file.place.layer === "domain" && (type.kind === "class" || type.kind === "struct");
}

function* signatures({ declarations }: Code, contract: DeclaredType) {
  const { file } = contract;
  for (const { of = [] } of [...(contract.type.extends ?? []), ...(contract.type.implements ?? [])])
    for (const type of of) yield { file, type };
  for (const method of declarations.methods(contract)) {
    const types: readonly TypeName[] = [
      ...method.function.parameters.flatMap(({ type }) => type ?? []),
      ...method.function.results,
    ];
    for (const type of types) yield { file: method.file, type };
  }
}
