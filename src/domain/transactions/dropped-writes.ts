import type { Code } from "../code/code.ts";
import type { CodeFile } from "../code/code-file.ts";
import { insideOf } from "../code/inside.ts";
import type { Call } from "../syntax/statement.ts";
import type { LostError } from "./lost-error.ts";
import type { Transaction } from "./transaction.ts";
import { writesIn, type WriteIn } from "./writes-in.ts";

/** Writes in a transaction whose error (Go) or promise (TypeScript) is dropped. */
export function droppedWrites(code: Code, transaction: Transaction): readonly LostError[] {
  const { file, kind } = transaction;
  if (file.language === "java" || kind === "declared" || asksHandle(transaction)) return [];
  const way = file.language === "go" ? "ignored" : "unawaited";
  return writesIn(code, transaction).flatMap((write): readonly LostError[] => {
    if (write.via !== undefined || !isDropped(file, write)) return [];
    return [{ at: write.at, what: write.what, way }];
  });
}

/** `if tx.Error != nil`, and a chain that is kept: gorm. */
function asksHandle({ file, body, handle }: Transaction): boolean {
  const asked = insideOf(file, file.syntax.conditions, body);
  return asked.some(({ reads }) => reads.some((name) => name === `${handle}.Error`));
}

function isDropped(file: CodeFile, { call }: WriteIn): boolean {
  const last = endOfChain(file, call);
  if (file.language === "go") return last.result === "dropped";
  return last.result === "dropped" && !last.awaited && !last.arguments.some(({ kind }) => kind === "function");
}

/** The call that a chain ends with: of `tx.insert(orders).values(order)`, `values`. */
function endOfChain({ syntax }: CodeFile, start: Call): Call {
  let at = start;
  for (let left = syntax.calls.length; left > 0; left--) {
    const index = syntax.calls.indexOf(at);
    const next = syntax.calls.find(({ on }) => on?.kind === "call" && on.call === index);
    if (!next) return at;
    at = next;
  }
  return at;
}
