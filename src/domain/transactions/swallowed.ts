import type { Code } from "../code/code.ts";
import type { CodeFile } from "../code/code-file.ts";
import { caughtWrites } from "./caught-writes.ts";
import { checkedExits } from "./checked-exits.ts";
import { declaredIn } from "./declared.ts";
import { droppedWrites } from "./dropped-writes.ts";
import type { LostError } from "./lost-error.ts";
import { openedIn } from "./openings.ts";
import type { Transaction } from "./transaction.ts";

/** A transaction and what is swallowed in it. */
export interface Judged {
  readonly transaction: Transaction;
  readonly swallowed: readonly LostError[];
}

/** Looks through the transactions of a file; `commits` says whether a checked exception commits them. */
export function swallowedIn(code: Code, file: CodeFile, commits: boolean): readonly Judged[] {
  const declared = declaredIn(code, file).filter(({ readOnly }) => !readOnly);
  const opened = openedIn(code, file).filter(({ readOnly }) => !readOnly);
  return [
    ...declared.map((transaction) => ({
      transaction,
      swallowed: [...caughtWrites(code, transaction), ...(commits ? checkedExits(code, transaction) : [])],
    })),
    ...opened.map((transaction) => ({
      transaction,
      swallowed: [...caughtWrites(code, transaction), ...droppedWrites(code, transaction)],
    })),
  ];
}
