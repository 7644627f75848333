import type { Code } from "../code/code.ts";
import type { CodeFile } from "../code/code-file.ts";
import { lastName } from "../code/last-name.ts";
import type { Argument } from "../syntax/value.ts";

/** How deep values are looked into: bodies of answers are flat. */
const deepest = 8;

/** Functions that put what they are given into what they return, as it is. Those without a package are built into Go and JavaScript. */
const formatters = new Set([
  ...["fmt.Sprint", "fmt.Sprintf", "fmt.Sprintln", "byte", "string", "JSON.stringify", "String"],
  ...["java.lang.String.format", "java.lang.String.valueOf"],
  ...["java.util.Map.of", "java.util.List.of", "java.util.Collections.singletonMap"],
]);

/** Makers of a project's own envelopes: `NewErrorResponse(…)`, `Result.fail(…)`, `ErrorBody.of(…)`. */
const makers = /^(?:New\w+|new[A-Z]\w*|of|from|create|error|fail|failed|failure)$/u;

/** A value that is part of another one. */
export interface Part {
  readonly value: Argument;
  /** True for what becomes text. */
  readonly isPrinted: boolean;
}

/**
 * A value and all that it is made of: what literals, constructions and functions that only format or wrap are given. What
 * other functions make of their arguments nobody knows.
 */
export function partsOf(code: Code, file: CodeFile, whole: Part): readonly Part[] {
  const found: Part[] = [];
  const collect = (part: Part, left: number): void => {
    found.push(part);
    const isPrinted = part.isPrinted || printsParts(code, file, part.value);
    if (left > 0) for (const value of piecesOf(code, file, part.value)) collect({ value, isPrinted }, left - 1);
  };
  collect(whole, deepest);
  return found;
}

/** What a value is made of directly. */
export function piecesOf(code: Code, file: CodeFile, value: Argument): readonly Argument[] {
  if (value.kind === "object") return value.entries;
  if (value.kind === "list") return value.items;
  if (value.kind === "joined") return value.holes ?? [];
  const call = value.kind === "call" ? file.syntax.calls[value.call] : undefined;
  if (!call) return [];
  const isMaker = call.kind === "new" || (!call.on && makers.test(lastName(call.callee.name)));
  return isMaker || printsParts(code, file, value) ? call.arguments : [];
}

function printsParts(code: Code, file: CodeFile, value: Argument): boolean {
  const call = value.kind === "call" ? file.syntax.calls[value.call] : undefined;
  return value.kind === "joined" || (call !== undefined && formatters.has(code.callName(file, call)));
}
