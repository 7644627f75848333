import type { Location } from "../source/location.ts";

/** A hash as a lockfile has it. */
export interface Integrity {
  /** As written: SRI (`sha512-…`), a hex digest of yarn classic's URL fragment (`sha1-hex:…`), yarn berry's `10c0/hex`. */
  readonly text: string;
  /** What was hashed: a registry's tarball, or the archive that yarn berry makes of it (comparable only under one cache key). */
  readonly of: "tarball" | "yarn-archive";
  /** yarn berry's cache key, where `of` is `yarn-archive`. */
  readonly cacheKey?: string;
  readonly at: Location;
}
