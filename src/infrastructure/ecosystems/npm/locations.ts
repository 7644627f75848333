/** A location in a lockfile: a folder relative to its root, as npm writes it (`packages/a/node_modules/b`). */

/** Longer paths than systems take (Linux: 4096) are no locations. */
export const longestLocation = 4096;

/** Where a location in `node_modules` stands: the folder that the `node_modules` is in, and the name in it. */
export interface Placement {
  readonly owner: string;
  readonly name: string;
}

const modules = "node_modules/";

/** Takes a location apart; `undefined` for a folder that is in no `node_modules`. */
export function placementOf(location: string): Placement | undefined {
  const nested = location.lastIndexOf(`/${modules}`);
  const start = nested >= 0 ? nested + 1 : location.startsWith(modules) ? 0 : -1;
  if (start < 0) return undefined;
  const name = location.slice(start + modules.length);
  return isPackageName(name) ? { owner: location.slice(0, Math.max(0, start - 1)), name } : undefined;
}

/** True for `name` and `@scope/name`. A name that begins with a dot leaves its place, or is the manager's own. */
export function isPackageName(name: string): boolean {
  return /^(?:@[^/\\]+\/)?[^./\\@][^/\\]*$/u.test(name);
}

/** True for what is no place for a package or a manifest: an absolute path, a way out of `node_modules`, a name that is none. */
export function isOdd(location: string): boolean {
  if (location === "") return false;
  if (location.length > longestLocation || location.includes("\\")) return true;
  const parts = location.split("/");
  if (parts.includes("") || parts.includes(".")) return true;
  const isUpInside = parts.some((part, index) => part === ".." && index > 0 && parts[index - 1] !== "..");
  return isUpInside || (placementOf(location) === undefined && parts.includes("node_modules"));
}

/** The folder in which a name that is not found here is looked for next; `undefined` above the root. */
export function folderAbove(location: string): string | undefined {
  if (location === "") return undefined;
  const placement = placementOf(location);
  if (placement) return placement.owner;
  const slash = location.lastIndexOf("/");
  if (location.startsWith("..")) return slash < 0 || location.endsWith("/..") ? undefined : location.slice(0, slash);
  return slash < 0 ? "" : location.slice(0, slash);
}
