import type { FunctionDeclaration } from "../syntax/declaration.ts";
import type { Code } from "../code/code.ts";
import type { CodeFile } from "../code/code-file.ts";
import { isInside } from "../code/inside.ts";
import type { Position, Spot, Surrounding } from "../syntax/position.ts";
import { endingsOf } from "./endings.ts";
import type { Transaction } from "./transaction.ts";

/** Functions that are handed to these run when the transaction is over, or beside it. */
const later =
  /^(?:after\w*|on\w*commit|runOnTransactionCommit|registerSynchronization|setTimeout|setImmediate|nextTick|runAsync|supplyAsync|submit|schedule\w*|execute|fork|Go)$/iu;

const beside: readonly Surrounding[] = ["deferred", "spawned"];
/** Where something has gone wrong the transaction is about to be rolled back, or has been. */
const afterwards: readonly Surrounding[] = [...beside, "catch", "finally"];

/** Indices of the calls that are made while a transaction is under way, in the order of the text. */
export function coveredCalls(code: Code, transaction: Transaction): readonly number[] {
  const isCovered = extentOf(code, transaction);
  return [...transaction.file.syntax.calls.entries()].flatMap(([index, call]) => (isCovered(call) ? [index] : []));
}

/** Says of statements whether they run while a transaction is under way. */
export function extentOf(code: Code, transaction: Transaction): (spot: Spot) => boolean {
  const { file, at: start, body, kind, within } = transaction;
  const block: Block =
    kind === "begun" ? { body, depth: within.length, outside: afterwards } : { body, depth: 0, outside: beside };
  const pauses = kind === "begun" ? closings(code, transaction) : [];
  return (spot) =>
    isInside(file, spot, body) &&
    runsAtOnce(file, spot, block) &&
    (kind !== "begun" || isAfter(spot, start)) &&
    !pauses.some(({ from, to }) => isAfter(spot, from) && !(to && isAfter(spot, to)));
}

/** The block of a function in which a transaction is opened, and what around a statement takes it out of that. */
interface Block {
  readonly body: number;
  readonly depth: number;
  readonly outside: readonly Surrounding[];
}

/** True if nothing between a statement and the opening puts it off, and the block was not left. */
function runsAtOnce({ syntax }: CodeFile, spot: Spot, { body, depth, outside }: Block): boolean {
  let at: Spot | undefined = spot;
  while (at) {
    if (at.within?.some((one) => outside.includes(one))) return false;
    if (at.in === undefined || at.in === body) return (at.within?.length ?? 0) >= depth;
    const lambda: FunctionDeclaration | undefined = syntax.functions[at.in];
    const taker = lambda?.argumentOf === undefined ? undefined : syntax.calls[lambda.argumentOf];
    if (!taker || later.test(taker.callee.name.slice(taker.callee.name.lastIndexOf(".") + 1))) return false;
    at = lambda;
  }
  return true;
}

/** From an end on, as long as its way goes on: to the next exit if there are other ways since the opening, else for good. */
function closings(
  code: Code,
  transaction: Transaction,
): readonly { readonly from: Position; readonly to?: Position }[] {
  const { file, at: start, body, within } = transaction;
  return endingsOf(code, transaction).flatMap(({ call }) => {
    if (call.in !== body || !isAfter(call, start)) return [];
    const around = call.within ?? [];
    if (around.some((one) => afterwards.includes(one))) return [];
    if (!around.slice(within.length).includes("branch")) return [{ from: call }];
    const exit = file.syntax.exits.find((one) => one.in === body && isAfter(one, call));
    return [{ from: call, ...(exit && { to: exit }) }];
  });
}

/** True if one place comes after another in the text. */
export function isAfter(one: Position, other: Position): boolean {
  return one.line > other.line || (one.line === other.line && one.column > other.column);
}
