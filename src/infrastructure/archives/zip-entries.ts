import type { FileHandle } from "node:fs/promises";
import type { Readable } from "node:stream";
import { type Entry, fromFdPromise } from "yauzl";
import { entryLimit, LimitError, unpackedLimit } from "./limits.ts";

/** One entry of a zip, by its central directory. */
export interface ZipEntry {
  /** As written; `undefined` if it is no UTF-8. */
  readonly name: string | undefined;
  readonly size: number;
  /** Its bytes, unpacked; an error if there are more or fewer than `size`. */
  open(): Promise<Readable>;
}

/**
 * The entries of an open zip file, one after the other; nothing is written anywhere. Throws for what is no zip, and a
 * `LimitError` for what is too large.
 */
export async function* zipEntries(file: FileHandle): AsyncGenerator<ZipEntry> {
  // Names are taken as bytes: the library would tidy them up.
  const zip = await fromFdPromise(file.fd, { lazyEntries: true, autoClose: false, decodeStrings: false });
  if (zip.entryCount > entryLimit) throw new LimitError();
  let total = 0;
  for await (const entry of zip.eachEntry()) {
    total += entry.uncompressedSize;
    if (total > unpackedLimit) throw new LimitError();
    yield { name: nameOf(entry), size: entry.uncompressedSize, open: () => zip.openReadStreamPromise(entry) };
  }
}

function nameOf({ fileNameRaw }: Entry): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(fileNameRaw);
  } catch {
    return undefined;
  }
}
