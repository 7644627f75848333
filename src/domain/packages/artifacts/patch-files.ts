import type { Digest } from "../digests.ts";
import type { Lockfile } from "../lockfile.ts";
import type { Stated } from "../manifest.ts";
import type { Packages } from "../packages.ts";
import type { NodeProject } from "../project.ts";
import { governingLockfiles } from "../entries.ts";
import { declaredPatches } from "../settings/patches.ts";
import { within } from "./local-artifacts.ts";

/** A patch in the tree that a lockfile has the hash of. */
export interface PatchFile {
  /** The patched package, as the settings name it. */
  readonly name: string;
  readonly path?: string;
  readonly integrity: Stated;
  readonly digests: readonly Digest[];
  /** pnpm hashes a patch as if its lines ended in a line feed alone. */
  readonly anyLineEnds: true;
}

/** The patches that a lockfile has hashes of: SHA-256 in hex since pnpm 10, which are the ones that can be compared. */
export function patchFilesOf(lockfile: Lockfile, project: NodeProject): readonly PatchFile[] {
  const declared = declaredPatches(lockfile, project);
  return [...(lockfile.recorded.patches ?? [])].flatMap(([name, { hash }]) => {
    const stated = declared.get(name);
    if (!stated || !hash || !/^[0-9a-f]{64}$/u.test(hash.text)) return [];
    const path = within(lockfile.folder, stated.text);
    const digests = [{ algorithm: "sha256", hex: hash.text } as const];
    return [{ name, integrity: hash, digests, anyLineEnds: true, ...(path !== undefined && { path }) }];
  });
}

/** Every patch of the tree that some lockfile has a hash of. */
export function patchFiles(packages: Packages): readonly PatchFile[] {
  return [...governingLockfiles(packages)].flatMap(({ lockfile, project }) => patchFilesOf(lockfile, project));
}
