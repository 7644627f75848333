import type { Text } from "../../../domain/findings/text.ts";
import { afterBlockComment, afterQuoted, afterRawString } from "./lexical.ts";

/** A token of the head of a Go file. Only `broken` carries a fault; an automatic semicolon is an empty `sign`. */
export interface Token {
  readonly kind: "word" | "string" | "sign" | "end" | "broken";
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly fault?: Text;
}

const openComment: Text = { en: "This comment is never closed.", "zh-CN": "此注释没有结束。" };
const openString: Text = { en: "This string is never closed.", "zh-CN": "此字符串没有结束。" };
const nul: Text = { en: "A NUL byte stands here.", "zh-CN": "此处有一个 NUL 字节。" };

const word = /[\p{L}_][\p{L}\p{Nd}_]*/uy;

/** Where the first token is read from: behind a byte order mark, if there is one. */
export function beforeFirstToken(text: string): Token {
  const start = text.startsWith("\uFEFF") ? 1 : 0;
  return { kind: "sign", text: "", start, end: start };
}

/** The token behind `previous`, with semicolons inserted as the Go specification says under "Semicolons". */
export function nextToken(text: string, previous: Token): Token {
  const endsLine = previous.kind === "word" || previous.kind === "string" || previous.text === ")";
  const gap = skipGap(text, previous.end, endsLine && !isKeyword(previous));
  if (gap.fault) return { kind: "broken", text: "", start: gap.start, end: gap.end, fault: gap.fault };
  if (gap.semicolon) return { kind: "sign", text: ";", start: gap.start, end: gap.end };
  return tokenAt(text, gap.end);
}

/** Only these two keywords can stand in the head of a file. */
function isKeyword(token: Token): boolean {
  return token.kind === "word" && (token.text === "package" || token.text === "import");
}

interface Gap {
  readonly start: number;
  readonly end: number;
  readonly semicolon?: boolean;
  readonly fault?: Text;
}

/** Skips blanks and comments; stops behind the first line end if that counts as a semicolon. */
function skipGap(text: string, from: number, endsLine: boolean): Gap {
  let offset = from;
  while (offset < text.length) {
    const end = afterBlank(text, offset);
    if (end === undefined) return { start: from, end: text.length, fault: openComment };
    if (end === offset) return { start: from, end };
    if (endsLine && text.slice(offset, end).includes("\n")) return { start: offset, end, semicolon: true };
    offset = end;
  }
  return { start: offset, end: offset, semicolon: endsLine };
}

/** Behind the one blank or comment at `offset`; `offset` itself if code stands there; `undefined` if a comment stays open. */
function afterBlank(text: string, offset: number): number | undefined {
  const char = text[offset];
  if (char === " " || char === "\t" || char === "\r" || char === "\n") return offset + 1;
  if (char !== "/") return offset;
  if (text[offset + 1] === "*") return afterBlockComment(text, offset);
  if (text[offset + 1] !== "/") return offset;
  const lineEnd = text.indexOf("\n", offset);
  return lineEnd === -1 ? text.length : lineEnd;
}

function tokenAt(text: string, start: number): Token {
  const char = text[start];
  if (char === undefined) return { kind: "end", text: "", start, end: start };
  if (char === '"' || char === "`") return stringAt(text, start, char);

  word.lastIndex = start;
  const name = word.exec(text)?.[0];
  if (name) return { kind: "word", text: name, start, end: start + name.length };
  if (char === "\0") return { kind: "broken", text: "", start, end: start + 1, fault: nul };
  return { kind: "sign", text: char, start, end: start + 1 };
}

function stringAt(text: string, start: number, quote: string): Token {
  const end = quote === '"' ? afterQuoted(text, start) : afterRawString(text, start);
  if (end === undefined) return { kind: "broken", text: "", start, end: text.length, fault: openString };
  return { kind: "string", text: text.slice(start, end), start, end };
}
