import type { CodeFile } from "../code/code-file.ts";
import { indicesAround } from "../code/value-types.ts";
import type { Call } from "../syntax/statement.ts";
import type { Value } from "../syntax/value.ts";

/** How many variables are followed to what they are another name of. */
const mostAliases = 5;

/**
 * A text by which one value is known again within a function: `s.db`, `this.dataSource`, `s.DB()`. Names that imports explain
 * are keyed by what they mean, variables that are another name for something by that.
 */
export function keyOf(
  file: CodeFile,
  value: Value,
  within: number | undefined,
  left = mostAliases,
): string | undefined {
  if (value.kind === "name") {
    const { from, name = "" } = value.name ?? {};
    return from === undefined ? keyOfPath(file, value.path, within, left) : `${from}#${name}`;
  }
  const call = value.kind === "call" ? file.syntax.calls[value.call] : undefined;
  if (!call || left === 0) return undefined;
  if (!call.on) return `${call.callee.from ?? ""}#${call.callee.name}()`;
  const receiver = keyOf(file, call.on, within, left - 1);
  return receiver && `${receiver}.${call.callee.name}()`;
}

/** The key of what a call is asked of; `undefined` for a function of its own. */
export function receiverKey(file: CodeFile, { callee: { from, name }, on, in: within }: Call): string | undefined {
  if (on) return keyOf(file, on, within);
  const dot = name.lastIndexOf(".");
  if (dot < 0) return undefined;
  return from === undefined ? name.slice(0, dot) : `${from}#${name.slice(0, dot)}`;
}

/** The key of what is called, where that is a value itself: `knex("orders")`. */
export function calleeKey(file: CodeFile, call: Call): string | undefined {
  const { callee, on, in: within } = call;
  if (on) {
    const receiver = keyOf(file, on, within);
    return receiver && `${receiver}.${callee.name}`;
  }
  return keyOf(file, { kind: "name", path: callee.name, ...(callee.from !== undefined && { name: callee }) }, within);
}

function keyOfPath(file: CodeFile, path: string, within: number | undefined, left: number): string {
  const [root = "", ...members] = path.split(".");
  const alias = left === 0 ? undefined : aliasOf(file, root, within);
  if (!alias) return path;
  return [keyOf(file, alias.value, within, left - 1), ...alias.members, ...members].join(".");
}

/** `db` in `db := s.db` and in `const { db } = this`. */
function aliasOf(file: CodeFile, name: string, within: number | undefined) {
  const scopes = indicesAround(file, within);
  const own = file.syntax.variables.filter(
    (one) => one.in !== undefined && scopes.includes(one.in) && one.names.includes(name),
  );
  const [only, ...others] = own;
  if (others.length > 0 || only?.value?.kind !== "name" || only.value.path === name) return undefined;
  const member = only.members?.[only.names.indexOf(name)];
  if (member === "" || (!only.members && only.names.length > 1)) return undefined;
  return { value: only.value, members: member?.split(".") ?? [] };
}
