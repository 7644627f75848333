import { ArchLintError } from "../../domain/errors.ts";
import type { Location } from "../../domain/source/location.ts";

/** What is wrong, and the way out. */
export interface Words {
  /** What is wrong, in one sentence with its full stop. */
  readonly message: string;
  /** What to do about it, in one sentence. */
  readonly hint: string;
}

/** One thing that is wrong with a configuration, at the very key or value. */
export interface Complaint extends Words {
  readonly at: Location;
}

/** More is no use to anybody; the rest is counted. */
const maxTold = 100;

/**
 * All complaints as one error, in the order of their places: none has to be found by running again. The error stands at
 * the first; where there are several, the message lists each with its place.
 */
export function errorOf(complaints: readonly Complaint[]): ArchLintError | undefined {
  const sorted = withoutRepeats(complaints).sort(byPlace);
  const [first] = sorted;
  if (!first) return undefined;
  const { message, hint } = sorted.length === 1 ? first : listOf(sorted);
  return new ArchLintError("config-invalid", message, hint, { at: first.at });
}

/** An alias can bring the same mistake to the same place many times. */
function withoutRepeats(complaints: readonly Complaint[]): Complaint[] {
  return [...new Map(complaints.map((one) => [`${placeOf(one.at)}: ${one.message}`, one])).values()];
}

function listOf(complaints: readonly Complaint[]): Words {
  const told = complaints.slice(0, maxTold).map(({ at, message, hint }) => `  ${placeOf(at)}: ${message} ${hint}`);
  const rest = complaints.length - told.length;
  const more = rest > 0 ? [`  … and ${rest} more.`] : [];
  const message = [`The configuration has ${complaints.length} mistakes:`, ...told, ...more].join("\n");
  return { message, hint: "Correct these places and run again." };
}

/** A place as people write it: `path:line:column`. */
export function placeOf(at: Location): string {
  return `${at.path}:${at.line}:${at.column}`;
}

function byPlace(a: Complaint, b: Complaint): number {
  if (a.at.path !== b.at.path) return a.at.path < b.at.path ? -1 : 1;
  return a.at.line - b.at.line || a.at.column - b.at.column;
}
