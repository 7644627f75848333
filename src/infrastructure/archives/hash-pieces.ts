import { createHash, type Hash } from "node:crypto";
import type { Algorithm } from "../../domain/packages/digests.ts";

/** The hash of bytes that come in pieces, in lower-case hex. */
export async function hashPieces(pieces: AsyncIterable<Uint8Array>, algorithm: Algorithm): Promise<string> {
  const hash = createHash(algorithm);
  for await (const piece of pieces) hash.update(piece);
  return hash.digest("hex");
}

/** Passes pieces on and hashes them on the way. */
export async function* hashing(pieces: AsyncIterable<Buffer>, hash: Hash): AsyncGenerator<Buffer> {
  for await (const piece of pieces) {
    hash.update(piece);
    yield piece;
  }
}
