import { gt, lt, maxSatisfying, rcompare, satisfies, valid } from "semver";
import type { Specification } from "../specification.ts";
import type { ReadPackage, Release } from "./published-package.ts";
import { isStable, numbersOf } from "./version-parts.ts";

/**
 * The version that npm would install for a specification (npm-pick-manifest 11): a tag is what it points to; the version
 * tagged `latest` wins if it is in the range and not deprecated; else the highest that is not deprecated, else the
 * highest. Engines are left out: they depend on the machine.
 */
export function pick(published: ReadPackage, wants: Specification): string | undefined {
  if (wants.kind === "tag") return published.tags.get(wants.tag);
  if (wants.kind !== "range") return undefined;
  const exact = valid(wants.range, { loose: true });
  if (exact !== null) return published.releases.some(({ version }) => version === exact) ? exact : undefined;
  return pickInRange(published, wants.range);
}

function pickInRange({ releases, tags }: ReadPackage, range: string): string | undefined {
  const isIn = ({ version }: Release) => satisfies(version, range, { loose: true });
  const tagged = releases.find(({ version }) => version === tags.get("latest"));
  if (tagged && tagged.deprecated === undefined && (range === "*" || range === "" || isIn(tagged)))
    return tagged.version;
  const within = releases.filter(isIn);
  const sound = within.filter(({ deprecated }) => deprecated === undefined);
  return highest(sound.length > 0 ? sound : within)?.version;
}

/**
 * The version to compare a locked one with: what `npm install` without a range would take. Where the locked one is ahead
 * of that, the highest stable version; then the highest pre-release of its own number; else itself.
 */
export function latestFor(published: ReadPackage, locked: string | undefined): string | undefined {
  const latest = pickInRange(published, "*");
  if (locked === undefined || (latest !== undefined && !lt(latest, locked))) return latest;
  const { releases } = published;
  const stable = highest(releases.filter(({ version }) => isStable(version)))?.version;
  if (stable !== undefined && !lt(stable, locked)) return stable;
  const own = maxSatisfying(
    releases.map(({ version }) => version).filter((version) => numbersOf(version) === numbersOf(locked)),
    "*",
    { includePrerelease: true },
  );
  return own !== null && gt(own, locked) ? own : locked;
}

function highest(releases: readonly Release[]): Release | undefined {
  return [...releases].sort((a, b) => rcompare(a.version, b.version))[0];
}
