import type { Code } from "../code/code.ts";
import type { CodeFile, DeclaredFunction } from "../code/code-file.ts";
import { type Implementers, implementersIn } from "../code/implementers.ts";
import { methodOf } from "../code/members.ts";
import type { FunctionDeclaration } from "../syntax/declaration.ts";
import type { Spot } from "../syntax/position.ts";
import type { Call } from "../syntax/statement.ts";
import { typeOf } from "../transactions/annotated.ts";
import { extentOf } from "../transactions/extent.ts";
import { wholeFunction } from "./units-of-work.ts";

/** How many functions are followed, one after another. */
const mostSteps = 4;

/** Marks of functions that run later, or beside their caller: Spring Framework 6.2. */
const apart: ReadonlySet<string> = new Set([
  "org.springframework.scheduling.annotation.Async",
  "org.springframework.transaction.event.TransactionalEventListener",
]);

/** What somebody looks for: a call that does it, or something else at a place in a function. */
export interface Wanted {
  readonly call: (file: CodeFile, call: Call) => boolean;
  readonly others?: (file: CodeFile) => readonly Spot[];
}

/**
 * Says of calls of functions of the project whether what is wanted happens before they return, in whatever layer. Of a
 * contract all implementations must do it.
 */
export function leadsTo(code: Code, { call: isWanted, others = () => [] }: Wanted): Wanted["call"] {
  let implementers: Implementers | undefined;
  const known = new Map<FunctionDeclaration, boolean>();
  const meant = (callee: DeclaredFunction): readonly DeclaredFunction[] => {
    if (callee.function.statements !== undefined) return [callee];
    const contract = typeOf(callee.file, callee.function.owner);
    if (!contract) return [];
    implementers ??= implementersIn(code);
    return implementers(contract).flatMap((one) => methodOf(code.declarations, one, callee.function.name) ?? []);
  };
  const does = (one: DeclaredFunction, left: number): boolean => {
    const answer = known.get(one.function);
    if (answer !== undefined) return answer;
    // What calls itself does nothing more by that.
    known.set(one.function, false);
    const { file } = one;
    const isAtOnce = atOnce(code, one);
    const found =
      others(file).some(isAtOnce) ||
      file.syntax.calls.some((call) => isAtOnce(call) && (isWanted(file, call) || leads(file, call, left - 1)));
    known.set(one.function, found);
    return found;
  };
  const leads = (file: CodeFile, call: Call, left: number): boolean => {
    const callee = left > 0 ? code.types.callee(file, call) : undefined;
    const found = callee ? meant(callee) : [];
    return found.length > 0 && found.every((one) => does(one, left));
  };
  return (file, call) => leads(file, call, mostSteps);
}

/** True for what a function does itself and before it returns. */
function atOnce(code: Code, { file, function: one }: DeclaredFunction): (spot: Spot) => boolean {
  if ((one.marks ?? []).some(({ name }) => apart.has(code.nameOf(file, name)))) return () => false;
  return extentOf(code, wholeFunction(file, file.syntax.functions.indexOf(one)));
}
