import { join } from "node:path";
import type { Digest } from "../../../../domain/packages/digests.ts";

/** Where npm's cache keeps content of a hash (package cacache, content version 2). The index beside it only names hashes. */
export function contentPath(cache: string, { algorithm, hex }: Digest): string {
  return join(cache, "content-v2", algorithm, hex.slice(0, 2), hex.slice(2, 4), hex.slice(4));
}
