import type { Code } from "../code/code.ts";
import type { CodeFile, DeclaredFunction } from "../code/code-file.ts";
import { type Implementers, implementersIn } from "../code/implementers.ts";
import { methodOf } from "../code/members.ts";
import type { FunctionDeclaration } from "../syntax/declaration.ts";
import type { Call } from "../syntax/statement.ts";
import { typeOf } from "../transactions/annotated.ts";
import { extentOf } from "../transactions/extent.ts";
import { lastPart } from "./handed-types.ts";
import { sendingOf } from "./sending.ts";
import { wholeFunction } from "./units-of-work.ts";

/** The function by which a call sends a message out of the process (`OrderEvents.placed`); `undefined` for all that stays inside. */
export type Outgoing = (file: CodeFile, call: Call) => string | undefined;

/** How many functions a message is followed through to its broker. */
const mostSteps = 4;

/** Marks of functions that run later, or beside their caller: Spring Framework 6.2. */
const apart: ReadonlySet<string> = new Set([
  "org.springframework.scheduling.annotation.Async",
  "org.springframework.transaction.event.TransactionalEventListener",
]);

/** A call sends if it asks a broker, or a function of the project that does; of a contract all implementations must. */
export function outgoingIn(code: Code): Outgoing {
  let implementers: Implementers | undefined;
  const known = new Map<FunctionDeclaration, boolean>();
  const meant = (callee: DeclaredFunction): readonly DeclaredFunction[] => {
    if (callee.function.statements !== undefined) return [callee];
    const contract = typeOf(callee.file, callee.function.owner);
    if (!contract) return [];
    implementers ??= implementersIn(code);
    return implementers(contract).flatMap((one) => methodOf(code.declarations, one, callee.function.name) ?? []);
  };
  const sends = (one: DeclaredFunction, left: number): boolean => {
    const answer = known.get(one.function);
    if (answer !== undefined) return answer;
    // What calls itself sends nothing by that.
    known.set(one.function, false);
    const found = atOnce(code, one).some((call) => sender(one.file, call, left - 1) !== undefined);
    known.set(one.function, found);
    return found;
  };
  const sender = (file: CodeFile, call: Call, left: number): string | undefined => {
    const sending = sendingOf(code, file, call);
    if (sending) return sending.what === "message" ? `${lastPart(sending.type)}.${sending.method}` : undefined;
    const callee = left > 0 ? code.types.callee(file, call) : undefined;
    const found = callee ? meant(callee) : [];
    if (!callee || found.length === 0 || !found.every((one) => sends(one, left))) return undefined;
    const { owner, name } = callee.function;
    return owner === undefined ? name : `${owner}.${name}`;
  };
  return (file, call) => sender(file, call, mostSteps);
}

/** The calls that a function makes itself and before it returns. */
function atOnce(code: Code, { file, function: one }: DeclaredFunction): readonly Call[] {
  if ((one.marks ?? []).some(({ name }) => apart.has(code.nameOf(file, name)))) return [];
  return file.syntax.calls.filter(extentOf(code, wholeFunction(file, file.syntax.functions.indexOf(one))));
}
