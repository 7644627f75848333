import type { Code } from "../code/code.ts";
import type { CodeFile, DeclaredType } from "../code/code-file.ts";
import { type Answer, answersIn } from "../endpoints/answers.ts";
import { verbMarks } from "../endpoints/endpoint-words.ts";
import { markAmong } from "../endpoints/marked.ts";
import type { TypeName } from "../syntax/name.ts";
import { namesIn } from "../syntax/names-in.ts";
import type { Spot } from "../syntax/position.ts";
import type { Value } from "../syntax/value.ts";
import { isDomainObject } from "./domain-object.ts";

/** A place where callers are shown an object of the model as it is. */
export interface ShownObject {
  readonly at: Spot;
  /** The function that shows it: index in `Syntax.functions`. */
  readonly shownBy: number | undefined;
  readonly object: DeclaredType;
}

/** What a file shows to callers, and how many answers were looked at. */
export interface ShownObjects {
  readonly all: number;
  readonly shown: readonly ShownObject[];
}

/** Objects of the model that answers hold, or that functions which HTTP calls promise to return; once a function. */
export function shownObjects(code: Code, file: CodeFile): ShownObjects {
  const answers = answersIn(code, file).filter((answer) => answer.body.length > 0 && !fillsTemplate(file, answer));
  const found = [...promised(code, file), ...answers.flatMap((answer) => held(code, file, answer))];
  const isFirst = ({ shownBy, object }: ShownObject, index: number) =>
    found.findIndex((one) => one.shownBy === shownBy && one.object.type === object.type) === index;
  return { all: answers.length, shown: found.filter(isFirst) };
}

/** A page is made on this side: what its template is given is not what callers get. */
function fillsTemplate({ syntax }: CodeFile, { at }: Answer): boolean {
  return syntax.calls.some(
    ({ line, column, callee }) => line === at.line && column === at.column && /^(?:HTML|Render)$/u.test(callee.name),
  );
}

function promised(code: Code, file: CodeFile): readonly ShownObject[] {
  return file.syntax.functions.flatMap((one, index) => {
    if (!markAmong(code, file, { marks: one.marks, sought: verbMarks })) return [];
    return one.results
      .flatMap((type) => objectsIn(code, file, type))
      .map((object) => ({ at: one, shownBy: index, object }));
  });
}

function held(code: Code, file: CodeFile, { at, body }: Answer): readonly ShownObject[] {
  const values = body.flatMap((value) => [value, ...piecesOf(file, value)]);
  return values
    .flatMap((value) => {
      const written = code.types.ofValue(file, value, at.in);
      return written ? objectsIn(code, written.file, written.type) : [];
    })
    .map((object) => ({ at, shownBy: at.in, object }));
}

/** What a literal holds (`gin.H{…}`); what is handed to a function or a constructor may be turned into something else there. */
function piecesOf(file: CodeFile, value: Value): readonly Value[] {
  if (value.kind === "object") return value.entries;
  if (value.kind === "list") return value.items;
  const call = value.kind === "call" && file.language === "go" ? file.syntax.calls[value.call] : undefined;
  return call?.kind === "new" ? call.arguments : [];
}

function objectsIn(code: Code, file: CodeFile, type: TypeName): readonly DeclaredType[] {
  const declared = [...namesIn(type)].flatMap((name) => code.declarations.type(file, name) ?? []);
  return declared.filter((one) => isDomainObject(code, one));
}
