import type { Code } from "../code/code.ts";
import type { CodeFile } from "../code/code-file.ts";
import type { Call } from "../syntax/statement.ts";
import type { Argument, Value } from "../syntax/value.ts";
import type { AnswerShape } from "./answer-shape.ts";
import { protocolOfStatus } from "./status-constants.ts";
import { statusOf } from "./status-codes.ts";

/** A status as a number, or that it is only known at run time. */
export type Status = number | "computed";

/** The status that one call of an answer says; `undefined` if it says none. */
export function saidStatus(
  code: Code,
  file: CodeFile,
  { call, shape }: { readonly call: Call; readonly shape: AnswerShape },
): Status | undefined {
  if (shape.status !== undefined) return shape.status;
  const value = shape.statusAt === undefined ? undefined : call.arguments[shape.statusAt];
  const said = value && entryOf(value, "status");
  return said && statusIn(code, file, said);
}

/** Hono and Next.js take the status within an object of options. */
function entryOf(value: Argument, name: string): Value | undefined {
  return value.kind === "object" ? value.entries.find(({ as }) => as === name) : value;
}

/** The number that a value stands for, if it is written out or a constant of a protocol. */
export function statusIn(code: Code, file: CodeFile, value: Value): Status {
  if (value.kind === "number") return Number(value.text);
  if (value.kind !== "name") return "computed";
  // A constant of a type that is imported on demand stands as it is written.
  const names = code.namesOf(file, value.name ?? { name: value.path });
  const name = names.find((one) => protocolOfStatus(one) !== undefined);
  return (name === undefined ? undefined : statusOf(name)) ?? "computed";
}
