import { type ReadPackage, type Release, type Trust, trusts } from "./published-package.ts";
import { isStable } from "./version-parts.ts";

/** An earlier release that came with a better proof of where it was made. */
export interface Downgrade {
  readonly from: Trust;
  readonly version: string;
  readonly time: string;
}

/**
 * The best earlier release, if it was better than this one (the order of pnpm 11's `trustPolicy`). "Earlier" goes by
 * date, since numbers come in any order; pre-releases say nothing about a stable release.
 */
export function trustDowngrade({ releases }: ReadPackage, release: Release): Downgrade | undefined {
  const { time: own } = release;
  if (own === undefined) return undefined;
  const isFinal = isStable(release.version);
  const earlier = releases.flatMap(({ version, time, trust }) =>
    time !== undefined && time < own && (!isFinal || isStable(version)) ? [{ from: trust, version, time }] : [],
  );
  const better = earlier.filter(({ from }) => rank(from) > rank(release.trust));
  return better.sort((a, b) => rank(b.from) - rank(a.from) || (a.time < b.time ? 1 : -1))[0];
}

function rank(trust: Trust): number {
  return trusts.indexOf(trust);
}
