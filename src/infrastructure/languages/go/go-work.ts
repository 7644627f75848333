import { readWork } from "../../../domain/packages/go/read-work.ts";
import { type ModFault, obstacles, type Replacement, replacementOf, withoutMark } from "./go-mod.ts";

/** What a go.work file says: which folders hold modules of one workspace. */
export interface GoWork {
  /** As written, relative to the folder of the file. */
  readonly uses: readonly string[];
  readonly replacements: readonly Replacement[];
  readonly faults: readonly ModFault[];
}

/** Reads a go.work file. What it does not understand is a fault; the rest still counts. */
export function readGoWork(text: string): GoWork {
  const { uses, replaces, faults } = readWork(withoutMark(text), "go.work");
  return { uses: uses.map((use) => use.text), replacements: replaces.map(replacementOf), faults: obstacles(faults) };
}
