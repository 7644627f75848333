/** How comments begin in a format: to the end of the line, and between two marks. */
interface Comments {
  readonly line: readonly string[];
  readonly block?: readonly [string, string];
}

const slashes: Comments = { line: ["//"], block: ["/*", "*/"] };

/** Formats of what code is generated from, by the endings of their files. */
const formats: Readonly<Record<string, Comments>> = {
  proto: slashes,
  fbs: slashes,
  g4: slashes,
  prisma: slashes,
  avdl: slashes,
  y: slashes,
  thrift: { ...slashes, line: ["//", "#"] },
  sql: { line: ["--"], block: ["/*", "*/"] },
  graphql: { line: ["#"] },
  graphqls: { line: ["#"] },
  gql: { line: ["#"] },
  json: { line: [] },
  avsc: { line: [] },
};

/** True for a file of which it can be told whether an edit changed more than blanks and comments. */
export function isSchema(path: string): boolean {
  return Object.hasOwn(formats, endingOf(path));
}

/** What separates and may stand behind the last as well, where it says nothing. */
const separators: ReadonlySet<string> = new Set([",", ";"]);

/** A schema's text without blanks and comments: what two texts have in common that say the same. */
export function withoutLayout(path: string, text: string): string {
  const { line, block } = formats[endingOf(path)] ?? { line: [] };
  const kept: string[] = [];
  for (let at = 0; at < text.length; ) {
    const char = text.charAt(at);
    const end = endOfToken(text, at, { line, ...(block && { block }) });
    if (char === '"' || char === "'" || end === at + 1) {
      const token = text.slice(at, end);
      if ((token === "}" || token === "]") && separators.has(kept.at(-1) ?? "")) kept.pop();
      if (token.trim() !== "") kept.push(token);
    }
    at = end;
  }
  return kept.join("");
}

/** Every character is looked at once or twice; what is never closed ends with the line, a comment with the text. */
function endOfToken(text: string, at: number, { line, block }: Comments): number {
  const char = text.charAt(at);
  if (char === '"' || char === "'") return endOfQuoted(text, at, char);
  if (line.some((mark) => text.startsWith(mark, at))) return endOf(text, "\n", at);
  if (block && text.startsWith(block[0], at)) return endOf(text, block[1], at + block[0].length);
  return at + 1;
}

function endOf(text: string, mark: string, from: number): number {
  const found = text.indexOf(mark, from);
  return found < 0 ? text.length : found + mark.length;
}

function endOfQuoted(text: string, at: number, quote: string): number {
  for (let next = at + 1; next < text.length; next++) {
    const char = text.charAt(next);
    if (char === "\\") next++;
    else if (char === quote || char === "\n") return next + 1;
  }
  return text.length;
}

function endingOf(path: string): string {
  return path.slice(path.lastIndexOf(".") + 1);
}
