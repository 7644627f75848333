import type { Code } from "../code/code.ts";
import type { DeclaredFunction } from "../code/code-file.ts";
import { simpleName } from "../roles/by-name.ts";
import type { Recognised } from "../roles/recognise.ts";
import { identifierWords } from "../syntax/identifier-words.ts";
import type { FunctionDeclaration } from "../syntax/declaration.ts";
import type { TypeName } from "../syntax/name.ts";

/** A method of a repository that has not the shape of the contract that all repositories share. */
export interface Misshapen {
  readonly kind: "untyped" | "without-error" | "other-name";
  readonly method: DeclaredFunction;
  /** For `other-name`: how most repositories call it. */
  readonly usual: string;
}

/** The methods of a repository that stand out, given how most repositories look one thing up. */
export function misshapen(code: Code, repository: Recognised, usual: string): readonly Misshapen[] {
  const methods = code.declarations.methods(repository).filter(({ function: one }) => isOffered(one));
  const tells = methods.some(({ function: one }) => hasError(one));
  return methods.flatMap((method): readonly Misshapen[] => {
    const { function: one, file } = method;
    if (isUntyped(one)) return [{ kind: "untyped", method, usual }];
    const isSilent = file.language === "go" && tells && isAccess(one) && !hasError(one);
    if (isSilent && repository.role === "repository") return [{ kind: "without-error", method, usual }];
    const name = lookupName(repository, one);
    return usual !== "" && name !== undefined && name !== usual ? [{ kind: "other-name", method, usual }] : [];
  });
}

/** Below so many repositories nothing is usual, nor is what less than three quarters of them do. */
const fewest = 4;
const share = 0.75;

/** How most contracts of repositories call the method that looks one thing up by its id; empty if there is no such name. */
export function usualLookup(code: Code, repositories: readonly Recognised[]): string {
  const names = repositories
    .filter(({ role }) => role === "repository")
    .map((one) => code.declarations.methods(one).flatMap((method) => lookupName(one, method.function) ?? []));
  const speaking = names.filter(({ length }) => length > 0);
  const all = new Set(speaking.flat());
  const usual = [...all].find((name) => speaking.filter((own) => own.includes(name)).length >= share * speaking.length);
  return speaking.length >= fewest ? (usual ?? "") : "";
}

const finding: ReadonlySet<string> = new Set(["find", "get", "load", "fetch", "by", "of", "read"]);
const accessing: ReadonlySet<string> = new Set([
  ...[...finding, "list", "save", "store", "add", "insert", "update", "delete", "remove", "count", "exists"],
]);

/** The words of a method that looks one thing up by its id, without those that name the thing: `find id` of `FindOrderByID`. */
function lookupName({ type }: Recognised, { name, parameters }: FunctionDeclaration): string | undefined {
  const given = parameters.filter((one) => one.type?.name?.name !== "Context");
  const [first] = given;
  const isId =
    first !== undefined && [first.name, first.type?.name?.name ?? ""].some((one) => /(?:^id|Id|ID)$/u.test(one));
  const words = identifierWords(name);
  if (given.length !== 1 || !isId || !finding.has(words[0] ?? "")) return undefined;
  const thing = identifierWords(simpleName(type.name));
  return words.filter((word) => !thing.includes(word)).join(" ");
}

/** What a repository does for itself may have any shape. */
function isOffered({ modifiers, kind }: FunctionDeclaration): boolean {
  return kind !== "constructor" && !modifiers.includes("private") && !modifiers.includes("protected");
}

function isAccess({ name }: FunctionDeclaration): boolean {
  return accessing.has(identifierWords(name)[0] ?? "");
}

function hasError({ results }: FunctionDeclaration): boolean {
  return results.some(({ name }) => name?.name === "error" && name.from === undefined);
}

function isUntyped({ parameters, results }: FunctionDeclaration): boolean {
  const asked = parameters.flatMap(({ type }) => (type && type.kind !== "list" ? [type] : []));
  return asked.some(isAnything) || results.some((type) => isAnything(type) || (type.of ?? []).some(isAnythingIn(type)));
}

/** In a map, a tuple or a function anything may be meant. */
function isAnythingIn({ kind, of }: TypeName): (type: TypeName) => boolean {
  const isHolder = ["list", "pointer", "optional", "named"].includes(kind) && of?.length === 1;
  return (type) => isHolder && isAnything(type);
}

const anything: ReadonlySet<string> = new Set(["any", "unknown", "object", "Object"]);

/** `any`, `interface{}`, `unknown`, `Object`: a type that says nothing. */
function isAnything({ kind, name, of }: TypeName): boolean {
  if (kind === "inline") return of?.length === 0;
  return kind === "named" && name?.from === undefined && anything.has(name?.name ?? "") && (of ?? []).length === 0;
}
