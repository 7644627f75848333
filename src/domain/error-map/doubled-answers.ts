import type { Code } from "../code/code.ts";
import type { CodeFile } from "../code/code-file.ts";
import { errorHandlerMark } from "../endpoints/endpoint-words.ts";
import { markAmong } from "../endpoints/marked.ts";
import type { FunctionDeclaration, Mark } from "../syntax/declaration.ts";
import type { Name } from "../syntax/name.ts";
import type { Spot } from "../syntax/position.ts";
import type { Call } from "../syntax/statement.ts";

/** A place where one error is asked for so that it gets its answer. */
export interface AnswerRow {
  readonly file: CodeFile;
  readonly at: Spot;
  /** Full name of the error. */
  readonly error: string;
  /** Of several rows with one group the first answers; the others never do. */
  readonly group: string;
}

const handlers: ReadonlySet<string> = new Set([errorHandlerMark]);
const advice: ReadonlySet<string> = new Set(
  ["ControllerAdvice", "RestControllerAdvice"].map((name) => `org.springframework.web.bind.annotation.${name}`),
);

/** Rows that answer an error to which an earlier row of the same files gives an answer already. */
export function doubledAnswers(code: Code, files: readonly CodeFile[]): readonly AnswerRow[] {
  const rows = files.flatMap((file) => (file.language === "java" ? handlerRows(code, file) : askedRows(code, file)));
  const seen = new Set<string>();
  return rows.filter(({ error, group }) => {
    const key = `${group} ${error}`;
    const isLater = seen.has(key);
    seen.add(key);
    return isLater;
  });
}

/** `case errors.Is(err, order.ErrNotFound)`, `if (error instanceof OrderNotFound)`; what asks for more is another case. */
function askedRows(code: Code, file: CodeFile): readonly AnswerRow[] {
  const { calls, conditions, mentions } = file.syntax;
  return conditions.flatMap((condition): readonly AnswerRow[] => {
    const isBeside = ({ in: within, line }: Spot) => within === condition.in && line === condition.line;
    const asked =
      file.language === "go"
        ? calls.filter(isBeside).flatMap((call) => targetOf(code, file, call))
        : mentions.filter(isBeside);
    const [only, ...more] = asked;
    const most = file.language === "go" ? 1 : 2;
    if (!only || more.length > 0 || condition.in === undefined || condition.reads.length > most) return [];
    return [{ file, at: condition, error: code.nameOf(file, only.name), group: `${file.path} ${condition.in}` }];
  });
}

function targetOf(code: Code, file: CodeFile, call: Call): readonly { readonly name: Name }[] {
  const [, target] = call.arguments;
  if (target?.kind !== "name" || code.callName(file, call) !== "errors.Is") return [];
  return [{ name: target.name ?? { name: target.path } }];
}

/** Methods that Spring calls for an error, in classes that stand for all controllers. */
function handlerRows(code: Code, file: CodeFile): readonly AnswerRow[] {
  return file.syntax.functions.flatMap((one) => {
    const mark = markAmong(code, file, { marks: one.marks, sought: handlers });
    const marks = file.syntax.types.find(({ name }) => name === one.owner)?.marks;
    const around = markAmong(code, file, { marks, sought: advice });
    if (!mark || !around || (around.arguments ?? []).length > 0) return [];
    return handledBy(one, mark).map((name) => ({ file, at: one, error: code.nameOf(file, name), group: "advice" }));
  });
}

function handledBy({ parameters }: FunctionDeclaration, { arguments: given = [] }: Mark): readonly Name[] {
  const listed = given.flatMap((value) => (value.kind === "list" ? value.items : [value]));
  const named = listed.flatMap((value) =>
    value.kind === "name" && value.path.endsWith(".class") ? [classOf(value)] : [],
  );
  return named.length > 0 ? named : parameters.flatMap(({ type }) => type?.name ?? []).slice(0, 1);
}

function classOf({ name, path }: { readonly name?: Name; readonly path: string }): Name {
  const { from, name: written } = name ?? { name: path };
  const bare = written.replace(/\.class$/u, "");
  return from === undefined ? { name: bare } : { from, name: bare };
}
