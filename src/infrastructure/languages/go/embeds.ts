import type { Text } from "../../../domain/findings/text.ts";
import type { Import } from "../../../domain/source/import.ts";
import { comments } from "./comments.ts";
import { afterQuoted, afterRawString } from "./lexical.ts";
import type { Fault } from "./prefix.ts";
import { placesOf } from "./places.ts";
import { unquote } from "../../../domain/packages/go/string-literal.ts";

/** The directive's name, with which an extractor can ask whether there is anything to look for. */
export const embedMark = "//go:embed";

/** The patterns of all `//go:embed` directives behind `from`, in the form that go/build gives them. */
export interface Embeds {
  readonly imports: readonly Import[];
  readonly faults: readonly Fault[];
}

interface Argument {
  readonly start: number;
  readonly end: number;
  /** `undefined` if it is a broken string. */
  readonly pattern: string | undefined;
}

/** Reads embed directives: line comments of their own line, patterns between blanks, plain or as Go strings. */
export function readEmbeds(text: string, from: number): Embeds {
  const place = placesOf(text);
  const imports: Import[] = [];
  const faults: Fault[] = [];
  for (const { pattern, start, end } of directives(text, from)) {
    if (!pattern) {
      faults.push({ message: noString, offset: start });
      continue;
    }
    const { line, column } = place(start);
    imports.push({ specifier: pattern, kind: "value", line, column, endColumn: column + end - start, form: "embed" });
  }
  return { imports, faults };
}

function* directives(text: string, from: number): Generator<Argument> {
  for (const { start, end, trails } of comments(text, from)) {
    const first = start + embedMark.length;
    const isDirective = !trails && text.startsWith(embedMark, start) && /[ \t]/.test(text[first] ?? "");
    if (isDirective) yield* argumentsOf(text, first, end);
  }
}

function* argumentsOf(text: string, from: number, end: number): Generator<Argument> {
  for (let start = skipBlanks(text, from, end); start < end; ) {
    const argument = argumentAt(text, start, end);
    yield argument;
    start = skipBlanks(text, argument.end, end);
  }
}

const plain = /\S+/uy;
const blanks = /\s*/uy;

function argumentAt(text: string, start: number, end: number): Argument {
  const quote = text[start];
  if (quote !== '"' && quote !== "`") {
    const pattern = matchAt(plain, text, start);
    return { start, end: start + pattern.length, pattern };
  }
  const close = quote === '"' ? afterQuoted(text, start) : afterRawString(text, start);
  const isClosed = close !== undefined && close <= end && (close === end || /\s/u.test(text[close] ?? ""));
  return isClosed
    ? { start, end: close, pattern: unquote(text.slice(start, close)) }
    : { start, end, pattern: undefined };
}

function matchAt(pattern: RegExp, text: string, start: number): string {
  pattern.lastIndex = start;
  return pattern.exec(text)?.[0] ?? "";
}

function skipBlanks(text: string, from: number, end: number): number {
  return Math.min(end, from + matchAt(blanks, text, from).length);
}

const noString: Text = {
  en: "This pattern of a //go:embed directive is no valid Go string.",
  "zh-CN": "//go:embed 指令的这个模式不是有效的 Go 字符串。",
};
