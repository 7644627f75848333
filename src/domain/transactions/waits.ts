import type { Code } from "../code/code.ts";
import { insideOf } from "../code/inside.ts";
import { knownOnce } from "../code/known-once.ts";
import { functionName } from "../code/name-of-place.ts";
import { waitingFor, type Waiting } from "../remote/asks-remote.ts";
import { implementations } from "../remote/implementors.ts";
import type { Call } from "../syntax/statement.ts";
import { isDerived } from "./derived.ts";
import { type Reached, reachedCalls } from "./reached.ts";
import type { Transaction } from "./transaction.ts";

/** A call for whose end a transaction stays open. */
export interface Wait extends Waiting {
  readonly at: Call;
  /** The function of the project that makes it, if that is another one. */
  readonly via?: string;
}

/** What beyond the database a transaction waits for, each call once, in the order of the text. */
export function waitsIn(code: Code, transaction: Transaction): readonly Wait[] {
  const waits = new Map<Call, Wait>();
  for (const reached of reachedCalls(code, transaction)) {
    const wait = waits.has(reached.at) || isPart(reached) ? undefined : waitAt(code, reached);
    if (wait) waits.set(wait.at, wait);
  }
  return [...waits.values()];
}

type Asked = Pick<Reached, "file" | "call">;

const waitOf = knownOnce<Call, (Waiting & { readonly via?: string }) | undefined>();

function waitAt(code: Code, { file, call, at, via }: Reached): Wait | undefined {
  const found = waitOf(code, call, () => waitingFor(code, file, call) ?? behindContract(code, { file, call }));
  return found && { ...(via !== undefined && { via }), ...found, at };
}

/** What is made of the transaction itself may keep in it what it is given: an outbox. */
function isPart({ file, call, names }: Reached): boolean {
  return names !== undefined && call.on !== undefined && isDerived(file.syntax, call.on, names);
}

/** `charges.charge(order)`, where only those who keep the contract ask somebody. */
function behindContract(code: Code, { file, call }: Asked): (Waiting & { readonly via: string }) | undefined {
  for (const { file: own, function: method } of implementations(code, file, call)) {
    const body = own.syntax.functions.indexOf(method);
    const calls = insideOf(own, own.syntax.calls, body).filter((one) => one.in === body);
    const waiting = calls.map((one) => waitingFor(code, own, one)).find((one) => one !== undefined);
    if (waiting) return { ...waiting, via: functionName(method) };
  }
  return undefined;
}
