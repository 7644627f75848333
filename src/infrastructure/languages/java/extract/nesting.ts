import { type Text, tell } from "../../../../domain/findings/text.ts";
import { isMark, kindAt, startAt, type Tokens } from "../lexer/tokens.ts";

/** Said of a bracket that stays open. */
export const neverClosed: Text = { en: 'This "{sign}" is never closed.', "zh-CN": "此“{sign}”没有闭合。" };
const closesNothing: Text = { en: 'This "{sign}" closes nothing.', "zh-CN": "此“{sign}”没有对应的开括号。" };

/** A bracket that stands open. */
interface Level {
  readonly open: number;
  readonly offset: number;
  /** Full name of the type whose body this is: `Outer.Inner`. */
  readonly type?: string;
  /** True while the constants of an enum are listed (JLS 8.9.1: before the first `;` of its body). */
  constants: boolean;
}

/** A declared type whose body has not begun. */
interface Pending {
  readonly type: string | undefined;
  readonly isEnum: boolean;
  readonly depth: number;
}

/** Where in the brackets of a file a walk stands. */
export interface Nesting {
  readonly levels: Level[];
  pending: Pending | undefined;
  /** True between `case` and its `:` or `->`. */
  inLabel: boolean;
  /** True once brackets did not match: from there on depth means nothing. */
  broken: boolean;
}

const openBrace = "{".charCodeAt(0);
const semicolon = ";".charCodeAt(0);
const colon = ":".charCodeAt(0);
const dash = "-".charCodeAt(0);
/** Closing brackets and what they close. */
const partners = new Map(["()", "{}", "[]"].map(([left, right]) => [right?.charCodeAt(0), left?.charCodeAt(0)]));
const openers = new Set(partners.values());

/** A walk that stands before the first token. */
export function createNesting(): Nesting {
  return { levels: [], pending: undefined, inLabel: false, broken: false };
}

/** Takes note of a separator or operator. */
export function step(nesting: Nesting, tokens: Tokens, index: number): void {
  const kind = kindAt(tokens, index);
  if (openers.has(kind)) open(nesting, kind, startAt(tokens, index));
  else if (partners.has(kind)) close(nesting, tokens, index);
  else if (kind === semicolon) endConstants(nesting);
  else if (kind === colon || (kind === dash && isMark(tokens, index + 1, ">"))) nesting.inLabel = false;
}

/** Announces a type by its simple name; gives its full name, or `undefined` for one local to a method. */
export function announce(nesting: Nesting, name: string, isEnum: boolean): string | undefined {
  const outer = nesting.levels.at(-1);
  const type = outer === undefined ? name : outer.type && `${outer.type}.${name}`;
  nesting.pending = { type, isEnum, depth: nesting.levels.length };
  return type;
}

/** True if a name that stands here is one of an enum's constants. */
export function listsConstants(nesting: Nesting): boolean {
  return nesting.levels.at(-1)?.constants === true;
}

/** Reports what was left open at the end of the file. */
export function finish(nesting: Nesting, tokens: Tokens): void {
  const level = nesting.levels.at(-1);
  if (!level || nesting.broken) return;
  tokens.faults.push({ message: tell(neverClosed, { sign: String.fromCharCode(level.open) }), offset: level.offset });
}

function open(nesting: Nesting, kind: number, offset: number): void {
  const { pending, levels } = nesting;
  const isBody = kind === openBrace && pending?.depth === levels.length;
  if (!pending || !isBody) {
    levels.push({ open: kind, offset, constants: false });
    return;
  }
  nesting.pending = undefined;
  levels.push({
    open: kind,
    offset,
    constants: pending.isEnum,
    ...(pending.type !== undefined && { type: pending.type }),
  });
}

function close(nesting: Nesting, tokens: Tokens, index: number): void {
  const kind = kindAt(tokens, index);
  const level = nesting.levels.pop();
  if (level?.open === partners.get(kind) || nesting.broken) return;

  nesting.broken = true;
  tokens.faults.push({
    message: tell(closesNothing, { sign: String.fromCharCode(kind) }),
    offset: startAt(tokens, index),
  });
}

function endConstants(nesting: Nesting): void {
  const level = nesting.levels.at(-1);
  if (level) level.constants = false;
}
