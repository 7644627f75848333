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
  /\\(?:[abfnrtv\\'"]|x(?<hex>[\da-fA-F]{2})|u(?<short>[\da-fA-F]{4})|U(?<long>[\da-fA-F]{8})|(?<octal>[0-7]{3}))/gu;

/** What a string literal says; raw ones hold no carriage returns (Go specification, "String literals"). */
export function literalText(literal: string): string {
  const inner = literal.slice(1, -1);
  if (literal.startsWith("`")) return inner.includes("\r") ? inner.replaceAll("\r", "") : inner;
  return inner.includes("\\") ? inner.replace(escapes, unescaped) : inner;
}

function unescaped(whole: string, ...groups: readonly (string | undefined)[]): string {
  const [hex, short, long, octal] = groups;
  const digits = hex ?? short ?? long;
  const code = octal === undefined ? Number.parseInt(digits ?? "", 16) : Number.parseInt(octal, 8);
  if (Number.isNaN(code)) return characters[whole.charAt(1)] ?? whole;
  return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
}
