import { groupBy } from "../../source/group-by.ts";
import type { ReadPackage } from "./published-package.ts";
import { isStable, majorLine } from "./version-parts.ts";
import { daysBetween } from "./years.ts";

/** What a registry's dates are worth: `restamped` by a mirror that dates what it copies, `missing` where there are none. */
export type TimeTrust = "sound" | "restamped" | "missing";

/** A fix of an older minor version may be a little younger than the next one. */
const tolerance = 30;
/** Share of neighbouring releases that may go back in time all the same. */
const allowed = 0.05;

/**
 * Judges the dates of a package. Versions of one major line come out in their order; where more than one pair of
 * neighbours in twenty goes back by more than 30 days, the dates are not those of the publication.
 */
export function timeTrust({ releases }: ReadPackage): TimeTrust {
  const stable = releases.filter(({ version }) => isStable(version));
  const dated = stable.flatMap(({ version, time }) => (time === undefined ? [] : [{ version, time }]));
  if (dated.length === 0) return releases.some(({ time }) => time !== undefined) ? "sound" : "missing";
  const lines = [...groupBy(dated, ({ version }) => majorLine(version)).values()];
  const pairs = lines.flatMap((line) =>
    line.slice(1).map(({ time }, index) => daysBetween(time, line[index]?.time ?? time)),
  );
  const backwards = pairs.filter((days) => days > tolerance).length;
  return backwards > pairs.length * allowed ? "restamped" : "sound";
}
