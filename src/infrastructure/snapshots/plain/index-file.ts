import { createHash } from "node:crypto";
import type { IdLength } from "../blob.ts";
import type { Index } from "../index-entry.ts";
import { unnameable } from "../records.ts";
import { prefixOf } from "../prefix.ts";
import { readRegularFile } from "../regular-file.ts";
import { type FileEntry, readEntries } from "./index-file-entries.ts";

/** Where an index is, and what of it is wanted. */
export interface IndexPlace {
  readonly indexFile: string;
  readonly idLength: IdLength;
  /** Top folder of the work tree. */
  readonly top: string;
  /** The folder to be checked. */
  readonly folder: string;
}

/**
 * Reads the index of a repository from its file. `undefined` means: ask git, for the file is split, sparse, damaged or
 * missing, or has something in it that this reader does not know.
 */
export function readIndexFile({ indexFile, idLength, top, folder }: IndexPlace): Index | undefined {
  const content = readRegularFile(indexFile);
  if (!("bytes" in content)) return undefined;
  const bytes = Buffer.from(content.bytes.buffer, content.bytes.byteOffset, content.bytes.length);
  const body = wholeBody(bytes, idLength);
  const read = body && readEntries(body, idLength);
  return read && areKnown(body, read.end) ? below(prefixOf(top, folder), read.entries) : undefined;
}

const headerLength = 12;

/** All but the checksum at the end, if that is right. git may leave it out, and then writes zeros. */
function wholeBody(bytes: Buffer, idLength: IdLength): Buffer | undefined {
  const end = bytes.length - idLength / 2;
  if (end < headerLength) return undefined;
  const [body, written] = [bytes.subarray(0, end), bytes.subarray(end)];
  const sum = createHash(idLength === 64 ? "sha256" : "sha1")
    .update(body)
    .digest();
  return written.equals(sum) || written.every((byte) => byte === 0) ? body : undefined;
}

/** Extensions that only save git work: trees, resolved conflicts, caches, and where things stand in the file. */
const known: ReadonlySet<string> = new Set(["TREE", "REUC", "UNTR", "FSMN", "EOIE", "IEOT"]);

/** True if nothing but such extensions follows, up to the very end. Split and sparse indexes have others. */
function areKnown(body: Buffer, start: number): boolean {
  let at = start;
  while (at + 8 <= body.length && known.has(body.toString("latin1", at, at + 4))) at += 8 + body.readUInt32BE(at + 4);
  return at === body.length;
}

/** The entries below the checked folder, as git gives them to who asks from there. */
function below(prefix: string, all: readonly FileEntry[]): Index | undefined {
  const inside = prefix === "" ? all : all.filter(({ path }) => path.startsWith(prefix));
  if (all.some(({ path, mode }) => mode === "160000" && prefix.startsWith(`${path}/`))) return undefined;
  const named = inside.filter(({ broken }) => !broken);
  return {
    entries: prefix === "" ? named : named.map((entry) => ({ ...entry, path: entry.path.slice(prefix.length) })),
    problems: inside.filter(({ broken }) => broken).map(({ path }) => unnameable(path.slice(prefix.length))),
  };
}
