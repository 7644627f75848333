import { clean } from "semver";
import type { LockedPackage } from "../locked-package.ts";
import type { Identity } from "./artifacts.ts";

/** The manifest in an archive that is not of the package that a lockfile has it for; `undefined` if all are. */
export function strangerAmong(identities: readonly Identity[], locked: LockedPackage): Identity | undefined {
  return identities.find((identity) => !isSame(identity, locked));
}

/** Registries tidy versions up (`v1.2.0`, `=1.2.0`) and do not tell them apart by build metadata. */
function isSame({ name, version }: Identity, locked: LockedPackage): boolean {
  return name.trim() === locked.name && tidy(version) === tidy(locked.version);
}

function tidy(version: string): string {
  return clean(version, { loose: true }) ?? version;
}
