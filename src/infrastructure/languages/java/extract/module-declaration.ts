import { neverClosed } from "./nesting.ts";
import { type Text, tell } from "../../../../domain/findings/text.ts";
import { endAt, isMark, isWord, nameAt, startAt, type Tokens } from "../lexer/tokens.ts";
import type { Form, Reference } from "./header.ts";
import { readQualifiedName, skipAnnotations } from "./qualified-name.ts";

/** What `module-info.java` says. */
export interface ModuleDeclaration {
  readonly name: string;
  readonly references: readonly Reference[];
}

/** Directives of JLS 7.7 and what they name; the modules after `to` are friends, no dependencies. */
const directives: ReadonlyMap<string, Form> = new Map([
  ["requires", "requires"],
  ["exports", "package"],
  ["opens", "package"],
  ["uses", "service"],
  ["provides", "service"],
]);

/** Reads a module declaration from the token at `index`; `undefined` if none stands there. */
export function readModuleDeclaration(tokens: Tokens, index: number): ModuleDeclaration | undefined {
  const start = skipAnnotations(tokens, index);
  const keyword = isWord(tokens, start, "open") ? start + 1 : start;
  const name = isWord(tokens, keyword, "module") ? readQualifiedName(tokens, keyword + 1) : undefined;
  if (!name || !isMark(tokens, name.next, "{")) return undefined;

  const references: Reference[] = [];
  let at = name.next + 1;
  while (at < tokens.count && !isMark(tokens, at, "}")) at = readDirective(tokens, at, references);
  if (at >= tokens.count)
    tokens.faults.push({ message: tell(neverClosed, { sign: "{" }), offset: startAt(tokens, name.next) });
  return { name: name.text, references };
}

function readDirective(tokens: Tokens, index: number, references: Reference[]): number {
  const end = endOfDirective(tokens, index);
  const form = directives.get(nameAt(tokens, index));
  if (!form || !isMark(tokens, end, ";")) {
    tokens.faults.push({ message: noDirective, offset: startAt(tokens, index) });
    return end + 1;
  }
  for (const name of namesOf(tokens, index + 1, end)) {
    references.push({ specifier: name.text, form, start: name.start, end: name.end });
  }
  return end + 1;
}

function* namesOf(tokens: Tokens, from: number, to: number) {
  let at = from;
  while (at < to && !isWord(tokens, at, "to")) {
    const isModifier = isWord(tokens, at, "with") || (isModifierWord(tokens, at) && !isMark(tokens, at + 1, ";"));
    const name = isModifier ? undefined : readQualifiedName(tokens, at);
    if (name) yield name;
    at = name?.next ?? at + 1;
  }
}

/** JLS 3.9: `requires transitive;` requires a module of that name. */
function isModifierWord(tokens: Tokens, index: number): boolean {
  const isLast = endAt(tokens, index) === startAt(tokens, index + 1) && isMark(tokens, index + 1, ".");
  return (isWord(tokens, index, "transitive") || isWord(tokens, index, "static")) && !isLast;
}

function endOfDirective(tokens: Tokens, index: number): number {
  let at = index;
  while (at < tokens.count && !isMark(tokens, at, ";") && !isMark(tokens, at, "}")) at += 1;
  return at;
}

const noDirective: Text = { en: "This is no directive of a module.", "zh-CN": "这不是模块的指令。" };
