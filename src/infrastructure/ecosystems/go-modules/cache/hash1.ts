import { createHash } from "node:crypto";

/** A file of a module: its name in the zip, and the SHA-256 of its content in hex. */
export type FileHash = readonly [name: string, sha256: string];

/**
 * The hash that go.sum holds (`golang.org/x/mod/sumdb/dirhash`, Hash1): SHA-256 over a line for each file, sorted by the
 * bytes of the names. Names have no line break; who calls has seen to that.
 */
export function hash1(files: readonly FileHash[]): string {
  const sorted = files.map(([name, hash]) => ({ bytes: Buffer.from(name), hash }));
  sorted.sort((a, b) => Buffer.compare(a.bytes, b.bytes));
  const sum = createHash("sha256");
  for (const { bytes, hash } of sorted) sum.update(`${hash}  `).update(bytes).update("\n");
  return `h1:${sum.digest("base64")}`;
}
