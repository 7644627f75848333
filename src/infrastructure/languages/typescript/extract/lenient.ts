import type { Found } from "./found.ts";
import { literalAt } from "./literal.ts";

/** The last signs and words before a string, and how the statement began. */
interface Context {
  before: string;
  beforeThat: string;
  statement: "import" | "export" | undefined;
  isType: boolean;
}

/**
 * Imports of a text that the parser could not read (Flow, broken syntax), found by its words alone: linear in time, blind to
 * regular expressions that hold quotes, and to everything else that needs a grammar.
 */
export function importsByWords(text: string): Found[] {
  const found: Found[] = [];
  const context: Context = { before: "", beforeThat: "", statement: undefined, isType: false };
  for (let at = 0; at < text.length; ) {
    const end = tokenEnd(text, at);
    const sign = text[at] ?? "";
    if (sign === '"' || sign === "'" || sign === "`") {
      const one = importAt(text, [at, end], context);
      if (one) found.push(one);
      note(context, sign);
    } else if (sign.trim() !== "" && !isComment(text, at)) note(context, text.slice(at, end));
    at = end;
  }
  return found;
}

function importAt(text: string, [start, end]: readonly [number, number], context: Context): Found | undefined {
  const specifier = literalAt(text, start, end);
  if (specifier === undefined) return undefined;

  const { before, beforeThat, statement, isType } = context;
  if (before === "from" && statement === "export") return { specifier, kind: isType ? "type" : "reexport", start, end };
  if (before === "from" && statement) return { specifier, kind: isType ? "type" : "value", start, end };
  if (before === "import") return { specifier, kind: "value", start, end };
  if (before === "(" && beforeThat === "import") return { specifier, kind: "dynamic", start, end };
  if (before === "(" && beforeThat === "require") return { specifier, kind: "value", start, end, form: "require" };
  return undefined;
}

function note(context: Context, token: string): void {
  if (token === "import" || token === "export") {
    context.statement = token;
    context.isType = false;
  } else if ((token === "type" || token === "typeof") && context.before === context.statement) context.isType = true;
  else if (token === ";" || token === "=") context.statement = undefined;
  context.beforeThat = context.before;
  context.before = token;
}

function isComment(text: string, at: number): boolean {
  return text[at] === "/" && (text[at + 1] === "/" || text[at + 1] === "*");
}

/** The offset behind the token at `at`: a word, a string, a comment or a single sign. */
function tokenEnd(text: string, at: number): number {
  const sign = text[at];
  if (sign === '"' || sign === "'" || sign === "`") return stringEnd(text, at, sign);
  if (sign === "/" && text[at + 1] === "/") return behind(text, "\n", at + 2);
  if (sign === "/" && text[at + 1] === "*") return behind(text, "*/", at + 2);

  let end = at;
  while (end < text.length && /[\w$]/u.test(text[end] ?? "")) end += 1;
  return Math.max(end, at + 1);
}

function behind(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  return at === -1 ? text.length : at + mark.length;
}

/** A quote that its line does not close is an apostrophe in prose; reading goes on with the next line. */
function stringEnd(text: string, start: number, quote: string): number {
  for (let at = start + 1; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === "\\") at += 1;
    else if (sign === quote) return at + 1;
    else if (sign === "\n" && quote !== "`") return at;
  }
  return text.length;
}
