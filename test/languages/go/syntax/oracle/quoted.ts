const short: Readonly<Record<string, string>> = {
  "\x07": "\\a",
  "\b": "\\b",
  "\f": "\\f",
  "\n": "\\n",
  "\r": "\\r",
  "\t": "\\t",
  "\v": "\\v",
  "\\": "\\\\",
  '"': '\\"',
};

/** The first 60 characters of a text as `strconv.QuoteToASCII` writes them, with one sign for bytes that are no text. */
export function quoted(text: string): string {
  return `"${[...text.replace(/\ufffd+/gu, "\ufffd")].slice(0, 60).map(sign).join("")}"`;
}

function sign(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (short[character]) return short[character];
  if (code >= 0x20 && code < 0x7f) return character;
  if (code <= 0x7f) return `\\x${hex(code, 2)}`;
  return code > 0xffff ? `\\U${hex(code, 8)}` : `\\u${hex(code, 4)}`;
}

function hex(code: number, digits: number): string {
  return code.toString(16).padStart(digits, "0");
}
