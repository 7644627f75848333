import type { Location } from "../../source/location.ts";
import type { GoFault, GoFaultKind } from "./go-file.ts";
import type { Block, ModStatement } from "./mod-statements.ts";
import type { Token } from "./mod-tokens.ts";
import { unquote } from "./string-literal.ts";

/** A directive: its verb and its words, be it on a line of its own or in a block. */
export interface Directive {
  readonly verb: string;
  readonly words: readonly Token[];
  readonly statement: ModStatement;
  /** Path of the file, for places. */
  readonly path: string;
}

/** The directives of a file in order. Lines of blocks that Go does not know are left out. */
export function directivesOf(
  statements: readonly ModStatement[],
  path: string,
  blocks: ReadonlySet<string>,
): readonly Directive[] {
  return statements.flatMap((statement) => {
    const { block, tokens } = statement;
    if (!block) return [{ verb: tokens[0]?.text ?? "", words: tokens.slice(1), statement, path }];
    const verb = verbOf(block);
    return blocks.has(verb) ? [{ verb, words: tokens, statement, path }] : [];
  });
}

/** Blocks that cannot be there. */
export function blockFaults(blocks: readonly Block[], path: string, known: ReadonlySet<string>): readonly GoFault[] {
  return blocks
    .filter((block) => !known.has(verbOf(block)))
    .map((block) => ({
      kind: "syntax",
      error: `unknown block type: ${verbOf(block)}`,
      at: place(path, block.line, block.tokens),
    }));
}

function verbOf({ tokens }: Block): string {
  return tokens.map(({ text }) => text).join(" ");
}

/** The place of a directive from its first token to its last. */
export function placeOf({ path, statement }: Directive): Location {
  return place(path, statement.line, statement.tokens);
}

/** The place of some of its words. */
export function placeOfWords({ path, statement }: Directive, words: readonly Token[]): Location {
  return place(path, statement.line, words.length > 0 ? words : statement.tokens);
}

function place(path: string, line: number, tokens: readonly Token[]): Location {
  const start = tokens[0]?.start ?? 0;
  const end = tokens.at(-1)?.end ?? start;
  return { path, line, column: start + 1, endLine: line, endColumn: end + 1 };
}

/** A fault of a directive, at the words that it is about. */
export function faultAt(
  directive: Directive,
  words: readonly Token[],
  error: string,
  kind: GoFaultKind = "syntax",
): GoFault {
  return { kind, error, at: placeOfWords(directive, words) };
}

/** The value of a word, or why it has none. Only double quotes make a string; other quotes are kept for later. */
export function stringOf(word: Token): { readonly value: string } | { readonly fault: string } {
  const { text } = word;
  if (!text.startsWith('"'))
    return /["'`]/u.test(text) ? { fault: "unquoted string cannot contain quote" } : { value: text };
  const value = unquote(text);
  return value === undefined || text.length < 2 ? { fault: "invalid syntax" } : { value };
}

/** The value of a word as far as it has one. */
export function plainValue(word: Token): string {
  const found = stringOf(word);
  return "value" in found ? found.value : word.text;
}

/** The fault of a word that must be a string. */
export function stringFaults(directive: Directive, word: Token): readonly GoFault[] {
  const found = stringOf(word);
  return "fault" in found ? [faultAt(directive, [word], `invalid quoted string: ${found.fault}`)] : [];
}

/** What the comments at a directive say; those of its block if it has none of its own. */
export function commentOf({ statement }: Directive): string {
  const { block, before, suffix } = statement;
  const own = [...before, ...(suffix === undefined ? [] : [suffix])];
  const lines = own.length === 0 && block ? block.before : own;
  return lines
    .filter((line) => line.startsWith("//"))
    .map((line) => line.slice(2).trim())
    .join("\n");
}
