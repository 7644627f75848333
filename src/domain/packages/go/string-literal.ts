const simpleEscapes: Readonly<Record<string, number>> = {
  a: 7,
  b: 8,
  f: 12,
  n: 10,
  r: 13,
  t: 9,
  v: 11,
  "\\": 92,
  '"': 34,
};
const escapeSequence =
  /\\(?:(?<simple>[abfnrtv\\"])|(?<octal>[0-3][0-7]{2})|x(?<hex>[\da-fA-F]{2})|u(?<short>[\da-fA-F]{4})|U(?<long>[\da-fA-F]{8}))/y;

/** The value of a Go string literal with its quotes (Go specification, "String literals"); `undefined` if an escape is wrong. */
export function unquote(literal: string): string | undefined {
  const body = literal.slice(1, -1);
  if (literal.startsWith("`")) return body.replaceAll("\r", "");
  return body.includes("\\") ? withoutEscapes(body) : body;
}

/** Escapes may write single bytes of one character (`"\xc3\xa9"`), so the value is put together from bytes. */
function withoutEscapes(body: string): string | undefined {
  const bytes: number[] = [];
  for (let offset = 0; offset < body.length; ) {
    const next = body.indexOf("\\", offset);
    const plainEnd = next === -1 ? body.length : next;
    for (const byte of new TextEncoder().encode(body.slice(offset, plainEnd))) bytes.push(byte);
    if (next === -1) break;

    escapeSequence.lastIndex = next;
    const found = escapeSequence.exec(body);
    const value = found?.groups && escapedBytes(found.groups);
    if (!value) return undefined;
    bytes.push(...value);
    offset = escapeSequence.lastIndex;
  }
  return new TextDecoder().decode(Uint8Array.from(bytes));
}

function escapedBytes({
  simple,
  octal,
  hex,
  short,
  long,
}: Record<string, string | undefined>): Iterable<number> | undefined {
  if (simple) return [simpleEscapes[simple] ?? 0];
  if (octal) return [Number.parseInt(octal, 8)];
  if (hex) return [Number.parseInt(hex, 16)];
  const point = Number.parseInt(short ?? long ?? "", 16);
  const isCharacter = point <= 0x10ffff && !(point >= 0xd800 && point <= 0xdfff);
  return isCharacter ? new TextEncoder().encode(String.fromCodePoint(point)) : undefined;
}
