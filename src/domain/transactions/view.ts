import type { Code } from "../code/code.ts";
import type { Call } from "../syntax/statement.ts";
import type { Transaction } from "./transaction.ts";

/** A transaction as its calls are judged. */
export interface View {
  readonly code: Code;
  readonly transaction: Transaction;
  /** Names of what comes from the handle. */
  readonly derived: ReadonlySet<string>;
  /** The calls that are made while it is under way. */
  readonly covered: readonly Call[];
}
