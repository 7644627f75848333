import { type Token, tokensOf } from "./mod-tokens.ts";

/** A line of a go.mod or go.work file that says something, alone or in a block. */
export interface ModStatement {
  /** Of a line in a block: the words before its bracket. */
  readonly block?: Block;
  readonly tokens: readonly Token[];
  /** From 1. */
  readonly line: number;
  /** Comments on the lines above; empty texts for blank lines in a block. */
  readonly before: readonly string[];
  /** The comment behind it. */
  readonly suffix?: string;
}

/** What stands before `(`. */
export interface Block {
  readonly tokens: readonly Token[];
  readonly line: number;
  readonly before: readonly string[];
}

/** What Go cannot read, in Go's own words. */
export interface ModSyntaxFault {
  readonly error: string;
  readonly line: number;
  /** Offset in the line, from 0. */
  readonly start: number;
}

/** A go.mod or go.work file taken apart. Go stops at the first fault; here the other lines still count. */
export interface ModSyntax {
  readonly statements: readonly ModStatement[];
  /** All blocks, empty ones too. */
  readonly blocks: readonly Block[];
  readonly faults: readonly ModSyntaxFault[];
}

interface Reading {
  readonly path: string;
  readonly statements: ModStatement[];
  readonly blocks: Block[];
  readonly faults: ModSyntaxFault[];
  block: Block | undefined;
  /** How many lines the open block has so far. */
  inBlock: number;
  before: string[];
}

/** Reads the syntax that go.mod and go.work share (golang.org/x/mod/modfile, read.go). `path` stands in messages. */
export function readModStatements(text: string, path: string): ModSyntax {
  const reading: Reading = { path, statements: [], blocks: [], faults: [], block: undefined, inBlock: 0, before: [] };
  const lines = text.split("\n");
  for (const [index, content] of lines.entries()) {
    const { tokens, comment, fault } = tokensOf(content, index === lines.length - 1);
    if (fault) reading.faults.push({ error: fault.error, line: index + 1, start: fault.start });
    else if (tokens.length === 0) addComment(reading, comment);
    else if (reading.block) readInBlock(reading, reading.block, { tokens, line: index + 1, comment });
    else readAtTop(reading, { tokens, line: index + 1, comment });
  }
  if (reading.block) reading.faults.push(unterminated(reading.block, path));
  return reading;
}

interface Line {
  readonly tokens: readonly Token[];
  readonly line: number;
  readonly comment: string | undefined;
}

/** A blank line parts comments from what follows, outside of blocks. */
function addComment(reading: Reading, comment: string | undefined): void {
  if (comment !== undefined) reading.before.push(comment);
  else if (!reading.block) reading.before = [];
  else if (reading.before.length === 0 ? reading.inBlock > 0 : reading.before.at(-1) !== "") reading.before.push("");
}

/** A bracket opens a block only as the last word of its line, and `( )` there is an empty one. */
function readAtTop(reading: Reading, { tokens, line, comment }: Line): void {
  const before = reading.before;
  reading.before = [];
  const last = tokens.length - 1;
  const isEmpty = last > 1 && tokens[last - 1]?.text === "(" && tokens[last]?.text === ")";
  if (!isEmpty && !(last > 0 && tokens[last]?.text === "(")) {
    reading.statements.push({ tokens, line, before, ...(comment !== undefined && { suffix: comment }) });
    return;
  }
  const block = { tokens: tokens.slice(0, isEmpty ? last - 1 : last), line, before };
  reading.blocks.push(block);
  if (!isEmpty) reading.block = block;
  reading.inBlock = 0;
}

function readInBlock(reading: Reading, block: Block, { tokens, line, comment }: Line): void {
  const before = reading.before;
  reading.before = [];
  if (tokens[0]?.text !== ")") {
    reading.statements.push({ block, tokens, line, before, ...(comment !== undefined && { suffix: comment }) });
    reading.inBlock++;
    return;
  }
  reading.block = undefined;
  const next = tokens[1];
  if (!next) return;
  reading.faults.push({ error: "syntax error (expected newline after closing paren)", line, start: next.start });
}

/** Go reports it at the end of the file; where the block begins is of more use. */
function unterminated({ tokens, line }: Block, path: string): ModSyntaxFault {
  const start = tokens[0]?.start ?? 0;
  return { error: `syntax error (unterminated block started at ${path}:${line}:${start + 1})`, line, start };
}
