import type { Code } from "../code/code.ts";
import type { CodeFile } from "../code/code-file.ts";
import type { Position, Spot } from "../syntax/position.ts";
import type { Catch } from "../syntax/statement.ts";
import { extentOf, isAfter } from "./extent.ts";
import { lastName } from "./names.ts";
import type { LostError } from "./lost-error.ts";
import { isTriedBy } from "./tried.ts";
import type { Transaction } from "./transaction.ts";
import { writesIn } from "./writes-in.ts";

/** Types of errors that say nothing: whoever catches a narrower one has thought of it. TypeScript has no others to catch. */
const broad = new Set([
  ...["java.lang.Exception", "java.lang.RuntimeException", "java.lang.Throwable", "java.lang.Error"],
  ...["java.sql.SQLException", "org.springframework.dao.DataAccessException", "org.hibernate.HibernateException"],
  ...["jakarta.persistence.PersistenceException", "javax.persistence.PersistenceException"],
]);

/** Handlers in a transaction that keep to themselves that a write has failed. */
export function caughtWrites(code: Code, transaction: Transaction): readonly LostError[] {
  const { file, kind } = transaction;
  // Where a transaction is begun by hand, the handlers around it are there to end it.
  if (file.language === "go" || kind === "begun") return [];
  const isCovered = extentOf(code, transaction);
  const handlers = file.syntax.catches.filter(
    (one) => isCovered(one) && isSilent(file, one) && isBroad(code, file, one),
  );
  if (handlers.length === 0) return [];
  const writes = writesIn(code, transaction);
  return handlers.flatMap((at): readonly LostError[] => {
    const [lost] = writes.filter((write) => isTriedBy(file, at, write.at));
    return lost ? [{ at, what: lost.what, way: "caught" }] : [];
  });
}

function isBroad(code: Code, file: CodeFile, { types }: Catch): boolean {
  return types.length === 0 || types.some((type) => broad.has(code.typeNameOf(file, type) ?? ""));
}

/** True if nobody hears of the error: it is not thrown on, not now and not later, and nothing is rolled back by hand. */
function isSilent(file: CodeFile, handler: Catch): boolean {
  if (handler.throws) return false;
  const stands = ({ line }: Position) => handler.line <= line && line <= handler.endLine;
  if (file.syntax.calls.some((call) => stands(call) && telling.test(lastName(call.callee)))) return false;
  return !file.syntax.exits.some(
    (one: Spot & { readonly kind: string }) => one.kind === "throw" && isLater(one, handler),
  );
}

function isLater(one: Spot, handler: Catch): boolean {
  return one.in === handler.in && isAfter(one, handler);
}

/** Functions that undo the work, or hand the error to somebody who may. */
const telling = /rollback|^(?:fail|throw|rethrow|abort|reject|propagate|sneaky|handle|next|done|callback|cb)/iu;
