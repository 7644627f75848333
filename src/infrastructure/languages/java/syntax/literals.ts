import type { Value } from "../../../../domain/syntax/value.ts";
import { textOf } from "../../../grammars/flat-tree.ts";
import { literalText } from "./literal-text.ts";
import type { Walk } from "./walk.ts";

const nothing: Value = { kind: "nothing" };

/** Reads a number as it is written. */
export function readNumber({ tree }: Walk, node: number): Value {
  return { kind: "number", text: textOf(tree, node) };
}

/** Reads `true` or `false`. */
export function readBoolean({ tree }: Walk, node: number): Value {
  return { kind: "boolean", text: textOf(tree, node) };
}

/** Reads a single character as a text. */
export function readCharacter({ tree }: Walk, node: number): Value {
  return { kind: "text", text: literalText(textOf(tree, node)) };
}

/** Reads `null`. */
export function readNull(): Value {
  return nothing;
}
