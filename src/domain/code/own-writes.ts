import type { Write } from "../syntax/statement.ts";
import type { Code } from "./code.ts";
import type { DeclaredFunction, DeclaredType } from "./code-file.ts";
import { insideOf } from "./inside.ts";

/** A method that changes a field of its own object. */
export interface OwnWrite {
  readonly method: DeclaredFunction;
  readonly write: Write;
}

/** Where methods of a type change its own fields, or those of what it holds (`this.props.street`); constructors are left out. */
export function* ownWrites({ declarations }: Code, type: DeclaredType): Generator<OwnWrite> {
  for (const method of declarations.methods(type)) {
    const { file, function: one } = method;
    if (one.kind === "constructor" || one.kind === "initializer" || one.modifiers.includes("static")) continue;
    const self = one.receiver ?? "this";
    for (const write of insideOf(file, file.syntax.writes, file.syntax.functions.indexOf(one)))
      if (write.on === self || write.on.startsWith(`${self}.`)) yield { method, write };
  }
}

/** True for a value that is worked out once and kept: `if (hash == 0) hash = …`. */
export function isMemo({ method: { file, function: one }, write: { on, field } }: OwnWrite): boolean {
  const within = file.syntax.functions.indexOf(one);
  const reads = insideOf(file, file.syntax.conditions, within).flatMap((condition) => condition.reads);
  return reads.includes(`${on}.${field}`) || reads.includes(field);
}
