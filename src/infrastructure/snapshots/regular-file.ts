import { closeSync, constants, fstatSync, openSync, readFileSync } from "node:fs";

/** Larger files are not source code; reading them would only cost memory. */
export const sizeLimit = 128 * 1024 * 1024;

/** The bytes of a file, or why there are none, in words that follow "could not be read: ". */
export type FileContent = { readonly bytes: Uint8Array } | { readonly reason: string };

// Neither follow a link that took the file's place nor wait for a pipe that did; Windows knows neither flag.
const flags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/** Reads a regular file and nothing else: no link, no pipe, no device, nothing beyond the limit. Never throws. */
export function readRegularFile(path: string): FileContent {
  try {
    const file = openSync(path, flags);
    try {
      const { size } = checked(fstatSync(file));
      if (size > sizeLimit) return { reason: `it has ${size} bytes, the limit is ${sizeLimit}` };
      return { bytes: readFileSync(file) };
    } finally {
      closeSync(file);
    }
  } catch (error) {
    return { reason: reasonOf(error) };
  }
}

function checked<Stats extends { isFile(): boolean }>(stats: Stats): Stats {
  if (!stats.isFile()) throw new Error("it is not a regular file");
  return stats;
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: "it is gone",
  ENOTDIR: "it is gone",
  EISDIR: "it is a folder",
  EACCES: "permission denied",
  EPERM: "permission denied",
  ELOOP: "it is a symbolic link",
  ENXIO: "it is not a regular file",
};

/** A file-system error in plain English, without the machine's paths. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return "unknown error";
  const code = "code" in error && typeof error.code === "string" ? error.code : undefined;
  return code ? (reasons[code] ?? code) : error.message;
}
