/** What git compares of two texts: chunks of a line, or of 64 bytes of a longer one, and how many bytes of each there are. */
export interface Fingerprinted {
  readonly size: number;
  readonly chunks: ReadonlyMap<string, number>;
}

const chunkSize = 64;
const lineFeed = 10;
const carriageReturn = 13;

/** Cuts a text into chunks as git does (diffcore-delta.c, `hash_chars`; git 2.39); line ends of Windows count as those of Unix. */
export function chunked(bytes: Uint8Array): Fingerprinted {
  const chunks = new Map<string, number>();
  const isText = !bytes.subarray(0, 8000).includes(0);
  let chunk = "";
  const end = () => {
    if (chunk !== "") chunks.set(chunk, (chunks.get(chunk) ?? 0) + chunk.length);
    chunk = "";
  };
  for (let index = 0; index < bytes.length; index++) {
    const byte = bytes[index] ?? 0;
    if (isText && byte === carriageReturn && bytes[index + 1] === lineFeed) continue;
    chunk += String.fromCharCode(byte);
    if (byte === lineFeed || chunk.length >= chunkSize) end();
  }
  end();
  return { size: bytes.length, chunks };
}

/**
 * The part of the larger text that both share, from 0 to 1 (diffcore-rename.c, `estimate_similarity`). Sizes that alone
 * rule out `least` are not looked at closely.
 */
export function similarity(one: Fingerprinted, other: Fingerprinted, least: number): number {
  const larger = Math.max(one.size, other.size);
  if (larger === 0 || Math.min(one.size, other.size) / larger < least) return 0;
  let shared = 0;
  for (const [chunk, bytes] of one.chunks) shared += Math.min(bytes, other.chunks.get(chunk) ?? 0);
  return shared / larger;
}
