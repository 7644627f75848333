import type { Code } from "../code/code.ts";
import { insideOf } from "../code/inside.ts";
import type { Position } from "../syntax/position.ts";
import type { Call } from "../syntax/statement.ts";
import { type Ending, endingsOf } from "./endings.ts";
import { escapes } from "./escapes.ts";
import { holdsHandle } from "./names.ts";
import { openWays } from "./open-ways.ts";
import { isOnEveryWay } from "./protection.ts";
import type { Transaction } from "./transaction.ts";

/** A way on which a transaction is not ended as it should be. */
export interface Leak {
  readonly at: Position;
  /**
   * `unended`: nobody ends it; `no-rollback`: it is committed or stays open; `returned`: a return leaves it open; `thrown`: an
   * error does; `commit-ignored`: nobody looks whether the commit went well.
   */
  readonly kind: "unended" | "no-rollback" | "returned" | "thrown" | "commit-ignored";
}

/** What is wrong with how a function ends the transaction that it has begun. */
export function leaksOf(code: Code, transaction: Transaction): readonly Leak[] {
  if (transaction.kind !== "begun" || escapes(transaction)) return [];
  const endings = endingsOf(code, transaction);
  if (endings.length === 0) return isOutOfSight(code, transaction) ? [] : [{ at: transaction.at, kind: "unended" }];
  return [...openEnds(transaction, endings), ...ignoredCommits(transaction, endings)];
}

/** True if others may end it: the handle is a field, or is handed to what nobody has read. */
function isOutOfSight(code: Code, { file, body, handle = "" }: Transaction): boolean {
  if (/[.(]/u.test(handle)) return true;
  const takers = insideOf(file, file.syntax.calls, body).filter((call) => holdsHandle(file, handle, call));
  return takers.some((call) => call.kind === "new" || !code.types.callee(file, call));
}

function openEnds(transaction: Transaction, endings: readonly Ending[]): readonly Leak[] {
  const { at, file, readOnly } = transaction;
  if (endings.some((one) => isOnEveryWay(transaction, one))) return [];
  if (endings.every(({ effect }) => effect === "commit"))
    return readOnly && endings.some(({ call }) => call.within?.includes("deferred"))
      ? []
      : [{ at, kind: "no-rollback" }];
  // What a helper catches within it nobody sees from here.
  if (file.language !== "go") return endings.some(({ effect }) => effect === "either") ? [] : [{ at, kind: "thrown" }];
  return openWays(transaction, endings).map((exit) => ({ at: exit, kind: "returned" }));
}

/** Commits whose error or promise is dropped; where nothing was written nothing is lost. */
function ignoredCommits({ file, readOnly }: Transaction, endings: readonly Ending[]): readonly Leak[] {
  if (readOnly) return [];
  return endings
    .filter(({ call, effect }) => effect === "commit" && call.result === "dropped" && isIgnored(file.language, call))
    .map(({ call }) => ({ at: call, kind: "commit-ignored" }));
}

/** Java throws; a promise is looked at if it is awaited, and a callback gets the error itself. */
function isIgnored(language: string, { awaited, arguments: handed }: Call): boolean {
  if (language === "go") return true;
  return language === "typescript" && !awaited && !handed.some(({ kind }) => kind === "function" || kind === "text");
}
