import type { CodeFile } from "../code/code-file.ts";
import type { Name } from "../syntax/name.ts";
import type { Call } from "../syntax/statement.ts";
import type { Argument } from "../syntax/value.ts";
import { keyOf } from "./keys.ts";

/** The name of a member without what it is a member of. */
export function lastName({ name }: Name): string {
  return name.slice(name.lastIndexOf(".") + 1);
}

/** True if a call is given a handle, by itself or among options: `query(text, { transaction })`. */
export function holdsHandle(file: CodeFile, handle: string | undefined, call: Call): boolean {
  const isHandle = (one: Argument): boolean =>
    one.kind === "object" ? one.entries.some(isHandle) : one.kind === "name" && keyOf(file, one, call.in) === handle;
  return handle !== undefined && call.arguments.some(isHandle);
}

/** A call as it is written, without what it is given: `s.db.Exec`. */
export function writtenCall(file: CodeFile, { on, callee: { name } }: Call): string {
  if (!on) return name;
  if (on.kind === "name") return `${on.path}.${name}`;
  const before = on.kind === "call" ? file.syntax.calls[on.call] : undefined;
  return before ? `${writtenCall(file, before)}().${name}` : name;
}
