import { startTypes } from "../code/chains.ts";
import type { Code } from "../code/code.ts";
import type { CodeFile } from "../code/code-file.ts";
import { fullNamesOf } from "../code/full-names.ts";
import { withoutMajor } from "../code/outside-results.ts";
import type { Call } from "../syntax/statement.ts";
import { libraryWrites } from "./library-writes.ts";
import { isRepositoryName, isWritingVerb } from "./repository-writes.ts";

/** What a call changes: an object is stored by a repository or a library, or rows are changed without any object. */
export interface WriteCall {
  readonly manner: "repository" | "objects" | "rows";
  /** The full name of the type whose method is called. */
  readonly type: string;
  readonly method: string;
}

/** What of the stored data a call changes, as far as the type of its receiver tells; `undefined` if it changes nothing. */
export function writeOf(code: Code, file: CodeFile, call: Call): WriteCall | undefined {
  const method = call.callee.name.slice(call.callee.name.lastIndexOf(".") + 1);
  const own = ownTypes(code, file, call);
  for (const type of [...own, ...startTypes(code, file, call)]) {
    const writers = libraryWrites.get(withoutMajor(type));
    if (writers?.rows.includes(method)) return { manner: "rows", type, method };
    if (writers?.objects.includes(method)) return { manner: "objects", type, method };
  }
  return ofRepository(code, { file, call }, { types: own, method });
}

/** Full names of the types of the receiver itself. */
function ownTypes(code: Code, file: CodeFile, { on, in: within }: Call): readonly string[] {
  const written = on && code.types.ofValue(file, on, within);
  return written ? fullNamesOf(code, written) : [];
}

/** Of a library's own type the table has said all. */
function ofRepository(
  code: Code,
  { file, call: { on, in: within } }: { readonly file: CodeFile; readonly call: Call },
  { types: [type], method }: { readonly types: readonly string[]; readonly method: string },
): WriteCall | undefined {
  if (!on || type === undefined || libraryWrites.get(withoutMajor(type)) || !isWritingVerb(method)) return undefined;
  const written = code.types.ofValue(file, on, within);
  const declared = written && code.types.declared(written);
  const isStated =
    declared && (code.roles.has(declared, "repository") || code.roles.has(declared, "repository-implementation"));
  return isStated || isRepositoryName(type) ? { manner: "repository", type, method } : undefined;
}
