import type { UnknownReason } from "../../findings/unknown-reason.ts";
import { satisfies } from "semver";
import type { Specification } from "../specification.ts";
import { lagOf, releasesBetween, type ZeroMajor } from "./lag.ts";
import type { ReadPackage } from "./published-package.ts";
import { datedVersions } from "./standing.ts";
import { timeTrust } from "./time-trust.ts";
import { daysBetween } from "./years.ts";

/** A newest major version that a range leaves out, and for how many days it has been there. */
export interface Exclusion {
  readonly latest: string;
  readonly days: number;
}

/** What is on offer for a range. `wanted`: the highest version in it. */
interface Offer {
  readonly published: ReadPackage;
  readonly wanted?: string;
  readonly latest: string;
}

/** Whether a range leaves out the newest version by a major step; `unknown` where there are no dates to believe. */
export function exclusionOf(
  { published, wanted, latest }: Offer,
  wants: Specification,
  { asOf, zero }: { readonly asOf: string; readonly zero: ZeroMajor },
): { readonly exclusion: Exclusion | undefined } | { readonly unknown: UnknownReason } {
  if (wanted === undefined) return { unknown: "nothing-in-range" };
  const isIn = wants.kind === "range" && satisfies(latest, wants.range, { loose: true });
  const dated = datedVersions(published, timeTrust(published) === "sound");
  const { majors } = lagOf(wanted, latest, releasesBetween(wanted, latest, dated.versions), zero);
  if (isIn || majors === 0) return { exclusion: undefined };
  const time = dated.timeOf(latest);
  return time === undefined ? { unknown: "no-publish-time" } : { exclusion: { latest, days: daysBetween(time, asOf) } };
}
