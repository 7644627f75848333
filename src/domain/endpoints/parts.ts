import type { Code } from "../code/code.ts";
import type { CodeFile } from "../code/code-file.ts";
import type { Call } from "../syntax/statement.ts";
import type { Argument } from "../syntax/value.ts";

/** How deep values are looked into: bodies of answers are flat. */
const deepest = 8;

/** Functions that put what they are given into what they return, as it is. Those without a package are built into Go and JavaScript. */
const formatters = new Set([
  ...["fmt.Sprint", "fmt.Sprintf", "fmt.Sprintln", "byte", "string", "JSON.stringify", "String"],
  ...["java.lang.String.format", "java.lang.String.valueOf"],
  ...["java.util.Map.of", "java.util.List.of", "java.util.Collections.singletonMap"],
]);

/**
 * A value and all that it is made of: what literals, constructions and functions that only format are given. What other
 * functions make of their arguments nobody knows.
 */
export function partsOf(code: Code, file: CodeFile, value: Argument): readonly Argument[] {
  const found: Argument[] = [];
  const collect = (part: Argument, left: number): void => {
    found.push(part);
    if (left > 0) for (const inner of piecesOf(code, file, part)) collect(inner, left - 1);
  };
  collect(value, deepest);
  return found;
}

/** What a value is made of directly. */
export function piecesOf(code: Code, file: CodeFile, value: Argument): readonly Argument[] {
  if (value.kind === "object") return value.entries;
  if (value.kind === "list") return value.items;
  const call = value.kind === "call" ? file.syntax.calls[value.call] : undefined;
  return call && isTransparent(code, file, call) ? call.arguments : [];
}

function isTransparent(code: Code, file: CodeFile, call: Call): boolean {
  return call.kind === "new" || formatters.has(code.callName(file, call));
}
