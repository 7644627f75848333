import type { Code } from "../code/code.ts";
import type { CodeFile } from "../code/code-file.ts";
import { knownOnce } from "../code/known-once.ts";
import type { Call } from "../syntax/statement.ts";
import { lastPart } from "../messages/handed-types.ts";
import { libraryWrites } from "../writes/library-writes.ts";
import { sqlWrite } from "../writes/sql-write.ts";
import { type WriteCall, writeOf } from "../writes/write-of.ts";
import { isDerived } from "./derived.ts";
import type { Library } from "./library.ts";
import { lastName, writtenCall } from "./names.ts";
import { type Reached, reachedCalls } from "./reached.ts";
import type { Transaction } from "./transaction.ts";

/** A call in a transaction that changes what is stored. */
export interface WriteIn extends Reached {
  /** As people know it: `OrderRepository.save`, `UPDATE orders`. */
  readonly what: string;
}

/** What is written in a transaction, in the order of the text. */
export function writesIn(code: Code, transaction: Transaction): readonly WriteIn[] {
  return reachedCalls(code, transaction).flatMap((reached) => {
    const what = writtenBy(code, transaction, reached);
    return what === undefined ? [] : [{ ...reached, what }];
  });
}

/** With a handle only what goes by it is part of the transaction. */
function writtenBy(code: Code, { library }: Transaction, { file, call, names }: Reached): string | undefined {
  if (!names) return writeOfThread(code, call, () => ofThread(code, file, call));
  if (!call.on || !isDerived(file.syntax, call.on, names)) return undefined;
  return saidBy(call) ?? (writersOf(library).has(lastName(call.callee)) ? writtenCall(file, call) : undefined);
}

const writeOfThread = knownOnce<Call, string | undefined>();

function ofThread(code: Code, file: CodeFile, call: Call): string | undefined {
  const write = writeOf(code, file, call);
  if (!write || (write.manner === "repository" && !isKept(write, call))) return undefined;
  if (raw.test(write.method)) return saidBy(call);
  return `${lastPart(write.type)}.${write.method}`;
}

/** What is created of nothing is only made. */
function isKept({ type, method }: WriteCall, { arguments: handed }: Call): boolean {
  return keeper.test(type) && !(method === "create" && handed.length === 0);
}

/** A store or a model may as well be kept in memory. */
const keeper = /(?:Repository|Repositories|Repo|Dao|DAO)(?:Port|Interface|Impl|Contract)?$/u;

/** Members that take any statement: what it says decides. */
const raw = /^(?:(?:Must|Named)?Exec(?:Context)?|execute|\$executeRaw(?:Unsafe)?)$/u;

function saidBy({ arguments: handed }: Call): string | undefined {
  const [text] = handed.flatMap((one) => (one.kind === "text" || one.kind === "joined" ? [one.text] : []));
  return text === undefined ? undefined : sqlWrite(text);
}

/** Members of a library's transactions that change what is stored. */
function writersOf({ pools, transactions = [], connections = [], bound = [] }: Library): ReadonlySet<string> {
  const known = [...pools, ...transactions, ...connections, ...bound].flatMap((type) => libraryWrites.get(type) ?? []);
  return new Set(known.flatMap(({ objects, rows }) => [...objects, ...rows]).filter((name) => !raw.test(name)));
}
