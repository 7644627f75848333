import type { Text } from "../../../domain/findings/text.ts";
import { unquote } from "../../../domain/packages/go/string-literal.ts";
import { beforeFirstToken, nextToken, type Token } from "./token.ts";

/** One import specification: its path, how it is named, and where its string literal stands. */
export interface ImportSpec {
  readonly path: string;
  readonly form?: "dot" | "blank";
  readonly start: number;
  readonly end: number;
}

/** What stands before the declarations of a Go file. */
export interface Prefix {
  readonly package?: string;
  readonly specs: readonly ImportSpec[];
  /** Offset of the word `package`: all before it are comments. */
  readonly head: number;
  /** Offset behind the last token of the imports. */
  readonly end: number;
  readonly fault?: Fault;
}

/** Why the text is no Go file, and where. */
export interface Fault {
  readonly message: Text;
  readonly offset: number;
}

/** The one mutable thing here: how far the text has been read. */
interface Reading {
  readonly text: string;
  readonly specs: ImportSpec[];
  token: Token;
  /** Offset behind the token before. */
  read: number;
  fault?: Fault;
}

/** What Go's own parser refuses in an import path (go/parser, isValidImport). */
const refused = /[^\p{L}\p{M}\p{N}\p{P}\p{S}]|[!"#$%&'()*,:;<=>?[\\\]^{|}`\uFFFD]/u;

const noClause: Text = {
  en: "A Go file begins with a package clause; this one does not.",
  "zh-CN": "Go 文件以 package 子句开头，此文件没有。",
};
const noName: Text = { en: "The package clause has no name.", "zh-CN": "package 子句没有名称。" };
const refusedPath: Text = { en: "Go does not accept this import path.", "zh-CN": "Go 不接受此导入路径。" };
const noPath: Text = { en: "An import path is missing here.", "zh-CN": "此处缺少导入路径。" };
const noEnd: Text = { en: "A line end or a semicolon is missing here.", "zh-CN": "此处缺少换行或分号。" };

const keywords = new Set(
  `break case chan const continue default defer else fallthrough for func go goto if import interface map package range
   return select struct switch type var`.split(/\s+/u),
);

/**
 * Reads the package clause and the imports of a Go file. That is all there is to find: "Each source file consists of a
 * package clause …, followed by a possibly empty set of import declarations …, followed by a possibly empty set of
 * declarations" (Go specification, "Source file organization"). An import further down is a syntax error in Go.
 */
export function readPrefix(text: string): Prefix {
  const reading: Reading = { text, specs: [], token: nextToken(text, beforeFirstToken(text)), read: 0 };
  const head = reading.token.start;
  const name = readPackageClause(reading);
  while (!reading.fault && takes(reading, "import")) readImportDeclaration(reading);
  if (reading.token.fault) fail(reading, reading.token.fault);

  const { specs, read, fault } = reading;
  return { specs, head, end: read, ...(name && { package: name }), ...(fault && { fault }) };
}

function readPackageClause(reading: Reading): string | undefined {
  if (!takes(reading, "package")) {
    fail(reading, noClause);
    return undefined;
  }
  const name = readName(reading);
  endStatement(reading);
  return name;
}

function readName(reading: Reading): string | undefined {
  const { kind, text } = reading.token;
  const isName = kind === "word" && !keywords.has(text);
  if (!isName) {
    fail(reading, noName);
    return undefined;
  }
  advance(reading);
  return text;
}

function readImportDeclaration(reading: Reading): void {
  if (!takes(reading, "(")) {
    readSpec(reading);
  } else {
    while (!reading.fault && !takes(reading, ")")) {
      readSpec(reading);
      if (reading.token.text !== ")") endStatement(reading);
    }
  }
  endStatement(reading);
}

function readSpec(reading: Reading): void {
  const name = readLocalName(reading);
  const { kind, start, end, text } = reading.token;
  const path = kind === "string" ? unquote(text) : undefined;
  if (!path || refused.test(path)) {
    fail(reading, kind === "string" ? refusedPath : noPath);
    return;
  }
  const form = name === "." ? "dot" : name === "_" ? "blank" : undefined;
  reading.specs.push({ path, start, end, ...(form && { form }) });
  advance(reading);
}

function readLocalName(reading: Reading): string | undefined {
  const { kind, text } = reading.token;
  if (text !== "." && (kind !== "word" || keywords.has(text))) return undefined;
  advance(reading);
  return text;
}

function endStatement(reading: Reading): void {
  if (reading.fault || reading.token.kind === "end" || takes(reading, ";")) return;
  fail(reading, noEnd);
}

function takes(reading: Reading, text: string): boolean {
  if (reading.token.text !== text) return false;
  advance(reading);
  return true;
}

function advance(reading: Reading): void {
  reading.read = reading.token.end;
  reading.token = nextToken(reading.text, reading.token);
}

/** Only the first fault counts: what follows it is guesswork. */
function fail(reading: Reading, message: Text): void {
  const { fault, start } = reading.token;
  reading.fault ??= { message: fault ?? message, offset: start };
}
