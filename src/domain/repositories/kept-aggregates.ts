import type { Code } from "../code/code.ts";
import type { CodeFile, DeclaredFunction, DeclaredType } from "../code/code-file.ts";
import { simpleName } from "../roles/by-name.ts";
import type { TypeName } from "../syntax/name.ts";
import { namesIn } from "../syntax/names-in.ts";
import { isWritingVerb } from "../writes/repository-writes.ts";

/** An aggregate that a method of a repository keeps or gives. */
export interface Kept {
  readonly method: DeclaredFunction;
  readonly aggregate: DeclaredType;
}

/** The aggregate that a repository is there for, and the methods that are about another one. */
export interface Keeping {
  readonly own: DeclaredType;
  readonly others: readonly Kept[];
}

/** What a repository keeps; `undefined` if none of its methods names an aggregate. */
export function keepingOf(code: Code, repository: DeclaredType): Keeping | undefined {
  const kept = code.declarations.methods(repository).flatMap((method) => keptBy(code, method));
  const stated = basesOf(repository).flatMap((type) => aggregatesIn(code, repository.file, type))[0];
  const own = stated ?? namedAfter(repository, kept) ?? kept[0]?.aggregate;
  return own && { own, others: kept.filter(({ aggregate }) => aggregate.type !== own.type) };
}

/** The aggregate of which a value is, as far as its type tells. */
export function aggregateOf(code: Code, file: CodeFile, type: TypeName): DeclaredType | undefined {
  return aggregatesIn(code, file, type)[0];
}

function basesOf({ type: { extends: bases = [], implements: promised = [] } }: DeclaredType): readonly TypeName[] {
  return [...bases, ...promised];
}

/** What a method gives, and what one that changes something takes; others take an aggregate only to look for more. */
function keptBy(code: Code, method: DeclaredFunction): readonly Kept[] {
  const { file, function: one } = method;
  if (one.kind !== "method" && one.kind !== "function") return [];
  const taken = isWritingVerb(one.name) ? one.parameters.flatMap(({ type }) => type ?? []) : [];
  const named = [...taken, ...one.results].flatMap((type) => aggregatesIn(code, file, type));
  const distinct = named.filter(({ type }, index) => named.findIndex((other) => other.type === type) === index);
  return distinct.map((aggregate) => ({ method, aggregate }));
}

function aggregatesIn(code: Code, file: CodeFile, type: TypeName): readonly DeclaredType[] {
  return [...namesIn(type)].flatMap((name) => {
    const declared = code.declarations.type(file, name);
    return declared && code.roles.has(declared, "aggregate") ? [declared] : [];
  });
}

/** `OrderRepository` is there for `Order`, whatever comes first; of several the longest name counts. */
function namedAfter({ type }: DeclaredType, kept: readonly Kept[]): DeclaredType | undefined {
  const name = simpleName(type.name);
  const fitting = kept.map(({ aggregate }) => aggregate).filter((one) => name.includes(simpleName(one.type.name)));
  return fitting.sort((one, other) => other.type.name.length - one.type.name.length)[0];
}
