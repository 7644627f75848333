import type { Expression } from "oxc-parser";
import type { Exit } from "../../../../domain/syntax/statement.ts";
import type { Draft } from "./draft.ts";
import { typeOfValue } from "./inferred-type.ts";
import { around, type Reading, returned, used } from "./reading.ts";

/** A way out of a function as the tree shows it. */
interface Way {
  readonly kind: Exit["kind"];
  readonly at: number;
  readonly argument: Expression | null;
}

/** Notes a way out of a function with what it hands over. */
export function noteExit(reading: Reading, { kind, at, argument }: Way): void {
  const { line, column } = reading.positionOf(at);
  const exit: Draft<Exit> = around({ line, column, kind, values: [] }, reading.here);
  reading.facts.exits.push(exit);
  if (kind === "throw") reading.here.throws += 1;
  const value = argument && reading.value(argument, kind === "return" ? returned : used);
  if (value) exit.values = [value];
  if (kind === "return") reading.here.returns.push(value ? typeOfValue(reading, argument, value) : undefined);
}
