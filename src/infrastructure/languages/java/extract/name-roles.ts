import { isMark, isWord, kindAt, lowerName, nameAt, type Tokens, upperName } from "../lexer/tokens.ts";

const primitives = new Set(["int", "long", "boolean", "double", "float", "char", "byte", "short", "var", "void"]);

/**
 * What a capitalised name stands for, as far as its neighbours tell: a `variable` or a `method` being declared, a
 * `constant`, or else a `type`.
 */
export type Role = "type" | "variable" | "method" | "constant";

/** Tells the role of the capitalised name at `index`; `inLabel` is true between `case` and its `:` or `->`. */
export function roleOf(tokens: Tokens, index: number, inLabel: boolean): Role {
  const next = kindAt(tokens, index + 1);
  if (followsType(tokens, index)) {
    if (next === codes.open) return "method";
    if (endsDeclarator.has(next)) return "variable";
  }
  if (inLabel && isLabel(tokens, index)) return "constant";
  return isConstantLike(tokens, index) ? "constant" : "type";
}

const codes = {
  open: "(".charCodeAt(0),
  greater: ">".charCodeAt(0),
  square: "]".charCodeAt(0),
  less: "<".charCodeAt(0),
};
const endsDeclarator = new Set([..."=;,):"].map((mark) => mark.charCodeAt(0)));

/** A name right after a type is what the type declares: `Email ADDRESS =`, `List<Order> Orders;`. */
function followsType(tokens: Tokens, index: number): boolean {
  const before = kindAt(tokens, index - 1);
  if (before === upperName) return !isMark(tokens, index - 2, "@");
  if (before === codes.greater) return !isMark(tokens, index - 2, "-");
  if (before === codes.square) return true;
  return before === lowerName && primitives.has(nameAt(tokens, index - 1));
}

/** `case ACTIVE ->`, `case Active, Closed:` name constants of an enum; a type pattern has a name or `(` after it. */
function isLabel(tokens: Tokens, index: number): boolean {
  const startsLabel = isWord(tokens, index - 1, "case") || isMark(tokens, index - 1, ",");
  const endsLabel = isMark(tokens, index + 1, ",") || isMark(tokens, index + 1, ":") || isMark(tokens, index + 1, "-");
  return startsLabel && endsLabel;
}

/** `MAX_SIZE` is a constant by every convention, unless it stands where only a type can. */
function isConstantLike(tokens: Tokens, index: number): boolean {
  const name = nameAt(tokens, index);
  if (!name.includes("_") || /\p{Ll}/u.test(name)) return false;

  const next = kindAt(tokens, index + 1);
  const isType = next === lowerName || next === upperName || next === codes.less;
  return !isType && !isMark(tokens, index - 1, "@") && !isWord(tokens, index - 1, "new");
}
