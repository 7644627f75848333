import { isInside } from "../code/inside.ts";
import type { Syntax } from "../syntax/syntax.ts";
import type { Spot } from "../syntax/position.ts";
import type { Call, Exit } from "../syntax/statement.ts";
import type { Value } from "../syntax/value.ts";
import type { Ending } from "./endings.ts";
import { isAfter } from "./extent.ts";
import { receiverKey } from "./keys.ts";
import { holdsHandle } from "./names.ts";
import type { Transaction } from "./transaction.ts";

/** The returns by which a function is left while its transaction is neither committed nor rolled back. */
export function openWays(transaction: Transaction, endings: readonly Ending[]): readonly Exit[] {
  const { file, body, at: start } = transaction;
  const first = firstUse(transaction);
  const ends = endings.filter(({ call }) => call.in === body && isAfter(call, start)).map(({ call }) => call);
  const exits = file.syntax.exits.filter(
    (one) =>
      one.kind === "return" &&
      one.in === body &&
      first &&
      isAfter(one, first) &&
      depthOf(one) >= transaction.within.length,
  );
  return exits.filter((exit) => !isEnded(transaction, { exit, exits, ends }));
}

/** Returns before the handle is used check whether there is one at all. */
function firstUse({ file, body, handle, at }: Transaction): Spot | undefined {
  return file.syntax.calls.find(
    (call) =>
      isInside(file, call, body) &&
      isAfter(call, at) &&
      (receiverKey(file, call) === handle || holdsHandle(file, handle, call)),
  );
}

interface Ways {
  readonly exit: Exit;
  readonly exits: readonly Exit[];
  readonly ends: readonly Call[];
}

/** An end covers a return if it stands in it, before it in its block or in one around, or before it on every way. */
function isEnded({ file, within }: Transaction, { exit, exits, ends }: Ways): boolean {
  if (exit.values.some((value) => holdsCall(file.syntax, value, ends)) || standsIn(exit, ends)) return true;
  const before = ends.filter((end) => isAfter(exit, end));
  if (before.some((end) => !end.within?.slice(within.length).includes("branch"))) return true;
  const last = exits.findLast((one) => isAfter(exit, one) && depthOf(one) <= depthOf(exit));
  return before.some((end) => depthOf(end) <= depthOf(exit) && !(last && isAfter(last, end)));
}

/** `return tx.Commit().Error`: what is asked of a result is no value of its own. */
function standsIn(exit: Exit, ends: readonly Call[]): boolean {
  return ends.some((end) => end.line === exit.line && isAfter(end, exit));
}

function depthOf({ within }: Spot): number {
  return within?.length ?? 0;
}

/** `return tx.Commit()`, `return errors.Join(err, tx.Rollback())`. */
function holdsCall(syntax: Syntax, value: Value, wanted: readonly Spot[]): boolean {
  const call = value.kind === "call" ? syntax.calls[value.call] : undefined;
  if (!call) return false;
  const parts = [...(call.on ? [call.on] : []), ...call.arguments];
  return wanted.includes(call) || parts.some((one) => holdsCall(syntax, one, wanted));
}
