import type { Value } from "../../../../domain/syntax/value.ts";
import type { Write } from "../../../../domain/syntax/statement.ts";
import { behind, kindOf, startOf, textOf } from "../../../grammars/flat-tree.ts";
import type { Draft } from "./draft.ts";
import { compact, listIn, signIn } from "./nodes.ts";
import { pathOf, written } from "./path.ts";
import { readMembers } from "./names.ts";
import { typeOf } from "./type-of.ts";
import { assigned, other, type Reader, read, spotAt, type Walk } from "./walk.ts";

/** Readers of what changes a value. */
export const assignmentReaders: Readonly<Record<string, Reader>> = {
  assignment_statement: readAssignment,
  inc_statement: readStep,
  dec_statement: readStep,
};

function readAssignment(walk: Walk, node: number): Value {
  const targets = listIn(walk.tree, node, "left");
  const values = listIn(walk.tree, node, "right");
  const writes = targets.map((target) => readTarget(walk, target));
  // `+=` and its kin make a new value of two.
  if (signIn(walk.tree, node) !== "=") {
    for (const value of values) read(walk, value);
    return other;
  }
  const names = targets.map((target) => nameOf(walk, target));
  const held = values.map((value, index) => {
    return read(walk, value, assigned(values.length === names.length ? names.slice(index, index + 1) : names));
  });
  writes.forEach((write, index) => {
    const value = held.length === writes.length ? held[index] : held[0];
    if (write && value) write.value = value;
  });
  return other;
}

function readStep(walk: Walk, node: number): Value {
  readTarget(walk, node + 1);
  return other;
}

/** The name of a variable, or the path of a field, that gets a value. */
export function nameOf({ tree }: Walk, target: number): string {
  const path = pathOf(tree, target);
  return path ? written(path) : compact(tree, target);
}

/** Notes a change of a field, or of what a field holds, and reads what stands before it. */
export function readTarget(walk: Walk, target: number): Draft<Write> | undefined {
  const { tree } = walk;
  const path = pathOf(tree, target);
  if (path) readMembers(walk, target, path);
  else read(walk, target);
  const field = fieldIn(walk, target);
  if (field === undefined) return undefined;

  const operand = field + 1;
  const name = behind(tree, operand);
  const type = typeOf(walk, operand);
  const write: Draft<Write> = {
    ...spotAt(walk, startOf(tree, name)),
    on: nameOf(walk, operand),
    ...(type && { type }),
    field: textOf(tree, name),
  };
  walk.facts.writes.push(write);
  return write;
}

/** The selection of a field in `o.lines`, `o.lines[i]` and `*o.total`. */
function fieldIn({ tree }: Walk, target: number): number | undefined {
  for (let at = target; at < behind(tree, target); at += 1) {
    const kind = kindOf(tree, at);
    if (kind === "selector_expression" || kind === "qualified_type") return at;
    if (!holders.has(kind)) return undefined;
  }
  return undefined;
}

/** Kinds whose first child is what is changed. */
const holders = new Set([
  "parenthesized_expression",
  "index_expression",
  "type_instantiation_expression",
  "unary_expression",
]);
