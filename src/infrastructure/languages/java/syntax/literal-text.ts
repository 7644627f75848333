const escapes: Readonly<Record<string, string>> = {
  b: "\b",
  t: "\t",
  n: "\n",
  f: "\f",
  r: "\r",
  s: " ",
  "\n": "",
};

/** What a literal stands for: a character, a text in quotes (JLS 3.10.4, 3.10.5) or a block of text (JLS 3.10.6). */
export function literalText(written: string): string {
  if (written.startsWith('"""')) return unescaped(unindented(written.slice(3, -3)));
  return unescaped(written.slice(1, -1));
}

/** JLS 3.10.7: escapes, and 3.3: characters by their number. */
function unescaped(text: string): string {
  if (!text.includes("\\")) return text;
  return text.replace(
    /\\(?:u+([\da-fA-F]{4})|([0-3]?[0-7]{1,2})|([\s\S]))/gu,
    (_, unicode?: string, octal?: string, sign = "") => {
      if (unicode !== undefined) return String.fromCharCode(Number.parseInt(unicode, 16));
      if (octal !== undefined) return String.fromCharCode(Number.parseInt(octal, 8));
      return Object.hasOwn(escapes, sign) ? (escapes[sign] ?? "") : sign;
    },
  );
}

/** What a block of text loses: the rest of its first line, what all lines are indented by, and blanks at the ends of lines. */
function unindented(block: string): string {
  const [, ...lines] = block.split(/\r\n|\r|\n/u);
  const last = lines.length - 1;
  let indent = Number.POSITIVE_INFINITY;
  lines.forEach((line, at) => {
    if (at === last || line.trim() !== "") indent = Math.min(indent, line.length - line.trimStart().length);
  });
  return lines.map((line) => line.slice(indent).trimEnd()).join("\n");
}
