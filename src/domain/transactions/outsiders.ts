import type { Code } from "../code/code.ts";
import type { DeclaredFunction } from "../code/code-file.ts";
import { insideOf } from "../code/inside.ts";
import type { Call } from "../syntax/statement.ts";
import { isDerived } from "./derived.ts";
import { receiverKey } from "./keys.ts";
import { holdsHandle, lastName } from "./names.ts";
import { askedPool } from "./pools.ts";
import type { View } from "./view.ts";

/** True for a method that is given nothing of the transaction, and is known to speak with the database. */
export function isOutsider(view: View, call: Call): boolean {
  const { code, transaction, derived } = view;
  const { file, library } = transaction;
  if (call.on?.kind !== "name" || call.kind === "new") return false;
  if ([call.on, ...call.arguments].some((one) => isDerived(file.syntax, one, derived))) return false;
  const called = code.types.callee(file, call);
  if (!called) return false;
  return asksItsPool(code, called, library) || (isOfRepository(code, called) && hasSibling(view, call));
}

/** True if a function of the project asks a pool that its own type keeps, on every way. */
function asksItsPool(
  code: Code,
  { file, function: declared }: DeclaredFunction,
  library: View["transaction"]["library"],
): boolean {
  const body = file.syntax.functions.indexOf(declared);
  const self = declared.receiver ?? "this";
  const calls = insideOf(file, file.syntax.calls, body);
  if (calls.some(({ to = [], callee }) => [...to, callee.name].some(mentionsTransaction))) return false;
  return calls.some((call) => {
    const asked = call.within?.includes("branch") ? undefined : askedPool(code, file, call);
    return asked?.library === library && asked.path.startsWith(`${self}.`);
  });
}

/** A function that knows of transactions may find one in its context. */
function mentionsTransaction(name: string): boolean {
  return /tx|transaction|session|unit_?of_?work/iu.test(name);
}

function isOfRepository(code: Code, { file, function: { owner } }: DeclaredFunction): boolean {
  const type = file.syntax.types.find(({ name }) => name === owner);
  const declared = type && { file, type };
  return (
    declared !== undefined &&
    (code.roles.has(declared, "repository") || code.roles.has(declared, "repository-implementation"))
  );
}

/** True if another call of the same repository is given the handle: `repo.debit(tx, …)` beside `repo.credit(…)`. */
function hasSibling({ transaction: { file, handle }, covered }: View, call: Call): boolean {
  if (makesIdentity(lastName(call.callee))) return false;
  const key = receiverKey(file, call);
  return covered.some((one) => receiverKey(file, one) === key && holdsHandle(file, handle, one));
}

function makesIdentity(name: string): boolean {
  return /^(?:next|new|generate|make)/iu.test(name);
}
