import type { Call } from "../syntax/statement.ts";
import type { Effect, Library } from "./library.ts";

/** Transactions that are opened and ended by statements of SQL on a connection: `client.query("BEGIN")`. */
export const statements: Library = {
  modules: [],
  pools: [],
  query: [
    "Exec",
    "ExecContext",
    "Query",
    "QueryContext",
    "QueryRow",
    "QueryRowContext",
    "execute",
    "exec",
    "query",
    "raw",
  ],
};

const speakers = new Set(statements.query);

/** PostgreSQL 17 and MySQL 9: `BEGIN`, `START TRANSACTION`; `BEGIN … END` in a stored procedure goes on with more. */
const spoken: readonly (readonly [pattern: RegExp, effect: Effect])[] = [
  [
    /^\s*(?:BEGIN|START\s+TRANSACTION)(?:\s+(?:WORK|TRANSACTION|IMMEDIATE|EXCLUSIVE|ISOLATION|READ)\b.{0,80})?\s*;?\s*$/iu,
    "start",
  ],
  [/^\s*COMMIT(?:\s+(?:WORK|TRANSACTION))?\s*;?\s*$/iu, "commit"],
  [/^\s*ROLLBACK(?:\s+(?:WORK|TRANSACTION))?\s*;?\s*$/iu, "rollback"],
];

/** What a call says to the database about transactions, if that is all that it says. */
export function spokenEffect({ callee: { name }, arguments: handed }: Call): Effect | undefined {
  if (!speakers.has(name.slice(name.lastIndexOf(".") + 1))) return undefined;
  const [text] = handed.flatMap((one) => (one.kind === "text" ? [one.text] : []));
  return text === undefined ? undefined : spoken.find(([pattern]) => pattern.test(text))?.[1];
}
