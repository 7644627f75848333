import type { CodeFile } from "../code/code-file.ts";
import { insideOf } from "../code/inside.ts";
import type { Ending } from "./endings.ts";
import type { Transaction } from "./transaction.ts";

/** True for a rollback that is reached whatever goes wrong: deferred, in a handler, or in a function that runs at the end. */
export function isOnEveryWay({ file, body }: Transaction, { call, effect }: Ending): boolean {
  if (effect === "commit") return false;
  if (call.within?.some((one) => one === "deferred" || one === "catch" || one === "finally")) return true;
  return call.in !== undefined && call.in !== body && !isForPanicsAlone(file, call.in);
}

/** `if r := recover(); r != nil { tx.Rollback() }` says nothing of errors. */
function isForPanicsAlone(file: CodeFile, lambda: number): boolean {
  const recovers = insideOf(file, file.syntax.calls, lambda).filter(({ callee }) => callee.name === "recover");
  const panics = new Set(recovers.flatMap(({ to = [] }) => to));
  const asked = insideOf(file, file.syntax.conditions, lambda).flatMap(({ reads }) => reads);
  return recovers.length > 0 && asked.every((name) => panics.has(name));
}
