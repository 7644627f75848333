import type { Code } from "../code/code.ts";
import type { CodeFile, DeclaredFunction } from "../code/code-file.ts";
import { insideOf } from "../code/inside.ts";
import type { Call } from "../syntax/statement.ts";

/** A function in its file. */
export interface Place {
  readonly file: CodeFile;
  /** Index in `Syntax.functions`. */
  readonly index: number;
}

/** A function that runs when another one does. */
export interface Reached extends Place {
  /** The call in the first function that leads there, and what it calls; absent for that function itself. */
  readonly by?: { readonly call: Call; readonly name: string };
}

/** How many functions are gone through, one after another. */
const mostSteps = 4;

/** A function and those of the same layer that run with it. `isEnd` says of a call that it is not gone into. */
export function reachedFrom(
  code: Code,
  start: Place,
  isEnd: (file: CodeFile, call: Call) => boolean,
): readonly Reached[] {
  const found: Reached[] = [start];
  const seen = new Set<unknown>();
  const go = (from: Reached, left: number) => {
    for (const call of insideOf(from.file, from.file.syntax.calls, from.index)) {
      const callee = left > 0 && !isEnd(from.file, call) ? code.types.callee(from.file, call) : undefined;
      if (!callee || seen.has(callee.function) || !isOwn(from.file, callee)) continue;
      seen.add(callee.function);
      const index = callee.file.syntax.functions.indexOf(callee.function);
      const next = { file: callee.file, index, by: from.by ?? { call, name: callee.function.name } };
      found.push(next);
      go(next, left - 1);
    }
  };
  go(start, mostSteps);
  return found;
}

function isOwn({ path, place }: CodeFile, { file, function: one }: DeclaredFunction): boolean {
  if (one.statements === undefined) return false;
  return file.path === path || (place.layer !== undefined && file.place.layer === place.layer);
}
