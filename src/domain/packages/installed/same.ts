import { clean } from "semver";
import type { LockedPackage } from "../locked-package.ts";
import type { InstalledPackage } from "./installed.ts";

/** True unless the package on disk says that it is another one. A version is compared as npm writes it, without build metadata. */
export function isSame({ name, version }: InstalledPackage, locked: LockedPackage): boolean {
  if (name === undefined || version === undefined) return false;
  if (locked.version === "") return name === locked.name;
  return name === locked.name && plain(version) === plain(locked.version);
}

/** `name@version`, for people. */
export function called({ name, version }: InstalledPackage): string {
  return name === undefined ? "?" : `${name}@${version ?? "?"}`;
}

function plain(version: string): string {
  return clean(version, { loose: true }) ?? version;
}

/** True for what lies in `node_modules` as files: the rest is a link to a folder of the tree, or part of another package. */
export function hasOwnFolder({ origin, bundled }: LockedPackage): boolean {
  return !bundled && (origin.kind === "registry" || origin.kind === "tarball" || origin.kind === "git");
}

/** True if nothing is wrong where it is not installed: some platforms do without it. */
export function mayBeAbsent({ optional, conditional }: LockedPackage): boolean {
  return optional || conditional;
}
