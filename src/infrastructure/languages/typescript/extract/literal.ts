const escaped = /\\(?:u\{([\da-fA-F]{1,6})\}|u([\da-fA-F]{4})|x([\da-fA-F]{2})|(\r\n|[\s\S]))/gu;
const single: Readonly<Record<string, string>> = {
  n: "\n",
  t: "\t",
  r: "\r",
  b: "\b",
  f: "\f",
  v: "\v",
  0: "\0",
  "\n": "",
  "\r\n": "",
};

/** The value of the one string (or template without substitution) that fills a span of the text; else `undefined`. */
export function literalAt(text: string, start: number, end: number): string | undefined {
  const quote = text[start];
  if (end - start < 2 || text[end - 1] !== quote) return undefined;
  if (quote !== '"' && quote !== "'" && quote !== "`") return undefined;

  const inner = text.slice(start + 1, end - 1);
  if (quote === "`" && inner.includes("${")) return undefined;
  if (!inner.includes("\\")) return inner.includes(quote) ? undefined : inner;
  return endsEarly(inner, quote) ? undefined : unescaped(inner);
}

function endsEarly(inner: string, quote: string): boolean {
  for (let at = 0; at < inner.length; at += 1) {
    if (inner[at] === "\\") at += 1;
    else if (inner[at] === quote) return true;
  }
  return false;
}

function unescaped(inner: string): string {
  return inner.replace(escaped, (_, braced, four, two, other: string | undefined) => {
    const code = Number.parseInt(braced ?? four ?? two ?? "", 16);
    if (code <= 0x10ffff) return String.fromCodePoint(code);
    return single[other ?? ""] ?? other ?? "";
  });
}
