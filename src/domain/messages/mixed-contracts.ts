import type { Code } from "../code/code.ts";
import type { DeclaredFunction, DeclaredType } from "../code/code-file.ts";
import { implementersIn } from "../code/implementers.ts";
import { coreLayerOf } from "../code/reads.ts";
import { unwrapped } from "../code/unwrapped.ts";
import { simpleName } from "../roles/by-name.ts";
import { identifierWords } from "../syntax/identifier-words.ts";

/** A type that offers both what changes something and what only tells. */
export interface MixedContract extends DeclaredType {
  readonly commands: readonly string[];
  readonly queries: readonly string[];
}

/** Names of what offers use cases to the outside. */
const offering = /[a-z](?:Service|Facade|UseCases?|Operations|Interactor)(?:Port|Interface|Impl)?$/u;

/** First words of methods that change something, and of those that only tell. */
const changing: ReadonlySet<string> = new Set([
  ...["accept", "activate", "add", "approve", "archive", "assign", "book", "cancel", "change", "close", "complete"],
  ...["confirm", "create", "deactivate", "decline", "delete", "deposit", "disable", "dispatch", "edit", "enable"],
  ...["open", "pay", "place", "publish", "reject", "refund", "register", "remove", "rename", "replace", "reserve"],
  ...["reset", "revoke", "save", "schedule", "ship", "submit", "suspend", "transfer", "update", "upsert", "withdraw"],
]);
const telling: ReadonlySet<string> = new Set([
  ...["count", "exists", "fetch", "find", "get", "has", "is", "list", "query", "read", "retrieve", "search", "view"],
]);

/** Fewer methods are no service that one could take apart. */
const fewest = 3;

/** Contracts of the application, and its services that have none, that mix commands and queries. */
export function mixedContractsIn(code: Code): { readonly examined: number; readonly mixed: readonly MixedContract[] } {
  const offered = [...code.files.values()].flatMap((file) =>
    file.syntax.types.flatMap((type) => (isOffering({ file, type }) ? [{ file, type }] : [])),
  );
  const implementers = implementersIn(code);
  const contracts = offered.filter(({ type }) => type.kind === "interface");
  const kept = new Set(contracts.flatMap((one) => implementers(one).map(({ type }) => type)));
  const mixed = offered.flatMap((one) => (kept.has(one.type) ? [] : (mixedIn(code, one) ?? [])));
  return { examined: offered.length, mixed };
}

/** Folders of what stands for a service in tests. */
const standIn = /(?:^|\/)(?:mock|fake|stub)s?\//iu;

/** A class with a contract is judged by that. */
function isOffering({ file, type }: DeclaredType): boolean {
  if (standIn.test(file.path) || coreLayerOf(file) !== "application" || !offering.test(simpleName(type.name)))
    return false;
  if (type.kind === "interface") return true;
  return (type.kind === "class" || type.kind === "struct") && (type.implements ?? []).length === 0;
}

function mixedIn(code: Code, declared: DeclaredType): MixedContract | undefined {
  const methods = code.declarations.methods(declared).filter(isPublic);
  const named = (words: ReadonlySet<string>) =>
    methods.flatMap(({ function: { name } }) => (words.has(identifierWords(name)[0] ?? "") ? [name] : []));
  const commands = named(changing);
  const queries = methods
    .filter((one) => givesSomething(one) && telling.has(identifierWords(one.function.name)[0] ?? ""))
    .map(({ function: { name } }) => name);
  if (methods.length < fewest || commands.length === 0 || queries.length === 0) return undefined;
  return { ...declared, commands, queries };
}

function isPublic({ file, function: { kind, modifiers, name } }: DeclaredFunction): boolean {
  if (kind !== "method" || modifiers.includes("static")) return false;
  if (file.language === "go") return /^\p{Lu}/u.test(name);
  return !modifiers.includes("private") && !modifiers.includes("protected");
}

/** What gives back nothing but an error or an end is no query, whatever it is called. */
function givesSomething({ function: { results } }: DeclaredFunction): boolean {
  return results.some((one) => !/^(?:void|Void|error|undefined)$/u.test(unwrapped(one)?.name?.name ?? ""));
}
