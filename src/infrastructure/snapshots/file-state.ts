import type { Stats } from "node:fs";
import type { FileState } from "./index-entry.ts";

/** Times are compared as floating-point milliseconds, which hold about a quarter of a microsecond today. */
const tolerance = 0.001;
const inodeBits = 2 ** 32;

/**
 * True if the file on disk is the one the index took in. As in git's "racy" rule, an entry that is not older than the
 * index itself may have changed without a trace. Stricter than git: the change time counts wherever it is known, so an
 * edit that restores size and modification time is still seen.
 */
export function isUnchanged(stats: Stats, state: FileState | undefined, indexWrittenAt: number): boolean {
  if (!state || state.modifiedAt >= indexWrittenAt) return false;
  if (stats.size !== state.size || !isSameTime(stats.mtimeMs, state.modifiedAt)) return false;
  // git for Windows writes no inode and the creation time as change time.
  if (process.platform === "win32" || state.inode === 0) return true;
  return stats.ino % inodeBits === state.inode && isSameTime(stats.ctimeMs, state.changedAt);
}

function isSameTime(onDisk: number, inIndex: number): boolean {
  return Math.abs(onDisk - inIndex) < tolerance;
}
