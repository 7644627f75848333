import { createHash } from "node:crypto";
import type { Algorithm } from "../../domain/packages/digests.ts";
import { hashing, hashPieces } from "./hash-pieces.ts";
import { LimitError, manifestLimit, pathLimit } from "./limits.ts";
import { piecesOf, withRegularFile } from "./regular-stream.ts";
import { type EntrySink, readTar } from "./tar-entries.ts";

/** A tarball of an npm registry, read once and never unpacked to disk. */
export interface Tarball {
  /** Of its bytes, in hex. */
  readonly digest: string;
  /** Absent if it could not be looked into; `fault` then says why (a short name). */
  readonly contents?: TarballContents;
  readonly fault?: "too-large" | "broken-archive" | "unreadable";
}

export interface TarballContents {
  /** Every `package.json` at its top, whatever its top folder is called. */
  readonly manifests: readonly Uint8Array[];
  /** Path below the top folder → SHA-256 of the content in hex; several if the archive has a path several times. */
  readonly files: ReadonlyMap<string, readonly string[]>;
}

/** Reads a tarball: hash and contents in one go, in memory that does not depend on its size. `undefined`: there is none. */
export async function readTarball(path: string, algorithm: Algorithm): Promise<Tarball | undefined> {
  return withRegularFile(path, async (file) => {
    const hash = createHash(algorithm);
    let isWhole = false;
    async function* watched(): AsyncGenerator<Buffer> {
      yield* hashing(piecesOf(file), hash);
      isWhole = true;
    }
    const looked = await lookInto(watched());
    // Who stops early, at an error or at bytes behind the end of the archive, leaves the hash unfinished.
    const digest = isWhole ? hash.digest("hex") : await hashPieces(piecesOf(file), algorithm);
    return { digest, ...looked };
  });
}

async function lookInto(pieces: AsyncIterable<Buffer>): Promise<Omit<Tarball, "digest">> {
  try {
    return { contents: await contentsOf(pieces) };
  } catch (error) {
    return { fault: error instanceof LimitError ? "too-large" : "broken-archive" };
  }
}

async function contentsOf(pieces: AsyncIterable<Buffer>): Promise<TarballContents> {
  const manifests: Uint8Array[] = [];
  const files = new Map<string, string[]>();
  let room = manifestLimit;
  await readTar(pieces, (name, size) => {
    const path = belowTop(name);
    const isManifest = path === "package.json";
    if (isManifest) room -= size;
    if (room < 0 || name.length > pathLimit) throw new LimitError();
    return entrySink(isManifest, ({ digest, bytes }) => {
      if (path === undefined) return;
      const same = files.get(path);
      if (same) same.push(digest);
      else files.set(path, [digest]);
      if (isManifest) manifests.push(bytes);
    });
  });
  return { manifests, files };
}

/** Hashes an entry, and keeps its bytes if they are wanted. */
function entrySink(keep: boolean, done: (entry: { digest: string; bytes: Uint8Array }) => void): EntrySink {
  const hash = createHash("sha256");
  const kept: Uint8Array[] = [];
  return {
    write(piece) {
      hash.update(piece);
      if (keep) kept.push(piece);
    },
    end: () => done({ digest: hash.digest("hex"), bytes: Buffer.concat(kept) }),
  };
}

/** As npm unpacks: the first part of a path is left out, and what climbs is not unpacked at all. */
function belowTop(name: string): string | undefined {
  const parts = name.split("/").slice(1);
  if (parts.includes("..")) return undefined;
  const path = parts.filter((part) => part !== "" && part !== ".").join("/");
  return path === "" ? undefined : path;
}
