import type { Code } from "../code/code.ts";
import type { CodeFile, DeclaredFunction } from "../code/code-file.ts";
import type { FunctionDeclaration, Mark } from "../syntax/declaration.ts";
import { typeOf } from "../transactions/annotated.ts";
import { proxied, type Duty } from "./annotations.ts";
import { isLost } from "./contexts.ts";
import { type SelfCall, selfCalls } from "./self-calls.ts";

/** An annotation that no proxy acts on. */
export interface Bypass {
  readonly file: CodeFile;
  readonly at: { readonly line: number; readonly column: number };
  readonly method: FunctionDeclaration;
  readonly mark: Mark;
  /** `private`, `static` or `final`: no proxy can stand before such a method; `self`: the class calls it itself. */
  readonly way: "private" | "static" | "final" | "self";
  /** The method that calls, for `self`. */
  readonly caller?: FunctionDeclaration;
}

/** Annotated methods before which no proxy can stand. */
export function hiddenMethods(code: Code, file: CodeFile): readonly Bypass[] {
  return file.syntax.functions.flatMap((method) =>
    dutiesOf(code, { file, function: method }).flatMap(({ mark }) => {
      const way = hidingOf(file, method);
      return way ? [{ file, at: method, method, mark, way }] : [];
    }),
  );
}

/** With an interface in between the proxy stands before a final method too (JDK proxies). */
function hidingOf(
  file: CodeFile,
  { modifiers, owner }: FunctionDeclaration,
): "private" | "static" | "final" | undefined {
  if (modifiers.includes("private")) return "private";
  if (modifiers.includes("static")) return "static";
  const hasContract = (typeOf(file, owner)?.type.implements ?? []).length > 0;
  return modifiers.includes("final") && !hasContract ? "final" : undefined;
}

/** Calls of a class to its own annotated methods, where that makes a difference. */
export function bypassingCalls(code: Code, file: CodeFile): readonly Bypass[] {
  const calls = selfCalls(code, file);
  return calls.flatMap((self) => {
    const { call: at, caller, callees } = self;
    const [method] = callees.map((one) => one.function);
    const lost = promised(code, self).find(({ duty }) => isLost(code, { self, calls }, duty));
    return method && lost ? [{ file, at, method, mark: lost.mark, way: "self" as const, caller }] : [];
  });
}

/** What every method that may be meant promises, and the caller does not; what no proxy can override is told where it is declared. */
function promised(code: Code, { file, caller, callees }: SelfCall): readonly Provided[] {
  const [first, ...others] = callees;
  if (!first || hidingOf(first.file, first.function)) return [];
  const has = (one: DeclaredFunction, name: string) => dutiesOf(code, one).some(({ mark }) => mark.name.name === name);
  return dutiesOf(code, first).filter(
    ({ mark: { name }, duty }) =>
      others.every((other) => has(other, name.name)) &&
      (duty === "transaction" || !has({ file, function: caller }, name.name)),
  );
}

interface Provided {
  readonly mark: Mark;
  readonly duty: Duty;
}

function dutiesOf(code: Code, { file, function: { marks = [] } }: DeclaredFunction): readonly Provided[] {
  return marks.flatMap((mark) => {
    const duty = proxied.get(code.nameOf(file, mark.name));
    return duty ? [{ mark, duty }] : [];
  });
}
