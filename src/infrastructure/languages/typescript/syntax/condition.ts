import type { Expression } from "oxc-parser";
import type { Condition } from "../../../../domain/syntax/statement.ts";
import type { Draft } from "./draft.ts";
import { around, type Reading, used } from "./reading.ts";

/** Reads the condition of a branch or a loop, and notes what it asks. */
export function condition(reading: Reading, test: Expression): void {
  const { line, column } = reading.positionOf(test.start);
  const noted: Draft<Condition> = around({ line, column, reads: [] }, reading.here);
  reading.facts.conditions.push(noted);
  const outer = reading.here.reads;
  const reads = new Set<string>();
  reading.here.reads = reads;
  reading.value(test, used);
  reading.here.reads = outer;
  noted.reads = [...reads];
}
