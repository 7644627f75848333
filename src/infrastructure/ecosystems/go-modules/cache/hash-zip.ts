import type { HashedBytes } from "../../../../domain/packages/artifacts/cached-module.ts";
import { hashPieces } from "../../../archives/hash-pieces.ts";
import { LimitError } from "../../../archives/limits.ts";
import { withRegularFile } from "../../../archives/regular-stream.ts";
import { zipEntries } from "../../../archives/zip-entries.ts";
import { type FileHash, hash1 } from "./hash1.ts";

/** The hash of a module's zip; `undefined` if there is none. `prefix`: `<module>@<version>/`, which all of it stands below. */
export async function hashZip(path: string, prefix: string): Promise<HashedBytes | undefined> {
  try {
    return await withRegularFile(path, async (file, size) => {
      const files = new Map<string, string>();
      for await (const { name, pieces } of zipEntries(file, size)) {
        // Of a name that is there twice, Go would hash one content for both.
        if (name === undefined || name.includes("\n") || files.has(name)) return { kind: "broken" };
        if (!name.startsWith(prefix)) return { kind: "foreign", name };
        files.set(name, await hashPieces(pieces(), "sha256"));
      }
      return hashed([...files]);
    });
  } catch (error) {
    return error instanceof LimitError ? { kind: "unknown", reason: "too-large" } : { kind: "broken" };
  }
}

function hashed(files: readonly FileHash[]): HashedBytes {
  return { kind: "hashed", hash: hash1(files) };
}
