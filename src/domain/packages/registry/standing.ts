import type { ReadPackage, Release } from "./published-package.ts";
import { type Lag, lagOf, releasesBetween, type ZeroMajor } from "./lag.ts";
import { daysBetween, libyearsBetween } from "./years.ts";

/** Versions with their dates, as far as they are known and can be believed. Lowest first. */
export interface DatedVersions {
  readonly versions: readonly string[];
  timeOf(version: string): string | undefined;
}

/** How far a version is behind the newest one. */
export interface Standing {
  readonly lag: Lag;
  /** Releases above it up to the newest one. */
  readonly behind: number;
  /** Of those, how many a plain update brings. */
  readonly behindInRange: number;
  /** Absent where a date is missing or not to be believed. */
  readonly libyears?: number;
  readonly libyearsInRange?: number;
  /** Days since it was published. */
  readonly age?: number;
}

/** The versions of which a standing speaks. `wanted`: what an update would bring. */
export interface Stand {
  readonly locked: string;
  readonly wanted: string | undefined;
  readonly latest: string;
}

/** Works out how far behind a locked version is, as of a date. */
export function standingOf(
  { locked, wanted, latest }: Stand,
  dated: DatedVersions,
  { asOf, zero }: { readonly asOf: string; readonly zero: ZeroMajor },
): Standing {
  const between = releasesBetween(locked, latest, dated.versions);
  const time = dated.timeOf(locked);
  const years = (to: string | undefined) => {
    const newer = to === undefined ? undefined : dated.timeOf(to);
    return time === undefined || newer === undefined ? undefined : libyearsBetween(time, newer);
  };
  const [libyears, libyearsInRange] = [years(latest), years(wanted)];
  return {
    lag: lagOf(locked, latest, between, zero),
    behind: between.length,
    behindInRange: wanted === undefined ? 0 : releasesBetween(locked, wanted, dated.versions).length,
    ...(libyears !== undefined && { libyears }),
    ...(libyearsInRange !== undefined && { libyearsInRange }),
    ...(time !== undefined && { age: daysBetween(time, asOf) }),
  };
}

/** The versions of a package; its dates only if they can be believed. */
export function datedVersions({ releases }: ReadPackage, believed: boolean): DatedVersions {
  const times = new Map(releases.map(({ version, time }: Release) => [version, time]));
  return {
    versions: releases.map(({ version }) => version),
    timeOf: (version) => (believed ? times.get(version) : undefined),
  };
}
