import type { Syntax } from "../syntax/syntax.ts";
import type { Call } from "../syntax/statement.ts";
import type { Argument } from "../syntax/value.ts";

/**
 * True if a transaction is opened for reading alone: `&sql.TxOptions{ReadOnly: true}`, `pgx.TxOptions{AccessMode:
 * pgx.ReadOnly}`, `{ accessMode: "read only" }`, `{ readOnly: true }`.
 */
export function opensReadOnly(syntax: Syntax, { arguments: handed }: Call): boolean {
  return handed.some((one) => saysReadOnly(syntax, one));
}

function saysReadOnly(syntax: Syntax, value: Argument): boolean {
  if (value.kind === "object") return value.entries.some((one) => isReadOnlyEntry(one));
  const made = value.kind === "call" ? syntax.calls[value.call] : undefined;
  return made?.kind === "new" && made.arguments.some((one) => isReadOnlyEntry(one));
}

function isReadOnlyEntry(entry: Argument): boolean {
  if (entry.kind === "boolean") return /^readOnly$/iu.test(entry.as ?? "") && entry.text === "true";
  if (entry.kind === "text") return entry.as === "accessMode" && entry.text === "read only";
  return entry.kind === "name" && entry.as === "AccessMode" && entry.path.endsWith(".ReadOnly");
}
