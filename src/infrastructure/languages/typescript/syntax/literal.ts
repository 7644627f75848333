import type { Expression, TemplateLiteral } from "oxc-parser";
import { joinedText } from "../../../../domain/syntax/joined-text.ts";
import { looksLikeSql } from "../../../../domain/syntax/sql.ts";
import { longestText, type Value } from "../../../../domain/syntax/value.ts";
import { type Reading, spotAt, used } from "./reading.ts";

const hole = "{}";

/** No statement of SQL that says something is shorter. */
const shortestSql = 14;

/** What rules do not look into. */
export const other: Value = { kind: "other" };

type Literal = Extract<Expression, { readonly type: "Literal" }>;

/** A literal of the language. */
export function literal(reading: Reading, node: Literal): Value {
  const { value } = node;
  if (typeof value === "string") return text(reading, value, node.start);
  if (typeof value === "number" || typeof value === "bigint")
    return { kind: "number", text: node.raw ?? String(value) };
  if (typeof value === "boolean") return { kind: "boolean", text: String(value) };
  return node.raw === "null" ? { kind: "nothing" } : other;
}

/** A template; what is in its holes is read as well. */
export function template(reading: Reading, node: TemplateLiteral): Value {
  const holes: Value[] = [];
  const whole = textOf(reading, node, holes);
  if (node.expressions.length === 0) return text(reading, whole, node.start);
  noteSql(reading, whole, node.start);
  return joinedText(whole, holes);
}

/** A sum, its parts from left to right: a text if any part is one. */
export function sum(reading: Reading, parts: readonly Expression[]): Value {
  const holes: Value[] = [];
  const texts = parts.map((part) => textOfPart(reading, part, holes));
  if (texts.every((one) => one === undefined)) return other;

  const whole = texts.map((one) => one ?? hole).join("");
  if (!noteSql(reading, whole, parts[0]?.start ?? 0)) {
    for (const [index, one] of texts.entries()) noteSql(reading, one ?? "", parts[index]?.start ?? 0);
  }
  return joinedText(whole, holes);
}

function textOfPart(reading: Reading, part: Expression, holes: Value[]): string | undefined {
  if (part.type === "Literal" && typeof part.value === "string") return part.value;
  if (part.type === "TemplateLiteral") return textOf(reading, part, holes);
  holes.push(reading.value(part, used));
  return undefined;
}

function textOf(reading: Reading, { quasis, expressions }: TemplateLiteral, holes: Value[]): string {
  for (const one of expressions) holes.push(reading.value(one, used));
  return quasis.map(({ value }) => value.cooked ?? value.raw).join(hole);
}

function text(reading: Reading, whole: string, at: number): Value {
  noteSql(reading, whole, at);
  return { kind: "text", text: whole.slice(0, longestText) };
}

/** Notes a text that is SQL, and says whether it is. */
function noteSql(reading: Reading, whole: string, at: number): boolean {
  if (whole.length < shortestSql || !looksLikeSql(whole)) return false;
  reading.facts.sql.push({ ...spotAt(reading, at), text: whole.slice(0, longestText) });
  return true;
}
