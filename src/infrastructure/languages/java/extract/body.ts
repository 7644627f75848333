import {
  endAt,
  isMark,
  isName,
  isWord,
  kindAt,
  lowerName,
  nameAt,
  startAt,
  type Tokens,
  upperName,
} from "../lexer/tokens.ts";
import { roleOf } from "./name-roles.ts";
import { announce, createNesting, finish, listsConstants, type Nesting, step } from "./nesting.ts";
import { readQualifiedName, readQualifiedType } from "./qualified-name.ts";
import { opensMethodParameters, typeParameters } from "./type-parameters.ts";

/** A name that the body uses: where first, and whether only as an annotation (`@Name`) or in the arguments of one. */
export interface Use {
  readonly start: number;
  readonly end: number;
  onlyAnnotation: boolean;
}

/** What the declarations of a file say. */
export interface Body {
  /** Types, nested ones as `Outer.Inner`. */
  readonly declares: string[];
  /** Names that mean something of the file's own: its types, type parameters, capitalised variables. */
  readonly own: Set<string>;
  /** Capitalised simple names in the place of types, by name. */
  readonly simple: Map<string, Use>;
  /** Types written with their package, by name. */
  readonly qualified: Map<string, Use>;
  /** True if a top-level type bears `@Generated`, or the one that grpc-java has instead. */
  generated: boolean;
}

const generatedMark = /(?:^|\.)(?:Grpc)?Generated$/u;

interface Walk {
  readonly tokens: Tokens;
  readonly nesting: Nesting;
  readonly body: Body;
  /** Index of the token behind the arguments of the last annotation. */
  annotatedTo: number;
}

/** Walks all tokens but those from `skipFrom` to `skipTo` (the import lines) and collects what they declare and use. */
export function readBody(tokens: Tokens, skipFrom: number, skipTo: number): Body {
  const body: Body = { declares: [], own: new Set(), simple: new Map(), qualified: new Map(), generated: false };
  const walk = { tokens, nesting: createNesting(), body, annotatedTo: 0 };
  for (let at = 0; at < skipFrom; ) at = visit(walk, at);
  for (let at = skipTo; at < tokens.count; ) at = visit(walk, at);
  finish(walk.nesting, tokens);
  return body;
}

/** Looks at one token and gives the index of the next to look at. */
function visit(walk: Walk, index: number): number {
  const kind = kindAt(walk.tokens, index);
  if (kind === upperName) return visitCapital(walk, index);
  if (kind === lowerName) return visitLower(walk, index);
  return visitMark(walk, index);
}

function visitCapital(walk: Walk, index: number): number {
  const { tokens, nesting, body } = walk;
  if (isMember(tokens, index)) return index + 1;

  const isListed = listsConstants(nesting) && !isMark(tokens, index - 1, "@");
  const role = isListed ? "constant" : roleOf(tokens, index, nesting.inLabel);
  if (role === "variable") body.own.add(nameAt(tokens, index));
  if (role === "type")
    note(walk, body.simple, { text: nameAt(tokens, index), first: index, end: endAt(tokens, index) });
  return index + 1;
}

function visitLower(walk: Walk, index: number): number {
  const { tokens, nesting, body } = walk;
  if (isMember(tokens, index)) return index + 1;
  if (isMark(tokens, index + 1, ".")) return visitChain(walk, index);
  if (isWord(tokens, index, "case")) nesting.inLabel = true;
  if (!declaresType(tokens, index)) return index + 1;

  const name = nameAt(tokens, index + 1);
  const type = announce(nesting, name, isWord(tokens, index, "enum"));
  if (type !== undefined) body.declares.push(type);
  body.own.add(name);
  if (isMark(tokens, index + 2, "<"))
    for (const parameter of typeParameters(tokens, index + 2)) body.own.add(parameter);
  return index + 2;
}

/** `com.acme.Order` refers to a type; `order.total` and `this.Total` do not. */
function visitChain(walk: Walk, index: number): number {
  const { tokens, body } = walk;
  const type = readQualifiedType(tokens, index);
  if (!type || isWord(tokens, index, "this") || isWord(tokens, index, "super")) return index + 1;

  note(walk, body.qualified, { text: type.text, first: index, end: type.end });
  for (let at = index; at < type.next; at += 1) if (isMark(tokens, at - 1, "@") && at > index) visit(walk, at);
  return type.next;
}

function visitMark(walk: Walk, index: number): number {
  const { tokens, nesting, body } = walk;
  if (isMark(tokens, index, "<") && opensMethodParameters(tokens, index)) {
    for (const parameter of typeParameters(tokens, index)) body.own.add(parameter);
  }
  if (isMark(tokens, index, "@") && nesting.levels.length === 0) {
    const annotation = readQualifiedName(tokens, index + 1)?.text ?? "";
    if (generatedMark.test(annotation)) body.generated = true;
  }
  if (isMark(tokens, index, "@") && index >= walk.annotatedTo) walk.annotatedTo = endOfAnnotation(tokens, index + 1);
  step(nesting, tokens, index);
  return index + 1;
}

/** The token behind `Name(…)`, or `from` where there are no arguments. */
function endOfAnnotation(tokens: Tokens, from: number): number {
  let at = from + 1;
  while (isMark(tokens, at, ".") && isName(tokens, at + 1)) at += 2;
  if (!isName(tokens, from) || !isMark(tokens, at, "(")) return from;
  for (let open = 0; at < tokens.count; at += 1) {
    if (isMark(tokens, at, "(")) open += 1;
    else if (isMark(tokens, at, ")") && --open === 0) break;
  }
  return at;
}

/** After a dot stands a member or the rest of a name; after three dots, none of it. */
function isMember(tokens: Tokens, index: number): boolean {
  return isMark(tokens, index - 1, ".") && !isMark(tokens, index - 2, ".");
}

/** JLS 3.9: `record` is a keyword only where a record's name and header follow. */
function declaresType(tokens: Tokens, index: number): boolean {
  if (!isName(tokens, index + 1)) return false;
  if (isWord(tokens, index, "record")) return isMark(tokens, index + 2, "(") || isMark(tokens, index + 2, "<");
  return isWord(tokens, index, "class") || isWord(tokens, index, "interface") || isWord(tokens, index, "enum");
}

function note(walk: Walk, uses: Map<string, Use>, name: { text: string; first: number; end: number }): void {
  const onlyAnnotation = isMark(walk.tokens, name.first - 1, "@") || name.first < walk.annotatedTo;
  const known = uses.get(name.text);
  if (known) known.onlyAnnotation &&= onlyAnnotation;
  else uses.set(name.text, { start: startAt(walk.tokens, name.first), end: name.end, onlyAnnotation });
}
