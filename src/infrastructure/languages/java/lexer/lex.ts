import type { Text } from "../../../../domain/findings/text.ts";
import {
  apostrophe,
  blank,
  classAt,
  digit,
  backslash,
  foreignPart,
  isNamePart,
  lowerLetter,
  mark,
  quote,
  slash,
  upperLetter,
} from "./characters.ts";
import { literal, lowerName, push, reset, type Tokens, upperName } from "./tokens.ts";

/**
 * Cuts a Java text into tokens and comments, as chapter 3 of the Java Language Specification (SE 25) has it. Literals keep their
 * place but not their meaning. Each step moves forward by at least one character, so any input ends.
 */
export function lex(text: string, tokens: Tokens): void {
  reset(tokens, text);
  let at = 0;
  while (at < text.length) {
    const kind = classAt(text, at);
    if (kind === blank) at += 1;
    else if (kind === lowerLetter || kind === upperLetter) at = lexName(tokens, at, kind);
    else if (kind === mark) at = lexMark(tokens, at);
    else at = lexRare(tokens, at, kind);
  }
}

function lexRare(tokens: Tokens, at: number, kind: number): number {
  switch (kind) {
    case digit:
      return lexNumber(tokens, at);
    case quote:
      return tokens.text.startsWith('"""', at) ? lexTextBlock(tokens, at) : lexQuoted(tokens, at, '"');
    case apostrophe:
      return lexQuoted(tokens, at, "'");
    case slash:
      return lexSlash(tokens, at);
    case backslash:
      return escapeLength(tokens.text, at) > 0
        ? lexName(tokens, at, escapedClass(tokens.text, at))
        : lexAlien(tokens, at);
    default:
      return lexAlien(tokens, at);
  }
}

function lexName(tokens: Tokens, at: number, kind: number): number {
  const end = endOfName(tokens.text, at);
  push(tokens, kind === upperLetter ? upperName : lowerName, at, end);
  return end;
}

function endOfName(text: string, from: number): number {
  let at = from;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code < 128 && isNamePart[code] === 1) at += 1;
    else {
      const length = code === 92 ? escapeLength(text, at) : code < 128 ? 0 : foreignPart(text, at);
      if (length === 0) return at;
      at += length;
    }
  }
  return at;
}

/** JLS 3.3: a backslash, any number of `u`, four hexadecimal digits. */
function escapeLength(text: string, at: number): number {
  let digits = at + 1;
  while (text.charCodeAt(digits) === 117) digits += 1;
  if (digits === at + 1 || !/^[0-9a-fA-F]{4}$/u.test(text.slice(digits, digits + 4))) return 0;
  return digits + 4 - at;
}

function escapedClass(text: string, at: number): number {
  const end = at + escapeLength(text, at);
  return classAt(String.fromCharCode(Number.parseInt(text.slice(end - 4, end), 16)), 0);
}

function lexMark(tokens: Tokens, at: number): number {
  push(tokens, tokens.text.charCodeAt(at), at, at + 1);
  return at + 1;
}

/** A number is all of its letters, digits and points; the sign of an exponent splits it in two, which nobody minds here. */
function lexNumber(tokens: Tokens, at: number): number {
  const { text } = tokens;
  let end = at + 1;
  while (end < text.length) {
    const code = text.charCodeAt(end);
    const goesOn = (code < 128 && isNamePart[code] === 1) || (code === 46 && isDecimalPoint(text, end));
    if (!goesOn) break;
    end += 1;
  }
  push(tokens, literal, at, end);
  return end;
}

function isDecimalPoint(text: string, at: number): boolean {
  return text.charCodeAt(at + 1) !== 46 && text.charCodeAt(at - 1) !== 46;
}

/** JLS 3.10.4, 3.10.5: character and string literals end on the line they begin on. */
function lexQuoted(tokens: Tokens, at: number, delimiter: string): number {
  const { text } = tokens;
  const close = delimiter.charCodeAt(0);
  let end = at + 1;
  while (end < text.length) {
    const code = text.charCodeAt(end);
    if (code === 10 || code === 13) break;
    end += code === 92 ? 2 : 1;
    if (code !== close) continue;
    push(tokens, literal, at, end);
    return end;
  }
  tokens.faults.push({ message: close === 34 ? openString : openCharacter, offset: at });
  push(tokens, literal, at, Math.min(end, text.length));
  return Math.min(end, text.length);
}

/** JLS 3.10.6: a text block ends at the first three quotes that no backslash precedes. */
function lexTextBlock(tokens: Tokens, at: number): number {
  const { text } = tokens;
  let end = at + 3;
  while (end < text.length && !text.startsWith('"""', end)) end += text.charCodeAt(end) === 92 ? 2 : 1;
  if (end >= text.length) tokens.faults.push({ message: openBlock, offset: at });
  end = Math.min(end + 3, text.length);
  push(tokens, literal, at, end);
  return end;
}

function lexSlash(tokens: Tokens, at: number): number {
  const next = tokens.text.charCodeAt(at + 1);
  if (next === 47) return lexLineComment(tokens, at);
  return next === 42 ? lexBlockComment(tokens, at) : lexMark(tokens, at);
}

function lexLineComment(tokens: Tokens, at: number): number {
  const { text } = tokens;
  let end = at + 2;
  while (end < text.length && text.charCodeAt(end) !== 10 && text.charCodeAt(end) !== 13) end += 1;
  tokens.comments.push(at, end);
  return end;
}

function lexBlockComment(tokens: Tokens, at: number): number {
  const close = tokens.text.indexOf("*/", at + 2);
  if (close < 0) tokens.faults.push({ message: openComment, offset: at });
  const end = close < 0 ? tokens.text.length : close + 2;
  tokens.comments.push(at, end);
  return end;
}

function lexAlien(tokens: Tokens, at: number): number {
  const last = tokens.faults.at(-1);
  if (last?.message !== strange) tokens.faults.push({ message: strange, offset: at });
  return at + 1;
}

const strange: Text = { en: "This character can stand in no Java text.", "zh-CN": "Java 代码中不能出现此字符。" };
const openString: Text = {
  en: "This string literal does not end on its line.",
  "zh-CN": "此字符串字面量没有在本行结束。",
};
const openCharacter: Text = {
  en: "This character literal does not end on its line.",
  "zh-CN": "此字符字面量没有在本行结束。",
};
const openBlock: Text = { en: "This text block never ends.", "zh-CN": "此文本块没有结束。" };
const openComment: Text = { en: "This comment never ends.", "zh-CN": "此注释没有结束。" };
