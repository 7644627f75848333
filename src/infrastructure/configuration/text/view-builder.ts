import type { Location } from "../../../domain/source/location.ts";
import type { Complaint, Words } from "../complaint.ts";
import { type Entry, maxDepth, maxNodes, type View } from "./view.ts";
import { quote } from "./quote.ts";

/** What was read of a text. Without a view there is nothing more to be said of it. */
export interface Reading {
  readonly view?: View;
  readonly complaints: readonly Complaint[];
}

/** A key as a parser found it. */
export interface KeyedValue {
  readonly key: string;
  readonly keyAt: Location;
  readonly value: View;
}

/** Collects complaints and counts values while a view is built. */
export interface Building {
  readonly complaints: Complaint[];
  nodes: number;
}

/** Said of any text that is nested too deep, at whatever stage that is seen. */
export const tooDeep: Words = {
  message: `This is nested more than ${maxDepth} levels deep.`,
  hint: "Write it flat; no configuration needs that.",
};

/** Counts one more value and says if there may be one, so deep and so many. */
export function mayBuild(building: Building, depth: number, at: Location): boolean {
  const isFirstTooMany = ++building.nodes === maxNodes + 1;
  if (isFirstTooMany) {
    building.complaints.push({
      at,
      message: `This means more than ${maxNodes} values, counting each use of an alias.`,
      hint: "Write less, without aliases.",
    });
  }
  if (depth > maxDepth) building.complaints.push({ at, ...tooDeep });
  return depth <= maxDepth && building.nodes <= maxNodes;
}

/** Makes a map of what was found. A key that is there twice is a mistake; so is one that means a prototype. */
export function mapOf(found: readonly KeyedValue[], at: Location, complaints: Complaint[]): View {
  const entries = new Map<string, Entry>();
  for (const { key, keyAt, value } of found) {
    const earlier = entries.get(key);
    if (key === "__proto__") {
      complaints.push({ at: keyAt, message: 'The key "__proto__" is not allowed.', hint: "Remove it." });
    } else if (earlier) {
      const message = `The key ${quote(key)} is there twice, first in line ${earlier.keyAt.line}.`;
      complaints.push({ at: keyAt, message, hint: "Keep one of them." });
    } else entries.set(key, { keyAt, value });
  }
  return { kind: "map", entries, at };
}
