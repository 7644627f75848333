import type { Code } from "../code/code.ts";
import type { CodeFile, DeclaredFunction } from "../code/code-file.ts";
import { lineage } from "../code/members.ts";
import { around } from "../code/value-types.ts";
import type { FunctionDeclaration } from "../syntax/declaration.ts";
import type { Call } from "../syntax/statement.ts";
import { typeOf } from "../transactions/annotated.ts";

/** A call of a class to a method of its own: no proxy is in between. */
export interface SelfCall {
  readonly file: CodeFile;
  readonly call: Call;
  /** The method that calls. */
  readonly caller: FunctionDeclaration;
  /** The methods that may be meant: of one name, and with as many parameters as there are arguments. */
  readonly callees: readonly DeclaredFunction[];
}

/** The calls by which classes of a Java file call themselves. Interfaces do not count: their `this` is the proxy. */
export function selfCalls(code: Code, file: CodeFile): readonly SelfCall[] {
  return file.syntax.calls.flatMap((call) => {
    const caller = isToItself(call) ? methodAround(file, call) : undefined;
    const type = caller && typeOf(file, caller.owner);
    if (!caller || type?.type.kind !== "class") return [];
    const callees = methodsOf(code, type, call);
    return callees.length > 0 ? [{ file, call, caller, callees }] : [];
  });
}

function isToItself({ kind, callee, on }: Call): boolean {
  if (kind !== "call" || callee.from !== undefined || callee.name.includes(".")) return false;
  return on === undefined || (on.kind === "name" && on.path === "this");
}

/** In a lambda `this` is still the object around; in a class without a name it is not. */
function methodAround(file: CodeFile, { in: within }: Call): FunctionDeclaration | undefined {
  return around(file, within).find(({ kind }) => kind !== "lambda");
}

function methodsOf(code: Code, type: NonNullable<ReturnType<typeof typeOf>>, call: Call): readonly DeclaredFunction[] {
  for (const one of lineage(code.declarations, type)) {
    const named = code.declarations
      .methods(one)
      .filter(({ function: { name, kind } }) => name === call.callee.name && kind === "method");
    if (named.length > 0)
      return named.filter(({ function: { parameters } }) => parameters.length === call.arguments.length);
  }
  return [];
}
