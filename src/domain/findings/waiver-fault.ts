import type { Fault } from "./rule.ts";
import type { Waiver } from "./waiver.ts";
import type { Params } from "./text.ts";

/** A fault at the comment of a waiver. */
export function faultAt(waiver: Waiver, message: string, params: Params = {}): Fault {
  const { path, line, rule } = waiver;
  return { at: { path, line, column: 1 }, message, params: { rule, ...params }, subject: [path, rule] };
}
