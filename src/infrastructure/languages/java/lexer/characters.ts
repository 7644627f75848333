/** What a character may begin; names tell capitals from the rest, since Java names its types with a capital. */
export const blank = 0;
export const lowerLetter = 1;
export const upperLetter = 2;
export const digit = 3;
export const quote = 4;
export const apostrophe = 5;
export const slash = 6;
export const mark = 7;
export const backslash = 8;
export const alien = 9;

/** Format characters that the JDK ignores within names (`Character.isIdentifierIgnorable`). */
const joiners = new Set(["\u200c", "\u200d", "\ufeff"]);

const marks = "(){}[];,.@=><!~?:&|+-*^%";

const classes = asciiClasses();

/** True for the ASCII characters that may stand inside a name, by code. */
export const isNamePart: Uint8Array = Uint8Array.from(classes, (kind) =>
  kind === lowerLetter || kind === upperLetter || kind === digit ? 1 : 0,
);

/** Class of the character at `at`. JLS 3.6 (white space), 3.8 (identifiers), 3.11 and 3.12 (separators, operators). */
export function classAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code < 128 ? (classes[code] ?? alien) : foreignClass(text, at);
}

/** Length in code units of the name part outside ASCII that stands at `at`; 0 if none does. */
export function foreignPart(text: string, at: number): number {
  const letter = String.fromCodePoint(text.codePointAt(at) ?? 0);
  const isPart = /^(?:\p{ID_Continue}|\p{Sc}|\p{Pc})$/u.test(letter) || joiners.has(letter);
  return isPart ? letter.length : 0;
}

function foreignClass(text: string, at: number): number {
  const letter = String.fromCodePoint(text.codePointAt(at) ?? 0);
  if (/^\p{Lu}$/u.test(letter)) return upperLetter;
  if (/^[\p{ID_Start}\p{Sc}\p{Pc}]$/u.test(letter)) return lowerLetter;
  return alien;
}

function asciiClasses(): Uint8Array {
  const table = new Uint8Array(128).fill(alien);
  const set = (letters: string, kind: number) => {
    for (const letter of letters) table[letter.charCodeAt(0)] = kind;
  };
  // JLS 3.5: a last Ctrl-Z is no part of the input.
  set(" \t\r\n\f\x1a", blank);
  set("abcdefghijklmnopqrstuvwxyz_$", lowerLetter);
  set("ABCDEFGHIJKLMNOPQRSTUVWXYZ", upperLetter);
  set("0123456789", digit);
  set(marks, mark);
  set('"', quote);
  set("'", apostrophe);
  set("/", slash);
  set("\\", backslash);
  return table;
}
