import type { Code } from "../code/code.ts";
import type { CodeFile, DeclaredType } from "../code/code-file.ts";
import { lineage } from "../code/members.ts";
import { isWritten } from "../code/reads.ts";
import { statusMarks } from "../endpoints/endpoint-words.ts";
import { markAmong } from "../endpoints/marked.ts";
import type { TypeDeclaration, Variable } from "../syntax/declaration.ts";
import type { Position } from "../syntax/position.ts";
import { makesPlainError } from "../thrown/plain-errors.ts";

/** An error that has a name in the core, so that whoever answers callers can ask for it. */
export interface CoreError {
  readonly file: CodeFile;
  readonly at: Position;
  readonly name: string;
  /** Keys of all that an answer to it may be found under: itself, and what it builds on. */
  readonly keys: readonly string[];
}

/** What all errors of a language build on. What builds on an error of a library may have its answer there. */
const roots = /^(?:java\.(?:lang|util)\.\w*(?:Exception|Error|Throwable)|(?:Type|Range)?Error)$/u;

/** Tells declarations of all files apart. */
export function keyOf({ path }: Pick<CodeFile, "path">, name: string): string {
  return `${path}#${name}`;
}

/**
 * All errors that the core offers by name: variables of Go made by `errors.New` and its kin, and classes on which no other
 * builds. A Go type of errors is left out: which one a `switch` asks for is no fact that we have.
 */
export function coreErrors(code: Code, layers: readonly string[]): readonly CoreError[] {
  const bases = basesIn(code);
  return [...code.files.values()]
    .filter(({ place }) => place.layer !== undefined && layers.includes(place.layer) && isWritten(place))
    .flatMap((file) =>
      file.language === "go"
        ? file.syntax.variables.flatMap((variable) => sentinel(code, file, variable))
        : file.syntax.types.flatMap((type) => (bases.has(type) ? [] : errorClass(code, { file, type }))),
    );
}

function sentinel(code: Code, file: CodeFile, variable: Variable): readonly CoreError[] {
  const { names, value, in: within } = variable;
  const [name = ""] = names;
  const call = value?.kind === "call" ? file.syntax.calls[value.call] : undefined;
  if (within !== undefined || !/^Err[A-Z]/u.test(name) || !call || !makesPlainError(code, file, call)) return [];
  const wrapped = call.arguments.flatMap((one) => {
    const found = one.kind === "name" && code.declarations.variable(file, one.name ?? { name: one.path });
    return found ? [keyOf(found.file, found.variable.names[0] ?? "")] : [];
  });
  return [{ file, at: variable, name, keys: [keyOf(file, name), ...wrapped] }];
}

function errorClass(code: Code, declared: DeclaredType): readonly CoreError[] {
  const { file, type } = declared;
  if (type.kind !== "class" || type.modifiers.includes("abstract") || type.in !== undefined) return [];
  const names = code.types.names({ file, type: { kind: "named", name: { name: type.name } } });
  if (!names.some((name) => roots.test(name))) return [];
  if (markAmong(code, file, { marks: type.marks, sought: statusMarks })) return [];
  const keys = lineage(code.declarations, declared).map((one) => keyOf(one.file, one.type.name));
  return [{ file, at: type, name: type.name, keys }];
}

/** Types on which others build: the others are what is thrown. */
function basesIn({ files, declarations }: Code): ReadonlySet<TypeDeclaration> {
  const all = [...files.values()].flatMap((file) =>
    file.syntax.types.flatMap(({ extends: bases = [] }) =>
      bases.flatMap(({ name }) => (name ? (declarations.type(file, name)?.type ?? []) : [])),
    ),
  );
  return new Set(all);
}
