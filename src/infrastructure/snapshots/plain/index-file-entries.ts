import { isUtf8 } from "node:buffer";
import type { IdLength } from "../blob.ts";
import type { FileState, IndexEntry } from "../index-entry.ts";

/** An entry as it stands in the file, its path counted from the top. */
export interface FileEntry extends IndexEntry {
  /** True if the name is no UTF-8. */
  readonly broken: boolean;
}

/** All entries of an index file, and where in it they end. */
export interface FileEntries {
  readonly entries: readonly FileEntry[];
  readonly end: number;
}

const headerLength = 12;
/** Times, device, inode, mode, owner and size: ten numbers of four bytes. */
const stateLength = 40;
const lengthMask = 0xfff;
const extendedFlag = 0x4000;
const intendedFlag = 0x2000;

const modes: ReadonlyMap<number, string> = new Map(
  ["100644", "100755", "120000", "160000"].map((mode) => [Number.parseInt(mode, 8), mode]),
);

/**
 * Reads the entries as gitformat-index(5) describes them; `undefined` if anything is not as it should be. Names and ids are
 * cut out of two long texts, since thousands of small conversions take several times as long.
 */
export function readEntries(bytes: Buffer, idLength: IdLength): FileEntries | undefined {
  const version = bytes.readUInt32BE(4);
  if (bytes.toString("latin1", 0, 4) !== "DIRC" || version < 2 || version > 4) return undefined;
  const reader = entryReader(bytes, version, idLength);
  const entries: FileEntry[] = [];
  let last: FileEntry | undefined;
  for (let left = bytes.readUInt32BE(8); left > 0; left--) {
    const entry = reader.next();
    if (!entry || (last && !isAfter(last, entry))) return undefined;
    last = entry;
    entries.push(entry);
  }
  return { entries, end: reader.end() };
}

/** Names ascend by their bytes; only the sides of an unfinished merge share one. */
function isAfter(last: FileEntry, { path, stage }: FileEntry): boolean {
  if (last.path === path) return last.stage > 0 && stage > last.stage;
  // Code units and bytes put almost all names in the same order.
  return last.path < path || Buffer.compare(Buffer.from(last.path), Buffer.from(path)) < 0;
}

interface EntryReader {
  next(): FileEntry | undefined;
  /** Where the last one ended. */
  end(): number;
}

function entryReader(bytes: Buffer, version: number, idLength: IdLength): EntryReader {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const hex = bytes.toString("hex");
  const names = version === 4 ? shortenedNames(bytes) : wholeNames(bytes);
  let at = headerLength;
  return {
    end: () => at,
    next() {
      const flagsAt = at + stateLength + idLength / 2;
      if (flagsAt + 4 >= bytes.length) return undefined;
      const flags = view.getUint16(flagsAt);
      const isExtended = (flags & extendedFlag) !== 0;
      const extended = isExtended ? view.getUint16(flagsAt + 2) : 0;
      const mode = modes.get(view.getUint32(at + 24));
      const name = names.read(flagsAt + (isExtended ? 4 : 2), flags & lengthMask);
      // The other extended flag is that of a sparse checkout, which is left to git; version 2 knows none at all.
      if (!mode || name === undefined || (isExtended && version === 2) || extended & ~intendedFlag) return undefined;
      const { path, broken } = named(name);
      const blob = hex.slice(2 * (at + stateLength), 2 * flagsAt);
      const state = stateAt(view, at);
      at = names.end(at);
      return { path, broken, mode, blob, stage: (flags >> 12) & 3, intended: extended !== 0, sparse: false, state };
    },
  };
}

function stateAt(view: DataView, at: number): FileState {
  return {
    changedAt: view.getUint32(at) * 1000 + view.getUint32(at + 4) / 1e6,
    modifiedAt: view.getUint32(at + 8) * 1000 + view.getUint32(at + 12) / 1e6,
    inode: view.getUint32(at + 20),
    size: view.getUint32(at + 36),
  };
}

/** Reads names, with a character for each byte. */
interface Names {
  /** The name that begins at a place and should have a length. */
  read(start: number, stated: number): string | undefined;
  /** Where the entry with the last name ends, if it began at a place. */
  end(at: number): number;
}

/** Versions 2 and 3: a whole name, then one to eight NULs up to a multiple of eight bytes. */
function wholeNames(bytes: Buffer): Names {
  const text = bytes.toString("latin1");
  let end = 0;
  return {
    read(start, stated) {
      end = text.indexOf("\0", start);
      return hasLength(end - start, stated) ? text.slice(start, end) : undefined;
    },
    end: (at) => at + ((end - at + 8) & ~7),
  };
}

/** Version 4: how many bytes of the name before do not count, then what follows the others, and one NUL. */
function shortenedNames(bytes: Buffer): Names {
  const text = bytes.toString("latin1");
  let end = 0;
  let last = "";
  return {
    read(start, stated) {
      const [dropped, from] = readNumber(bytes, start);
      end = text.indexOf("\0", from);
      if (end < 0 || dropped > last.length) return undefined;
      last = last.slice(0, last.length - dropped) + text.slice(from, end);
      return hasLength(last.length, stated) ? last : undefined;
    },
    end: () => end + 1,
  };
}

/** The flags have twelve bits for the length; a longer one is all ones. */
function hasLength(length: number, stated: number): boolean {
  return length > 0 && Math.min(length, lengthMask) === stated;
}

/** A name from its bytes, one a character. */
function named(text: string): Pick<FileEntry, "path" | "broken"> {
  if (!foreign.test(text)) return { path: text, broken: false };
  const bytes = Buffer.from(text, "latin1");
  return { path: bytes.toString("utf8"), broken: !isUtf8(bytes) };
}

const foreign = /[\x80-\xff]/u;

/** A number in groups of seven bits, the first group first, each but the last with a bit that says so and counts one more. */
function readNumber(bytes: Buffer, start: number): readonly [value: number, end: number] {
  let at = start;
  let byte = bytes[at++] ?? 0;
  let value = byte & 0x7f;
  // No name is long enough for a fourth group.
  while (byte & 0x80 && at < start + 4) {
    byte = bytes[at++] ?? 0;
    value = (value + 1) * 0x80 + (byte & 0x7f);
  }
  return [value, at];
}
