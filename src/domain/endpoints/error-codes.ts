import type { Code } from "../code/code.ts";
import type { CodeFile } from "../code/code-file.ts";
import type { Position } from "../syntax/position.ts";
import type { Argument } from "../syntax/value.ts";
import { answersIn } from "./answers.ts";
import { isCode } from "./code-styles.ts";
import { partsOf } from "./parts.ts";
import { settledStatus } from "./settled-status.ts";

/** A code by which callers tell errors apart, where it is written. */
export interface ErrorCode {
  readonly file: CodeFile;
  readonly at: Position;
  readonly code: string;
  /** The status that it is answered with, if the same place says one. */
  readonly status?: number;
}

const codeName = /^(?:code|error_?code|err_?code)$/iu;
const codeConstant = /^(?:[Ee]rr(?:or)?)?_?[Cc]ode_?[A-Z]|^ERR(?:OR)?_CODE_/u;
const codeTable = /^(?:\w*error_?codes?)$/iu;
const errorType = /(?:Error|Exception|Failure|Problem)$/u;

/** All codes of errors that a file writes down: in answers, in fields of errors, as constants. */
export function errorCodesIn(code: Code, file: CodeFile): readonly ErrorCode[] {
  return [...inAnswers(code, file), ...inFields(file), ...inConstants(file)].filter((one) => isCode(one.code));
}

function inAnswers(code: Code, file: CodeFile): readonly ErrorCode[] {
  const answers = answersIn(code, file);
  const statusOf = settledStatus(file, answers);
  return answers.flatMap((answer) => {
    const status = statusOf(answer);
    if (typeof status === "number" && status < 400) return [];
    return answer.body
      .flatMap((value) => partsOf(code, file, { value, isPrinted: answer.isPrinted }))
      .flatMap(({ value }) => textNamed(value))
      .map((text) => ({ file, at: answer.at, code: text, ...(typeof status === "number" && { status }) }));
  });
}

function textNamed(value: Argument): readonly string[] {
  return value.kind === "text" && codeName.test(value.as ?? "") ? [value.text] : [];
}

function inFields(file: CodeFile): readonly ErrorCode[] {
  return file.syntax.types
    .filter(({ name }) => errorType.test(name))
    .flatMap(({ fields }) => fields)
    .flatMap((field) =>
      codeName.test(field.name) && field.value?.kind === "text" ? [{ file, at: field, code: field.value.text }] : [],
    );
}

function inConstants(file: CodeFile): readonly ErrorCode[] {
  return file.syntax.variables.flatMap((variable): readonly ErrorCode[] => {
    const { value, names } = variable;
    const [name = ""] = names;
    if (variable.mutable || variable.in !== undefined || !value) return [];
    if (value.kind === "text" && codeConstant.test(name)) return [{ file, at: variable, code: value.text }];
    if (value.kind !== "object" || !codeTable.test(name)) return [];
    return value.entries.flatMap((entry) => (entry.kind === "text" ? [{ file, at: variable, code: entry.text }] : []));
  });
}
