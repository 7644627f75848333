import { join } from "node:path";
import type { SourceFile } from "../../domain/source/source-file.ts";
import { blobOf } from "./blob.ts";
import { readRegularFile } from "./regular-file.ts";

/**
 * A file whose blob id only its bytes can tell. They are read when the id is first asked for, so that images and
 * archives that nobody asks about are never read. A file that cannot be read has git's null id, which no content has.
 */
export function fileOnDisk(root: string, path: string, expected: string): SourceFile {
  let known: string | undefined;
  return {
    path,
    get blob() {
      known ??= idOnDisk(join(root, path), expected);
      return known;
    },
  };
}

function idOnDisk(path: string, expected: string): string {
  const content = readRegularFile(path);
  return "bytes" in content ? blobOf(content.bytes, expected).id : "0".repeat(expected.length || 40);
}
