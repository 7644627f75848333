import type { Code } from "../code/code.ts";
import type { CodeFile, DeclaredFunction } from "../code/code-file.ts";
import { insideOf } from "../code/inside.ts";
import type { Position, Spot } from "../syntax/position.ts";
import type { Call } from "../syntax/statement.ts";
import { sqlWrite } from "../writes/sql-write.ts";
import { writeOf } from "../writes/write-of.ts";
import { handedMessage, lastPart } from "./handed-types.ts";
import { type Sending, sendingOf } from "./sending.ts";

/** Something that a function changes or sets going, at its place in the function that was asked. */
export interface Effect {
  readonly kind: "repository" | "objects" | "rows" | "sql" | Sending["what"];
  readonly at: Position & Pick<Spot, "within">;
  /** As people know it: `OrderRepository.save`, `UPDATE orders`, and of a message its type. */
  readonly what: string;
  /** The call, unless it is a text of SQL. */
  readonly call?: Call;
  /** The function of the project through which it happens, if it is not the asked one itself. */
  readonly via?: string;
}

/** A function in its file. */
export interface Place {
  readonly file: CodeFile;
  /** Index in `Syntax.functions`. */
  readonly index: number;
}

/** How many functions an effect is followed through. */
const mostSteps = 4;

/**
 * What a function changes or sets going, itself and through functions of the same layer that it calls. What repositories and
 * other layers do inside is theirs: the call of them tells.
 */
export function effectsOf(code: Code, start: Place): readonly Effect[] {
  return follow(code, start, { left: mostSteps, seen: new Set() });
}

interface Way {
  readonly left: number;
  readonly seen: Set<unknown>;
}

function follow(code: Code, { file, index }: Place, way: Way): readonly Effect[] {
  const { syntax } = file;
  const texts = insideOf(file, syntax.sql, index).flatMap((one): readonly Effect[] => {
    const what = sqlWrite(one.text);
    return what ? [{ kind: "sql", at: one, what }] : [];
  });
  const calls = insideOf(file, syntax.calls, index).flatMap(
    (call) => ofCall(code, file, call) ?? deeper(code, { file, call }, way),
  );
  return [...texts, ...calls];
}

function ofCall(code: Code, file: CodeFile, call: Call): readonly Effect[] | undefined {
  const sending = sendingOf(code, file, call);
  if (sending) return [{ kind: sending.what, at: call, what: handedMessage(code, file, call) ?? shown(sending), call }];
  const write = writeOf(code, file, call);
  return write && [{ kind: write.manner, at: call, what: shown(write), call }];
}

/** What happens in a function that is called stands at the call. */
function deeper(code: Code, { file, call }: { readonly file: CodeFile; readonly call: Call }, { left, seen }: Way) {
  const callee = left > 0 ? code.types.callee(file, call) : undefined;
  if (!callee || seen.has(callee.function) || !isOwn(file, callee)) return [];
  seen.add(callee.function);
  const index = callee.file.syntax.functions.indexOf(callee.function);
  const found = follow(code, { file: callee.file, index }, { left: left - 1, seen });
  return found.map(({ kind, what }): Effect => ({ kind, what, at: call, call, via: callee.function.name }));
}

function isOwn({ path, place }: CodeFile, { file, function: one }: DeclaredFunction): boolean {
  if (one.statements === undefined) return false;
  return file.path === path || (place.layer !== undefined && file.place.layer === place.layer);
}

function shown({ type, method }: { readonly type: string; readonly method: string }): string {
  return `${lastPart(type)}.${method}`;
}
