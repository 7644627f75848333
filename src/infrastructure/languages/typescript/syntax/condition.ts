import type { Expression } from "oxc-parser";
import { type Reading, around, used } from "./reading.ts";

/** Reads the condition of a branch or a loop, and notes what it asks. */
export function condition(reading: Reading, test: Expression): void {
  const reads: string[] = [];
  const { line, column } = reading.positionOf(test.start);
  reading.facts.conditions.push(around({ line, column, reads }, reading.here));
  const outer = reading.here.reads;
  reading.here.reads = reads;
  reading.value(test, used);
  reading.here.reads = outer;
}
