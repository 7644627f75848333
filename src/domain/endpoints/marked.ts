import type { Code } from "../code/code.ts";
import type { CodeFile } from "../code/code-file.ts";
import type { FunctionDeclaration, Mark } from "../syntax/declaration.ts";

/** A mark that is one of those that are asked for, by full name; the first counts. */
export function markAmong(
  code: Code,
  file: CodeFile,
  { marks, sought }: { readonly marks: readonly Mark[] | undefined; readonly sought: ReadonlySet<string> },
): Mark | undefined {
  return (marks ?? []).find(({ name }) => code.namesOf(file, name).some((full) => sought.has(full)));
}

/** The marks of a function, then those of the type that it belongs to. */
export function marksAround({ syntax }: CodeFile, { marks = [], owner }: FunctionDeclaration): readonly Mark[] {
  return [...marks, ...(syntax.types.find(({ name }) => name === owner)?.marks ?? [])];
}
