import type { Code } from "../code/code.ts";
import type { CodeFile } from "../code/code-file.ts";
import { withoutMajor } from "../code/outside-results.ts";
import type { Call } from "../syntax/statement.ts";
import { goLibraries } from "./libraries-go.ts";
import { javaLibraries } from "./libraries-java.ts";
import { npmLibraries, prisma } from "./libraries-npm.ts";
import { type Effect, indexOf, type Known, type Library } from "./library.ts";
import { lastName } from "./names.ts";
import { spokenEffect, statements } from "./statements.ts";

const libraries = [...goLibraries, ...npmLibraries, ...javaLibraries];
const index = indexOf(libraries);
/** Of most calls the name alone says that they are none of these. */
const members = new Set([...index.keys()].map((name) => name.slice(name.lastIndexOf(".") + 1)));
const pools = new Map<string, OwnPool>(
  libraries.flatMap((library) => [
    ...library.pools.map((name) => [name, { library, isBound: false }] as const),
    ...(library.bound ?? []).map((name) => [name, { library, isBound: true }] as const),
  ]),
);
const transactions = new Map(
  libraries.flatMap((library) => (library.transactions ?? []).map((name) => [name, library] as const)),
);

/** Modules that open transactions, as patterns. */
export const databaseModules: readonly string[] = libraries.flatMap(({ modules }) => modules);

/** What a call does, and by which library. */
export interface Acting {
  readonly library: Library;
  readonly effect: Effect;
}

/** What a call does to a transaction; `undefined` for all that is none of a library's known members. */
export function effectOf(code: Code, file: CodeFile, call: Call): Acting | undefined {
  const spoken = spokenEffect(call);
  if (spoken) return { library: statements, effect: spoken };
  if (!members.has(lastName(call.callee))) return undefined;
  const known = code.callNames(file, call).flatMap((name) => index.get(plain(name)) ?? []);
  const [first] = known.length > 0 ? known : byNameAlone(call);
  const effect = first?.effects.find((one) => isSo(one, call));
  return first && effect && { library: first.library, effect };
}

/** A pool of a library, or what is tied to one for good: a repository of TypeORM. */
export interface OwnPool {
  readonly library: Library;
  readonly isBound: boolean;
}

/** What pool a type is. */
export function poolOf(fullName: string): OwnPool | undefined {
  return pools.get(plain(fullName));
}

/** The library of a type whose values are transactions that are under way. */
export function transactionOf(fullName: string): Library | undefined {
  return transactions.get(plain(fullName));
}

/** Index of the function that a call is given to run. */
export function bodyOf({ arguments: handed }: Call): number | undefined {
  const last = handed.findLast((one) => one.kind === "function");
  return last?.kind === "function" ? last.function : undefined;
}

/** Full names as the tables have them: no major versions, and ent's generated client by its own name. */
function plain(name: string): string {
  return withoutMajor(name).replace(/^.*\/(?=ent\.(?:Client|Tx)\b)/u, "");
}

/** No other library has a member of that name, and the client is generated wherever people want it. */
function byNameAlone({ callee }: Call): readonly Known[] {
  return lastName(callee) === "$transaction" ? [{ library: prisma, effects: ["run"] }] : [];
}

function isSo(effect: Effect, call: Call): boolean {
  if (effect === "run") return bodyOf(call) !== undefined;
  if (effect === "begin") return call.result === "assigned" && bodyOf(call) === undefined;
  // JDBC 4.3, java.sql.Connection: a connection is in a transaction as soon as it does not commit by itself.
  if (effect === "start" && call.callee.name === "setAutoCommit")
    return call.arguments.some((one) => one.kind === "boolean" && one.text === "false");
  return true;
}
