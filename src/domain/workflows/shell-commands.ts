import { type OperatorText, shellTokens, type Token, type Word } from "./shell-tokens.ts";

/** A simple command in a script: its words, and what stands before and behind it. */
export interface Command {
  /** Without reserved words, assignments in front and redirects. */
  readonly words: readonly Word[];
  /** `NAME=value` in front of it, or alone. */
  readonly assignments: readonly Assignment[];
  /** Reserved words that open or close something before it: `if`, `!`, `fi`. */
  readonly keywords: readonly string[];
  readonly redirects: readonly Redirect[];
  /** The operators up to the next command, none at the end of the text. */
  readonly after: readonly OperatorText[];
  /** How many compounds and brackets it stands in. */
  readonly depth: number;
  /** True between `if` and `then`, `while` and `do`, or behind `!`: the script judges its result. */
  readonly isCondition: boolean;
}

export interface Assignment {
  readonly name: string;
  readonly word: Word;
  /** The text behind `=`. */
  readonly value: string;
}

export interface Redirect {
  readonly operator: string;
  readonly target: string;
}

/** The commands of a shell's text, in its order, those in brackets and compounds among them; those in `$(…)` not. */
export function shellCommands(text: string): readonly Command[] {
  const reading: Reading = { commands: [], depth: 0, conditions: 0, brackets: 0, tokens: shellTokens(text), at: 0 };
  while (reading.at < reading.tokens.length) readCommand(reading);
  return reading.commands;
}

interface Reading {
  readonly commands: (Command & { after: readonly OperatorText[] })[];
  readonly tokens: readonly Token[];
  at: number;
  depth: number;
  /** How many conditions of compounds are being read. */
  conditions: number;
  /** How many are open; a `)` behind the pattern of a `case` closes none. */
  brackets: number;
}

function readCommand(reading: Reading): void {
  const keywords = readKeywords(reading);
  const redirects: Redirect[] = [];
  const words: Word[] = [];
  for (let token = reading.tokens[reading.at]; token && token.kind !== "operator"; token = reading.tokens[reading.at]) {
    reading.at++;
    if (token.kind === "word") words.push(token);
    else redirects.push({ operator: token.text, target: targetOf(reading) });
  }
  const { conditions } = reading;
  const depth = reading.depth + reading.brackets;
  const isCondition = conditions > 0 || keywords.includes("!");
  if (words.length + keywords.length + redirects.length > 0) {
    reading.commands.push({ ...split(words), keywords, redirects, depth, isCondition, after: [] });
  }
  readOperators(reading);
}

function targetOf(reading: Reading): string {
  const token = reading.tokens[reading.at];
  if (token?.kind !== "word") return "";
  reading.at++;
  return token.text;
}

/** Words that open or close a compound: how deep what follows stands, and whether it is a condition. */
const reserved: ReadonlyMap<string, { readonly depth: number; readonly conditions: number }> = new Map([
  ["if", { depth: 1, conditions: 1 }],
  ["elif", { depth: 0, conditions: 1 }],
  ["while", { depth: 1, conditions: 1 }],
  ["until", { depth: 1, conditions: 1 }],
  ["then", { depth: 0, conditions: -1 }],
  ["do", { depth: 0, conditions: -1 }],
  ["for", { depth: 1, conditions: 1 }],
  ["select", { depth: 1, conditions: 1 }],
  ["case", { depth: 1, conditions: 0 }],
  ["else", { depth: 0, conditions: 0 }],
  ["fi", { depth: -1, conditions: 0 }],
  ["done", { depth: -1, conditions: 0 }],
  ["esac", { depth: -1, conditions: 0 }],
  ["{", { depth: 1, conditions: 0 }],
  ["}", { depth: -1, conditions: 0 }],
  ["!", { depth: 0, conditions: 0 }],
  ["time", { depth: 0, conditions: 0 }],
]);

function readKeywords(reading: Reading): readonly string[] {
  const keywords: string[] = [];
  for (let token = reading.tokens[reading.at]; token?.kind === "word"; token = reading.tokens[reading.at]) {
    const change =
      token.literal && token.end - token.start === token.text.length ? reserved.get(token.text) : undefined;
    if (!change) break;
    reading.depth = Math.max(0, reading.depth + change.depth);
    reading.conditions = Math.max(0, reading.conditions + change.conditions);
    keywords.push(token.text);
    reading.at++;
  }
  return keywords;
}

function readOperators(reading: Reading): void {
  const after: OperatorText[] = [];
  for (let token = reading.tokens[reading.at]; token?.kind === "operator"; token = reading.tokens[reading.at]) {
    if (token.text === "(") reading.brackets++;
    if (token.text === ")") reading.brackets = Math.max(0, reading.brackets - 1);
    after.push(token.text);
    reading.at++;
  }
  const last = reading.commands.at(-1);
  if (last && last.after.length === 0) last.after = after;
}

const assignment = /^(?<name>[A-Za-z_]\w*)\+?=/u;

function split(words: readonly Word[]): Pick<Command, "words" | "assignments"> {
  const assignments: Assignment[] = [];
  for (const word of words) {
    const made = assignmentIn(word);
    if (!made) break;
    assignments.push(made);
  }
  return { words: words.slice(assignments.length), assignments };
}

/** What a word of the form `NAME=value` sets. */
export function assignmentIn(word: Word): Assignment | undefined {
  const found = assignment.exec(word.text);
  const { name } = found?.groups ?? {};
  return found && name !== undefined ? { name, word, value: word.text.slice(found[0].length) } : undefined;
}
