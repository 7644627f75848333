import { type Entry, entriesIn } from "../entries.ts";
import type { Integrity } from "../integrity.ts";
import { type Digest, readDigests, strongest } from "../digests.ts";
import type { Packages } from "../packages.ts";

/** A locked package that is an archive in the tree itself. */
export interface LocalArtifact extends Entry {
  readonly integrity: Integrity;
  readonly digests: readonly Digest[];
  /** Relative to the root of the tree; absent if it lies outside. */
  readonly path?: string;
}

/** A file of the tree and what it should hash to. */
export interface HashedFile {
  /** Relative to the root of the tree; absent if it lies outside. */
  readonly path?: string;
  readonly integrity: { readonly text: string };
  readonly digests: readonly Digest[];
  /** The hash may also be that of the text with plain line feeds. */
  readonly anyLineEnds?: true;
}

/** Every archive of the tree that a lockfile has a hash of. yarn berry hashes what it makes of one, which nobody else can. */
export function* localArtifacts(packages: Packages): Generator<LocalArtifact> {
  for (const entry of entriesIn(packages)) {
    const { origin, integrity } = entry.locked;
    if (origin.kind !== "file" || integrity?.of !== "tarball") continue;
    const { digests } = readDigests(integrity);
    if (digests.length === 0) continue;
    const path = within(entry.lockfile.folder, origin.path);
    yield { ...entry, integrity, digests: strongest(digests), ...(path !== undefined && { path }) };
  }
}

/** A file and the hash that it is held against. */
export function fileKey({ path = "", integrity: { text } }: Pick<HashedFile, "path" | "integrity">): string {
  return [path, text].join("\0");
}

/** A path relative to a folder, made relative to the root; `undefined` if it leads out of the tree. */
export function within(folder: string, path: string): string | undefined {
  if (/^(?:[a-z]:|[\\/~])/iu.test(path)) return undefined;
  const parts: string[] = [];
  for (const part of [...folder.split("/"), ...path.split("/")]) {
    if (part === "..") {
      if (parts.pop() === undefined) return undefined;
    } else if (part !== "" && part !== ".") parts.push(part);
  }
  return parts.join("/");
}
