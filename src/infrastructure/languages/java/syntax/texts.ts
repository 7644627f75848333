import { joinedText } from "../../../../domain/syntax/joined-text.ts";
import { looksLikeSql } from "../../../../domain/syntax/sql.ts";
import { longestText, type Value } from "../../../../domain/syntax/value.ts";
import { startOf, textOf } from "../../../grammars/flat-tree.ts";
import { literalText } from "./literal-text.ts";
import { spotAt, type Use, type Walk } from "./walk.ts";

/** SQL that is longer has told what it is about by then. */
const longestSql = 4000;

type Literal = Extract<Value, { readonly kind: "text" | "joined" }>;

/** Reads a text in quotes, or a block of text. */
export function readText(walk: Walk, node: number, use: Use): Value {
  const text = literalText(textOf(walk.tree, node));
  return settled(walk, startOf(walk.tree, node), { kind: "text", text }, use);
}

/** Puts the parts of a text together. */
export function joined(walk: Walk, at: number, values: readonly Value[], use: Use): Value {
  const isWhole = values.every(({ kind }) => kind === "text" || kind === "number" || kind === "boolean");
  const text = values.map((value) => ("text" in value ? value.text : "{}")).join("");
  return settled(
    walk,
    at,
    isWhole ? { kind: "text", text } : { kind: "joined", text, holes: values.flatMap(holesIn) },
    use,
  );
}

function holesIn(value: Value): readonly Value[] {
  if (value.kind === "joined") return value.holes ?? [];
  return "text" in value ? [] : [value];
}

/** A text that is no part of another one is looked at, and cut. */
function settled(walk: Walk, at: number, value: Literal, { isPiece }: Use): Value {
  if (isPiece) return value;
  const { text } = value;
  if (looksLikeSql(text)) walk.facts.sql.push({ ...spotAt(walk, at), text: text.slice(0, longestSql) });
  return value.kind === "joined"
    ? joinedText(text, value.holes ?? [])
    : { kind: "text", text: text.slice(0, longestText) };
}
