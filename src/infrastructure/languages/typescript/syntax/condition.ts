import type { Expression } from "oxc-parser";
import { type Reading, spotAt, used } from "./reading.ts";

/** Reads the condition of a branch or a loop, and notes what it asks. */
export function condition(reading: Reading, test: Expression): void {
  const reads: string[] = [];
  reading.facts.conditions.push({ ...spotAt(reading, test.start), reads });
  const outer = reading.here.reads;
  reading.here.reads = reads;
  reading.value(test, used);
  reading.here.reads = outer;
}
