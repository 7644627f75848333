import type { FileHandle } from "node:fs/promises";
import { inflateRawSync } from "node:zlib";
import { type Entry, fromBufferPromise, fromFdPromise, type ZipFile } from "yauzl";
import { entryLimit, LimitError, unpackedLimit } from "./limits.ts";

/** One entry of a zip, by its central directory. */
export interface ZipEntry {
  /** As written; `undefined` if it is no UTF-8. */
  readonly name: string | undefined;
  readonly size: number;
  /** Its content; an error if that is not of `size`. */
  pieces(): AsyncIterable<Uint8Array>;
}

/** Files up to this size are read at once: an entry of them then costs a tenth of what a stream does. */
const wholeLimit = 32 * 1024 * 1024;

// Names are taken as bytes: the library would tidy them up.
const options = { lazyEntries: true, autoClose: false, decodeStrings: false };

/** The entries of an open zip file, as `entriesOf` gives them. */
export async function* zipEntries(file: FileHandle, size: number): AsyncGenerator<ZipEntry> {
  if (size <= wholeLimit) yield* zipEntriesIn(await file.readFile());
  else yield* entriesOf(await fromFdPromise(file.fd, options));
}

/** The entries of a zip in memory, as `entriesOf` gives them. */
export async function* zipEntriesIn(bytes: Uint8Array): AsyncGenerator<ZipEntry> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  yield* entriesOf(await fromBufferPromise(buffer, options), buffer);
}

/** One entry after the other; nothing is written anywhere. Throws for what is no zip, and a `LimitError` for what is too large. */
async function* entriesOf(zip: ZipFile, bytes?: Buffer): AsyncGenerator<ZipEntry> {
  if (zip.entryCount > entryLimit) throw new LimitError();
  let total = 0;
  for await (const entry of zip.eachEntry()) {
    total += entry.uncompressedSize;
    if (total > unpackedLimit) throw new LimitError();
    const pieces = () => (bytes && isPlain(entry) ? inMemory(zip, entry, bytes) : streamed(zip, entry));
    yield { name: nameOf(entry), size: entry.uncompressedSize, pieces };
  }
}

const stored = 0;
const deflated = 8;

/** Deflate or nothing, no encryption: the others the library refuses. */
function isPlain(entry: Entry): boolean {
  return entry.canDecodeFileData() && entry.uncompressedSize <= wholeLimit;
}

async function* inMemory(zip: ZipFile, entry: Entry, bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  const { compressionMethod, compressedSize, uncompressedSize } = entry;
  const { fileDataStart: start } = await zip.readLocalFileHeaderPromise(entry, { minimal: true });
  const packed = bytes.subarray(start, start + compressedSize);
  const isDeflated = compressionMethod === deflated;
  const content = isDeflated ? inflateRawSync(packed, { maxOutputLength: Math.max(uncompressedSize, 1) }) : packed;
  const isKnown = isDeflated || compressionMethod === stored;
  if (!isKnown || packed.length !== compressedSize || content.length !== uncompressedSize)
    throw new Error("another size than stated");
  yield content;
}

async function* streamed(zip: ZipFile, entry: Entry): AsyncGenerator<Uint8Array> {
  yield* await zip.openReadStreamPromise(entry);
}

function nameOf({ fileNameRaw }: Entry): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(fileNameRaw);
  } catch {
    return undefined;
  }
}
