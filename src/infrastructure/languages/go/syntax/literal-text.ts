/** The escapes that stand for one character. */
const characters: Readonly<Record<string, string>> = {
  a: "\x07",
  b: "\b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "\t",
  v: "\v",
  "\\": "\\",
  "'": "'",
  '"': '"',
};

const escapes =
  /(?<bytes>(?:\\x[\da-fA-F]{2}|\\[0-7]{3})+)|\\u(?<short>[\da-fA-F]{4})|\\U(?<long>[\da-fA-F]{8})|\\[abfnrtv\\'"]/gu;

const utf8 = new TextDecoder("utf-8", { ignoreBOM: true });

/** What a string literal says; raw ones hold no carriage returns (Go specification, "String literals"). */
export function literalText(literal: string): string {
  const inner = literal.slice(1, -1);
  if (literal.startsWith("`")) return inner.includes("\r") ? inner.replaceAll("\r", "") : inner;
  return inner.includes("\\") ? inner.replace(escapes, unescaped) : inner;
}

function unescaped(whole: string, bytes?: string, short?: string, long?: string): string {
  if (bytes !== undefined) return utf8.decode(bytesOf(bytes));
  const digits = short ?? long;
  if (digits === undefined) return characters[whole.charAt(1)] ?? whole;
  const code = Number.parseInt(digits, 16);
  return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
}

/** `\x` and three octal digits stand for a byte, not for a character. */
function bytesOf(escaped: string): Uint8Array {
  const codes = escaped.split("\\").slice(1);
  return Uint8Array.from(codes, (code) => {
    return code.startsWith("x") ? Number.parseInt(code.slice(1), 16) : Number.parseInt(code, 8);
  });
}
