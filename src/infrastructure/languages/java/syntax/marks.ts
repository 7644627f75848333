import type { Mark, Modifier } from "../../../../domain/syntax/declaration.ts";
import type { Argument, Value } from "../../../../domain/syntax/value.ts";
import {
  behind,
  childIn,
  childOfKind,
  fieldOf,
  type FlatTree,
  kindOf,
  startOf,
  textOf,
} from "../../../grammars/flat-tree.ts";
import { dottedName } from "./dotted-name.ts";
import { typeNameOf } from "./meaning.ts";
import { read, type Walk } from "./walk.ts";

/** What stands before a declaration. */
export interface Heading {
  readonly modifiers: readonly Modifier[];
  readonly marks: readonly Mark[];
}

const modifiers: ReadonlyMap<string, Modifier> = new Map(
  (["public", "protected", "private", "static", "abstract", "final"] as const).map((word) => [word, word]),
);

/** Reads modifiers and annotations of a declaration. `@Override` says what other languages have a modifier for. */
export function readHeading(walk: Walk, declaration: number, implied: readonly Modifier[] = []): Heading {
  const { tree } = walk;
  const found: Modifier[] = [];
  const marks: Mark[] = [];
  const holder = childOfKind(tree, declaration, "modifiers");
  for (const parent of holder === undefined ? [declaration] : [holder, declaration])
    for (let child = parent + 1; child < behind(tree, parent); child = behind(tree, child)) {
      const kind = kindOf(tree, child);
      const modifier = parent === holder ? modifiers.get(kind) : undefined;
      if (modifier) found.push(modifier);
      else if (isAnnotation(kind) && fieldOf(tree, child) === null) marks.push(readMark(walk, child));
    }
  if (marks.some(({ name }) => name.name === "Override" && name.from === undefined)) found.push("override");
  return { modifiers: [...found, ...implied.filter((one) => !found.includes(one))], marks };
}

/** True if a word stands among the modifiers of a declaration. */
export function hasModifier(tree: FlatTree, declaration: number, word: string): boolean {
  const holder = childOfKind(tree, declaration, "modifiers");
  return holder !== undefined && childOfKind(tree, holder, word) !== undefined;
}

function isAnnotation(kind: string): boolean {
  return kind === "annotation" || kind === "marker_annotation";
}

function readMark(walk: Walk, node: number): Mark {
  const name = childIn(walk.tree, node, "name") ?? node;
  const { line, column } = walk.positions.at(startOf(walk.tree, name));
  const entries = readArguments(walk, node);
  return {
    line,
    column,
    name: typeNameOf(walk, dottedName(walk.tree, name) ?? [textOf(walk.tree, name)]),
    ...(entries.length > 0 && { arguments: entries }),
  };
}

function readArguments(walk: Walk, node: number): readonly Argument[] {
  const { tree } = walk;
  const list = childIn(tree, node, "arguments");
  if (list === undefined) return [];
  const found: Argument[] = [];
  for (let child = list + 1; child < behind(tree, list); child = behind(tree, child)) {
    const key = childIn(tree, child, "key");
    const value = key === undefined ? child : childIn(tree, child, "value");
    const as = key === undefined ? "value" : textOf(tree, key);
    if (value !== undefined) found.push({ ...read(walk, value), as });
  }
  return found;
}

/** An annotation as the value of another one. */
export function readAnnotation(walk: Walk, node: number): Value {
  return { kind: "object", entries: readArguments(walk, node) };
}

/** Values in braces: of an array, or of an element of an annotation (JLS 9.7.1, 10.6). */
export function readItems(walk: Walk, node: number): Value {
  const items: Value[] = [];
  for (let child = node + 1; child < behind(walk.tree, node); child = behind(walk.tree, child))
    items.push(read(walk, child));
  return { kind: "list", items };
}
