import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { readRegularFile } from "../snapshots/regular-file.ts";
import { type Entries, readSegment, writeSegment } from "./segment.ts";

/** The segment files of one cache folder. Nothing here throws: a cache that does not work is no cache. */
export interface SegmentStore {
  /** Names of the segments, the newest first. */
  names(): readonly string[];
  /** `undefined` for a segment that is gone, damaged or foreign. */
  read(name: string): Entries | undefined;
  /** Writes a segment in one step, so that other runs see all of it or nothing. False if that failed. */
  write(entries: Entries): boolean;
  remove(names: readonly string[]): void;
}

/** Microseconds of writing in base 36 first, so that names sort by age; then what keeps concurrent runs apart. */
const form = /^[0-9a-z]{11}-[0-9a-f]{16}\.facts$/u;
const unfinished = /^[0-9a-z]{11}-[0-9a-f]{16}\.tmp$/u;
/** A temporary file this old was left by a run that was killed. */
const leftAfter = 3_600_000;

/** Opens the segments in a folder, which is made when something is written. */
export function segmentStore(folder: string): SegmentStore {
  let latest = 0;
  const nextName = (): string => {
    latest = Math.max(Math.round((performance.timeOrigin + performance.now()) * 1000), latest + 1);
    return `${latest.toString(36).padStart(11, "0")}-${randomBytes(8).toString("hex")}`;
  };
  return {
    names: () => namesIn(folder, form).reverse(),
    read(name) {
      const content = readRegularFile(join(folder, name));
      return "bytes" in content ? readSegment(content.bytes) : undefined;
    },
    write(entries) {
      const name = nextName();
      const temporary = join(folder, `${name}.tmp`);
      return attempt(() => {
        makeFolder(folder);
        removeLeftovers(folder);
        writeFileSync(temporary, writeSegment(entries), { flag: "wx" });
        renameSync(temporary, join(folder, `${name}.facts`));
      });
    },
    remove(names) {
      for (const name of names) attempt(() => rmSync(join(folder, name), { force: true }));
    },
  };
}

function namesIn(folder: string, wanted: RegExp): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => wanted.test(name))
      .sort();
  } catch {
    return [];
  }
}

/** Step by step, for `mkdirSync` with `recursive` never ends where the system refuses with ENOENT, as in `/proc`. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  // Another run may have been faster; any other trouble shows when the segment is written.
  attempt(() => mkdirSync(folder));
}

function removeLeftovers(folder: string): void {
  for (const name of namesIn(folder, unfinished)) {
    const path = join(folder, name);
    const made = statSync(path, { throwIfNoEntry: false })?.mtimeMs;
    // Without a time another run has just finished it.
    if (made !== undefined && Date.now() - made > leftAfter) rmSync(path, { force: true });
  }
}

function attempt(step: () => void): boolean {
  try {
    step();
    return true;
  } catch {
    return false;
  }
}
