import { byName, type LockPair } from "./lock-pairs.ts";
import type { LockedPackage } from "./locked-package.ts";

/** A package that runs a script when it is installed, which none of its name did before. */
export interface NewInstallScript {
  readonly locked: LockedPackage;
  /** An entry of the same name before; absent if the package is new. */
  readonly before?: LockedPackage;
}

/** Packages whose install scripts are new in a lockfile. */
export function newInstallScripts({ lockfile, before }: LockPair): readonly NewInstallScript[] {
  const earlier = byName(before.lockfile);
  return lockfile.packages.flatMap((locked) => {
    const known = earlier.get(locked.name) ?? [];
    if (!locked.installScript || known.some((one) => one.installScript)) return [];
    const [first] = known;
    return [{ locked, ...(first && { before: first }) }];
  });
}
