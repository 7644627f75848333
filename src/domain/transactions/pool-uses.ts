import type { Code } from "../code/code.ts";
import type { CodeFile } from "../code/code-file.ts";
import { around } from "../code/value-types.ts";
import type { Call } from "../syntax/statement.ts";
import { derivedNames, isDerived } from "./derived.ts";
import { bodyOf } from "./effects.ts";
import { coveredCalls } from "./extent.ts";
import { calleeKey, receiverKey } from "./keys.ts";
import { holdsHandle, lastName } from "./names.ts";
import { isOutsider } from "./outsiders.ts";
import { askedPool, poolKey } from "./pools.ts";
import type { Transaction } from "./transaction.ts";
import type { View } from "./view.ts";

/** A call that speaks with the database while a transaction is under way, and is no part of it. */
export interface PoolUse {
  readonly call: Call;
  /** `asked`: the pool itself; `given`: what is called gets the pool; `without`: what is called works without the transaction. */
  readonly way: "asked" | "given" | "without";
}

/** What bypasses a transaction within its own function. */
export function poolUses(code: Code, transaction: Transaction): readonly PoolUse[] {
  const { file, handle, body } = transaction;
  const covered = coveredCalls(code, transaction).flatMap((index) => file.syntax.calls[index] ?? []);
  const view: View = { code, transaction, derived: derivedNames(file, handle, body), covered };
  const joined = joining(transaction, covered);
  return covered.flatMap((call): readonly PoolUse[] => {
    if (call === transaction.at || joined.has(call)) return [];
    if (isAsked(view, call)) return isAskedBefore(view, call) ? [] : [{ call, way: "asked" }];
    if (isGiven(view, call)) return [{ call, way: "given" }];
    return isOutsider(view, call) ? [{ call, way: "without" }] : [];
  });
}

/** Calls that are given the handle, and those before them in a chain: `knex("orders").insert(order).transacting(trx)`. */
function joining({ file, handle }: Transaction, covered: readonly Call[]): ReadonlySet<Call> {
  const joined = new Set<Call>();
  for (const call of covered) {
    if (!holdsHandle(file, handle, call)) continue;
    let at: Call | undefined = call;
    while (at && !joined.has(at)) {
      joined.add(at);
      at = at.on?.kind === "call" ? file.syntax.calls[at.on.call] : undefined;
    }
  }
  return joined;
}

function isAsked(view: View, call: Call): boolean {
  const { code, transaction, derived } = view;
  const { file, library, source, kind } = transaction;
  if (call.on && isDerived(file.syntax, call.on, derived)) return false;
  const key = receiverKey(file, call);
  if (key !== undefined && key === transaction.handle) return false;
  if (source !== undefined && calleeKey(file, call) === source) return true;
  if (isOfSource(view, key) && (library.query.includes(lastName(call.callee)) || opensAnother(transaction, call)))
    return true;
  const asked = askedPool(code, file, call);
  if (asked?.library !== library || isDerived(file.syntax, { kind: "name", path: asked.path }, derived)) return false;
  return asked.isBound || (kind === "taken" && !call.within?.includes("branch"));
}

/** `this.prisma.order` belongs to `this.prisma`; what belongs to `this` may be anything. */
function isOfSource({ transaction: { file, body, source } }: View, key: string | undefined): boolean {
  if (key === undefined || source === undefined) return false;
  return key === source || (key.startsWith(`${source}.`) && !isSelf(file, body, source));
}

function isSelf(file: CodeFile, body: number, source: string): boolean {
  return source === "this" || around(file, body).some(({ receiver }) => receiver === source);
}

function opensAnother({ kind, library }: Transaction, call: Call): boolean {
  return kind === "run" && library.run?.includes(lastName(call.callee)) === true && bodyOf(call) !== undefined;
}

/** In a chain the first call tells it all: `db.Where(…).Order(…).First(…)`. */
function isAskedBefore(view: View, { on }: Call): boolean {
  const before = on?.kind === "call" ? view.transaction.file.syntax.calls[on.call] : undefined;
  return before !== undefined && (isAsked(view, before) || isAskedBefore(view, before));
}

/** True if the pool is an argument, and nothing of the transaction is. */
function isGiven({ code, transaction, derived }: View, call: Call): boolean {
  const { file, source, body } = transaction;
  if (source === undefined || isSelf(file, body, source) || isMaking(call)) return false;
  const isPool = call.arguments.some((one) => one.kind === "name" && poolKey(code, file, one, call.in) === source);
  const parts = [...(call.on ? [call.on] : []), ...call.arguments];
  return isPool && !parts.some((one) => isDerived(file.syntax, one, derived));
}

/** What is only made with the pool has not asked it yet. */
function isMaking({ kind, callee }: Call): boolean {
  return kind === "new" || /^(?:new|make|with)/iu.test(lastName(callee));
}
