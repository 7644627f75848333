import type { Fault } from "../src/domain/findings/rule.ts";
import type { Params } from "../src/domain/findings/text.ts";
import type { LockedPackage } from "../src/domain/packages/locked-package.ts";
import type { Lockfile } from "../src/domain/packages/lockfile.ts";
import { isThroughout } from "../src/domain/packages/throughout.ts";
import type { Location } from "../src/domain/source/location.ts";

/** An entry of a lockfile with something wrong in it. */
export interface Suspect {
  readonly locked: LockedPackage;
  readonly at: Location;
  readonly params: Params;
}

/** Each suspect by the message `one`; or, where a large part of the lockfile is alike, all of them by `throughout`. */
export function* tell(lockfile: Lockfile, suspects: readonly Suspect[], examined: number): Generator<Fault> {
  const [first] = suspects;
  if (first && isThroughout(suspects.length, examined)) {
    const params = { ...first.params, count: suspects.length, examined };
    yield { at: first.at, message: "throughout", params, subject: [lockfile.path] };
    return;
  }
  for (const { locked, at, params } of suspects) {
    const { name, version, key } = locked;
    yield { at, message: "one", params: { name, version, ...params }, subject: [lockfile.path, key] };
  }
}
