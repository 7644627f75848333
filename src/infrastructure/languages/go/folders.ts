import { posix } from "node:path";

/** The folder of a path; `.` is the root. */
export function folderOf(path: string): string {
  return posix.dirname(path);
}

/** Joins a folder and a relative path; `undefined` if that leaves the root or is no relative path. */
export function inside(folder: string, relative: string): string | undefined {
  const slashes = relative.replaceAll("\\", "/");
  if (/^(?:\/|[A-Za-z]:)/u.test(slashes)) return undefined;
  const joined = posix.join(folder, slashes).replace(/\/$/u, "") || ".";
  return joined === ".." || joined.startsWith("../") ? undefined : joined;
}

/** The folder itself and all above it, up to the root. */
export function* upwards(folder: string): Generator<string> {
  let current = folder;
  for (; current !== "."; current = posix.dirname(current)) yield current;
  yield current;
}

/** True for a path longer than file systems hold (PATH_MAX of Linux); to take it apart would take quadratic time. */
export function isTooLong(path: string): boolean {
  return path.length > 4096;
}

/** True for files and folders that the go command passes over: `testdata`, `_x` and `.x` (go help packages). */
export function isPassedOver(path: string): boolean {
  return path.split("/").some((part) => part === "testdata" || /^[_.]./u.test(part));
}

/** True for what lies in a `vendor` folder: copies of packages from elsewhere. */
export function isVendored(path: string): boolean {
  return path.startsWith("vendor/") || path.includes("/vendor/");
}

/** The import path of a vendored package, from the path of one of its files; `undefined` for other files. */
export function vendoredPackage(path: string): string | undefined {
  return isVendored(path) ? folderOf(path.slice(path.lastIndexOf("vendor/") + "vendor/".length)) : undefined;
}
