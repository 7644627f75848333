import type { Code } from "../code/code.ts";
import type { CodeFile } from "../code/code-file.ts";
import { insideOf } from "../code/inside.ts";
import { isBefore } from "../syntax/is-before.ts";
import type { Spot } from "../syntax/position.ts";
import type { Call } from "../syntax/statement.ts";
import { sqlWrite } from "../writes/sql-write.ts";
import { writeOf } from "../writes/write-of.ts";
import { handedMessage, lastPart } from "./handed-types.ts";
import { type Place, type Reached, reachedFrom } from "./reached.ts";
import { type Sending, sendingOf } from "./sending.ts";

/** Something that a function changes or sets going, at its place in the function that was asked. */
export interface Effect {
  readonly kind: "repository" | "objects" | "rows" | "sql" | Sending["what"];
  readonly at: Spot;
  /** As people know it: `OrderRepository.save`, `UPDATE orders`, and of a message its type. */
  readonly what: string;
  /** The call, unless it is a text of SQL. */
  readonly call?: Call;
  /** The function of the project through which it happens, if it is not the asked one itself. */
  readonly via?: string;
}

/**
 * What a function changes or sets going, itself and through functions of the same layer that it calls. What repositories and
 * other layers do inside is theirs: the call of them tells.
 */
export function effectsOf(code: Code, start: Place): readonly Effect[] {
  const reached = reachedFrom(code, start, (file, call) => ofCall(code, file, call) !== undefined);
  return reached.flatMap((one) => effectsIn(code, one)).sort(inOrder);
}

function inOrder({ at: one }: Effect, { at: other }: Effect): number {
  if (isBefore(one, other)) return -1;
  return isBefore(other, one) ? 1 : 0;
}

/** What happens in a function that is called stands at the call. */
function effectsIn(code: Code, { file, index, by }: Reached): readonly Effect[] {
  const { syntax } = file;
  const texts = insideOf(file, syntax.sql, index).flatMap((one): readonly Effect[] => {
    const what = sqlWrite(one.text);
    return what ? [{ kind: "sql", at: one, what }] : [];
  });
  const calls = insideOf(file, syntax.calls, index).flatMap((call) => ofCall(code, file, call) ?? []);
  const found = [...texts, ...calls];
  return by ? found.map(({ kind, what }) => ({ kind, what, at: by.call, call: by.call, via: by.name })) : found;
}

function ofCall(code: Code, file: CodeFile, call: Call): Effect | undefined {
  const sending = sendingOf(code, file, call);
  if (sending) return { kind: sending.what, at: call, what: handedMessage(code, file, call) ?? shown(sending), call };
  const write = writeOf(code, file, call);
  return write && { kind: write.manner, at: call, what: shown(write), call };
}

function shown({ type, method }: { readonly type: string; readonly method: string }): string {
  return `${lastPart(type)}.${method}`;
}
