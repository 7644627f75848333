import type { Code } from "../code/code.ts";
import type { CodeFile } from "../code/code-file.ts";
import type { FunctionDeclaration } from "../syntax/declaration.ts";
import type { Answer } from "./answers.ts";
import {
  answeringTypes,
  bodyMarks,
  endpointParameters,
  errorHandlerMark,
  statusMarks,
  verbMarks,
} from "./endpoint-words.ts";
import { markAmong, marksAround } from "./marked.ts";
import { type Status, statusIn } from "./said-status.ts";

const errorHandlers: ReadonlySet<string> = new Set([errorHandlerMark]);

/**
 * What functions answer by what they return: methods of Spring, Jakarta REST and NestJS whose results become bodies. Those
 * that return a whole answer, or are handed one to fill in, say the status themselves.
 */
export function returnedAnswers(code: Code, file: CodeFile): readonly Answer[] {
  return file.syntax.exits.flatMap((exit): readonly Answer[] => {
    const one = exit.in === undefined ? undefined : file.syntax.functions[exit.in];
    if (!one || exit.kind === "throw" || exit.values.length === 0 || !returnsBody(code, file, one)) return [];
    const forError = markAmong(code, file, { marks: one.marks, sought: errorHandlers }) !== undefined;
    return [{ at: exit, status: statusFor(code, file, one), body: exit.values, isPrinted: false, forError }];
  });
}

function returnsBody(code: Code, file: CodeFile, one: FunctionDeclaration): boolean {
  if (!markAmong(code, file, { marks: one.marks, sought: verbMarks })) return false;
  if (!markAmong(code, file, { marks: marksAround(file, one), sought: bodyMarks })) return false;
  return !one.results.flatMap((type) => code.types.names({ file, type })).some((name) => answeringTypes.has(name));
}

/** The status that an annotation states, or 200. */
function statusFor(code: Code, file: CodeFile, one: FunctionDeclaration): Status {
  const stated = markAmong(code, file, { marks: marksAround(file, one), sought: statusMarks });
  const value = stated?.arguments?.find(({ as }) => as === undefined || as === "value" || as === "code");
  if (stated) return value ? statusIn(code, file, value) : "computed";
  const types = one.parameters.flatMap(({ type }) => (type ? code.types.names({ file, type }) : []));
  return types.some((name) => endpointParameters.has(name)) ? "computed" : 200;
}
