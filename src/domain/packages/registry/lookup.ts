import type { UnknownReason } from "../../findings/unknown-reason.ts";
import { valid } from "semver";
import type { LockedPackage } from "../locked-package.ts";
import type { ReadPackage, Release } from "./published-package.ts";
import { noSnapshot, type RegistrySnapshot } from "./registry-snapshot.ts";

/** What a snapshot says of a locked version, or why it says nothing (the reason code of an unknown). */
export type LookUp =
  | { readonly published: ReadPackage; readonly release: Release }
  | { readonly published: ReadPackage; readonly unknown: "version-not-published" }
  | { readonly unknown: UnknownReason };

/**
 * Finds a locked version. Where several registries know the name, the one that has the version is meant; whether it may
 * come from there is for the rules about hosts.
 */
export function lookUp(
  snapshot: RegistrySnapshot | undefined,
  { name, version }: Pick<LockedPackage, "name" | "version">,
): LookUp {
  const known = findPackage(snapshot, name);
  if ("unknown" in known) return known;
  if (valid(version) === null) return { unknown: "no-version" };
  const found = known.all.flatMap((published) => {
    const release = published.releases.find((one) => one.version === version);
    return release ? [{ published, release }] : [];
  });
  return found[0] ?? { published: known.published, unknown: "version-not-published" };
}

/** What a snapshot says of a package: the first registry that answered, and all of them. */
export function findPackage(
  snapshot: RegistrySnapshot | undefined,
  name: string,
): { readonly published: ReadPackage; readonly all: readonly ReadPackage[] } | { readonly unknown: UnknownReason } {
  if (!snapshot) return { unknown: noSnapshot };
  const answers = snapshot.packages.get(name);
  if (!answers) return { unknown: "not-in-snapshot" };
  const all = answers.flatMap((one) => (one.kind === "read" ? [one] : []));
  const [published] = all;
  return published ? { published, all } : { unknown: "registry-unread" };
}
