import type { CodeFile } from "../code/code-file.ts";
import { insideOf, isInside } from "../code/inside.ts";
import type { Syntax } from "../syntax/syntax.ts";
import type { Value } from "../syntax/value.ts";
import { lastName } from "./names.ts";
import type { Transaction } from "./transaction.ts";

/** True if a handle leaves its function: it is returned, kept in a field, or belongs to a scope around. Then others end it. */
export function escapes({ file, body, handle }: Transaction): boolean {
  if (handle === undefined) return false;
  return (
    isOfOuterScope(file, body, handle) ||
    insideOf(file, file.syntax.exits, body).some(
      ({ kind, values }) => kind === "return" && values.some((one) => carries(file.syntax, one, handle)),
    ) ||
    insideOf(file, file.syntax.writes, body).some(({ value }) => value && carries(file.syntax, value, handle)) ||
    isKeptByCall(file, body, handle)
  );
}

/** A named result of Go, a variable of the package or of the function around. */
function isOfOuterScope({ syntax }: CodeFile, body: number, handle: string): boolean {
  if (handle.includes(".")) return false;
  const isOwn = syntax.functions[body]?.parameters.some(({ name }) => name === handle);
  return !isOwn && !syntax.variables.some((one) => one.in === body && one.names.includes(handle));
}

/** `s.tx, err = s.db.Begin()` and `this.store = new Store(tx)`. */
function isKeptByCall(file: CodeFile, body: number, handle: string): boolean {
  return file.syntax.calls.some(
    (call, index) =>
      call.to?.[0]?.includes(".") &&
      isInside(file, call, body) &&
      carries(file.syntax, { kind: "call", call: index }, handle),
  );
}

/** True for a value that is the handle or was made to hold it: `&Unit{tx: tx}`, `newUnit(tx)`, `{ trx }`. */
function carries(syntax: Syntax, value: Value, handle: string): boolean {
  switch (value.kind) {
    case "name":
      return value.path === handle || isMadeOf(syntax, value.path, handle);
    case "object":
      return value.entries.some((one) => carries(syntax, one, handle));
    case "list":
      return value.items.some((one) => carries(syntax, one, handle));
    case "call":
      return isWrapping(syntax, value.call, handle);
    default:
      return false;
  }
}

function isWrapping(syntax: Syntax, index: number, handle: string): boolean {
  const call = syntax.calls[index];
  if (!call || !(call.kind === "new" || /^(?:new|with|wrap|make)/iu.test(lastName(call.callee)))) return false;
  return call.arguments.some((one) => one.kind !== "call" && carries(syntax, one, handle));
}

/** A variable that was made to hold the handle: `ctx = withTx(ctx, tx)`. */
function isMadeOf(syntax: Syntax, name: string, handle: string): boolean {
  return syntax.calls.some(
    ({ to, arguments: handed }, index) =>
      to?.[0] === name &&
      handed.some((one) => one.kind === "name" && one.path === handle) &&
      isWrapping(syntax, index, handle),
  );
}
