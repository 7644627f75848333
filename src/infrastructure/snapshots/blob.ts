import { createHash } from "node:crypto";

const lineFeed = 10;
const carriageReturn = 13;

/** Length of a blob id in hex: sha1 everywhere but in repositories made with `--object-format=sha256`. */
export type IdLength = 40 | 64;

/** The id git gives to a file with these bytes. */
export function blobId(bytes: Uint8Array, length: IdLength): string {
  const hash = createHash(length === 64 ? "sha256" : "sha1");
  return hash.update(`blob ${bytes.length}\0`).update(bytes).digest("hex");
}

/** Bytes and the id they have as a blob. */
export interface Blob {
  readonly id: string;
  readonly bytes: Uint8Array;
}

/**
 * The blob a file on disk stands for. With `core.autocrlf` or `eol=crlf` git writes CRLF where the blob has LF: if the
 * bytes are the expected blob but for their line ends, that blob is given, so that all snapshots of a tree agree.
 */
export function blobOf(bytes: Uint8Array, expected: string): Blob {
  const length = expected.length === 64 ? 64 : 40;
  const id = blobId(bytes, length);
  if (id === expected || expected === "" || !bytes.includes(carriageReturn)) return { id, bytes };

  const plain = withoutCarriageReturns(bytes);
  return blobId(plain, length) === expected ? { id: expected, bytes: plain } : { id, bytes };
}

function withoutCarriageReturns(bytes: Uint8Array): Uint8Array {
  const plain = new Uint8Array(bytes.length);
  let length = 0;
  for (const [index, byte] of bytes.entries()) {
    if (byte !== carriageReturn || bytes[index + 1] !== lineFeed) plain[length++] = byte;
  }
  return plain.subarray(0, length);
}
