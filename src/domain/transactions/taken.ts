import type { Code } from "../code/code.ts";
import type { CodeFile } from "../code/code-file.ts";
import { fullNamesOf } from "../code/full-names.ts";
import type { FunctionDeclaration, Parameter } from "../syntax/declaration.ts";
import { transactionOf } from "./effects.ts";
import type { Transaction } from "./transaction.ts";

/** The transactions that functions of a file take from their callers, for certain. */
export function takenIn(code: Code, file: CodeFile): readonly Transaction[] {
  return [...file.syntax.functions.entries()].flatMap(([body, declared]) =>
    declared.kind === "lambda" || declared.statements === undefined
      ? []
      : declared.parameters.flatMap((parameter) => taken({ code, file, body, declared }, parameter)),
  );
}

interface Taker {
  readonly code: Code;
  readonly file: CodeFile;
  readonly body: number;
  readonly declared: FunctionDeclaration;
}

function taken({ code, file, body }: Taker, parameter: Parameter): readonly Transaction[] {
  const { name: handle, type } = parameter;
  if (!type || type.kind === "optional" || type.kind === "union" || mayBeAbsent(file, body, handle)) return [];
  const [library] = fullNamesOf(code, { file, type }).flatMap((name) => transactionOf(name) ?? []);
  return library ? [{ file, library, at: parameter, within: [], readOnly: false, kind: "taken", body, handle }] : [];
}

/** A function that asks whether there is a transaction has a way without one. */
function mayBeAbsent({ syntax }: CodeFile, body: number, handle: string): boolean {
  return syntax.conditions.some((one) => one.in === body && one.reads.includes(handle));
}
