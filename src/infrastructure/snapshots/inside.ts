/** A path that could leave the root, or that names what git keeps for itself. A hostile index or tree can hold one. */
const outside = /^(?:\/|[A-Za-z]:)|(?:^|\/)(?:\.{0,2}|\.git)(?:\/|$)/iu;

/** True if a relative path stays below the root and outside `.git`. */
export function isInside(path: string): boolean {
  if (process.platform === "win32" && path.includes("\\")) return false;
  return path !== "" && !outside.test(path) && !path.includes("\0");
}
