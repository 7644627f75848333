import type { CodeFile } from "../code/code-file.ts";
import { isInside } from "../code/inside.ts";
import type { Syntax } from "../syntax/syntax.ts";
import type { Value } from "../syntax/value.ts";

/** How often names are handed on before nobody follows. */
const mostRounds = 5;

/**
 * Names within a function that hold something of a handle: the handle itself, what was asked of it and what it was given to
 * (`orders := NewOrders(tx)`, `ctx = withTx(ctx, tx)`).
 */
export function derivedNames(file: CodeFile, handle: string | undefined, body: number): ReadonlySet<string> {
  const names = new Set(handle === undefined ? [] : [handle]);
  const { variables, calls } = file.syntax;
  const given = [
    ...variables.filter((one) => isInside(file, one, body)).map(({ names: to, value }) => ({ to, value })),
    ...calls.flatMap(({ to, ...call }, index) =>
      to && isInside(file, call, body) ? [{ to, value: { kind: "call", call: index } as const }] : [],
    ),
  ];
  for (let round = 0; round < mostRounds; round++) {
    const before = names.size;
    for (const { to, value } of given)
      if (value && isDerived(file.syntax, value, names)) for (const one of to) names.add(one);
    if (names.size === before) break;
  }
  names.delete("_");
  names.delete("err");
  return names;
}

/** True for a value that is, holds or comes from one of these names. */
export function isDerived(syntax: Syntax, value: Value, names: ReadonlySet<string>): boolean {
  switch (value.kind) {
    case "name":
      return value.name?.from === undefined && isBelow(value.path, names);
    case "call":
      return isFromCall(syntax, value.call, names);
    case "object":
      return value.entries.some((one) => isDerived(syntax, one, names));
    case "list":
      return value.items.some((one) => isDerived(syntax, one, names));
    default:
      return false;
  }
}

function isFromCall(syntax: Syntax, index: number, names: ReadonlySet<string>): boolean {
  const call = syntax.calls[index];
  if (!call) return false;
  // knex: a transaction is a function, `trx("orders")`.
  if (!call.on && call.callee.from === undefined && isBelow(call.callee.name, names)) return true;
  return [...(call.on ? [call.on] : []), ...call.arguments].some((one) => isDerived(syntax, one, names));
}

/** `tx`, and `tx.orders`. */
function isBelow(path: string, names: ReadonlySet<string>): boolean {
  for (let end = path.length; end > 0; end = path.lastIndexOf(".", end - 1))
    if (names.has(path.slice(0, end))) return true;
  return false;
}
