import { type Algorithm, readDigests, strength, strongest } from "./digests.ts";
import type { LockedPackage } from "./locked-package.ts";

/** The algorithm by which a package had another hash before; only hashes of the same kind of archive can be compared. */
export function changedAlgorithm(locked: LockedPackage, before: readonly LockedPackage[]): Algorithm | undefined {
  const now = digestsOf(locked);
  const comparable = before.filter((one) => kindOf(one) === kindOf(locked)).flatMap(digestsOf);
  const changed = now.find((digest) => {
    const same = comparable.filter(({ algorithm }) => algorithm === digest.algorithm);
    return same.length > 0 && same.every(({ hex }) => hex !== digest.hex);
  });
  return changed?.algorithm;
}

/** True for two entries whose strongest hashes are the same: then they are the same archive. */
export function sameBytes(one: LockedPackage, other: LockedPackage): boolean {
  if (kindOf(one) !== kindOf(other)) return false;
  const known = new Set(strongest(digestsOf(other)).map(({ hex }) => hex));
  return strongest(digestsOf(one)).some(({ hex }) => known.has(hex));
}

/** The strongest algorithms before and now, if there was a stronger one. */
export function weakening(
  locked: LockedPackage,
  before: readonly LockedPackage[],
): { readonly before: Algorithm; readonly algorithm: Algorithm } | undefined {
  const [now] = strongest(digestsOf(locked));
  const [was] = strongest(before.flatMap(digestsOf));
  if (!now || !was || strength(now.algorithm) >= strength(was.algorithm)) return undefined;
  return { before: was.algorithm, algorithm: now.algorithm };
}

function digestsOf({ integrity }: LockedPackage) {
  return integrity ? readDigests(integrity).digests : [];
}

function kindOf({ integrity }: LockedPackage): string {
  return `${integrity?.of}\0${integrity?.cacheKey ?? ""}`;
}
