/** A path as a command in a folder (`.` for the root) means it; `undefined` where it leads out of the tree or is not known. */
export function pathFrom(folder: string, written: string): string | undefined {
  if (written.startsWith("/") || /[$*?~`{}]/u.test(written)) return undefined;
  const parts = folder === "." ? [] : folder.split("/");
  for (const part of written.split("/")) {
    if (part === "" || part === ".") continue;
    if (part !== "..") parts.push(part);
    else if (parts.pop() === undefined) return undefined;
  }
  return parts.join("/");
}

/** Folders that are filled by tools: what is missing there has not been built yet. */
const built: ReadonlySet<string> = new Set([
  ...["bin", "build", "dist", "out", "target", "node_modules", "vendor", ".bin", "tmp", ".cache"],
]);

/** True for a path that no checkout need hold. */
export function isBuilt(path: string): boolean {
  return path.split("/").some((part) => built.has(part));
}
