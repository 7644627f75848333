import { type Digest, readDigests, strongest } from "../digests.ts";
import { type Entry, entriesIn, isFetched } from "../entries.ts";
import type { Integrity } from "../integrity.ts";
import type { LockedPackage } from "../locked-package.ts";
import type { Packages } from "../packages.ts";

/** Which archive to look for in the caches, and which copies of it to compare. */
export interface ArchiveQuestion {
  /** See `archiveKey`. */
  readonly key: string;
  readonly name: string;
  readonly version: string;
  readonly of: Integrity["of"];
  /** yarn berry's cache key, where `of` is `yarn-archive`. */
  readonly cacheKey?: string;
  /** The strongest that the lockfile has; any of them may match. Never empty. */
  readonly digests: readonly Digest[];
  /** Folders of the lockfiles that ask, relative to the root of the tree: yarn's cache may lie beside one. */
  readonly folders: readonly string[];
  /** Folders that the package is installed in, relative to the root of the tree. */
  readonly installed: readonly string[];
}

/** What a lockfile says of an archive: entries that say the same are answered together. */
export function archiveKey({ name, version }: LockedPackage, { text }: Integrity): string {
  return [name, version, text].join("\0");
}

/** A copy of an archive in `node_modules`. */
export function installedKey(archive: string, folder: string): string {
  return [archive, folder].join("\0");
}

/** A locked package that a hash vouches for. */
export interface Vouched extends Entry {
  readonly integrity: Integrity;
  readonly key: string;
}

/** Every locked package whose bytes a readable hash vouches for. */
export function* vouchedIn(packages: Packages): Generator<Vouched & { readonly digests: readonly Digest[] }> {
  for (const entry of entriesIn(packages)) {
    const { integrity } = entry.locked;
    if (!integrity || !isFetched(entry.locked)) continue;
    const { digests, malformed } = readDigests(integrity);
    if (digests.length === 0 || malformed.length > 0) continue;
    yield { ...entry, integrity, key: archiveKey(entry.locked, integrity), digests: strongest(digests) };
  }
}

/** Everything that lockfiles vouch for, each archive once. */
export function archiveQuestions(packages: Packages): readonly ArchiveQuestion[] {
  const questions = new Map<string, ArchiveQuestion>();
  for (const vouched of vouchedIn(packages)) {
    const { key, locked, lockfile, integrity, digests } = vouched;
    const { name, version } = locked;
    const { of, cacheKey } = integrity;
    const { folders = [], installed = [] } = questions.get(key) ?? {};
    questions.set(key, {
      ...{ key, name, version, of, digests },
      ...(cacheKey !== undefined && { cacheKey }),
      folders: folders.includes(lockfile.folder) ? folders : [...folders, lockfile.folder],
      installed: [...installed, ...installedFolder(vouched)],
    });
  }
  return [...questions.values()];
}

/** Where npm puts a package: since format 2 the key says it. Other managers' keys name no folder. */
export function installedFolder({ lockfile, locked }: Entry): readonly string[] {
  const { folder, manager, format } = lockfile;
  if (manager !== "npm" || format === "1" || !locked.key.includes("node_modules/")) return [];
  return [folder === "" ? locked.key : `${folder}/${locked.key}`];
}
