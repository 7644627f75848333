/** The folder that a relative path leads to from another (`""` is the root); `undefined` if it is absolute or leaves the root. */
export function folderAt(from: string, relative: string): string | undefined {
  const slashes = relative.replaceAll("\\", "/");
  if (/^(?:\/|[A-Za-z]:)/u.test(slashes)) return undefined;
  const parts = from === "" ? [] : from.split("/");
  for (const part of slashes.split("/")) {
    if (part === "" || part === ".") continue;
    if (part !== "..") parts.push(part);
    else if (parts.pop() === undefined) return undefined;
  }
  return parts.join("/");
}

/** The folder itself and all above it, up to the root. */
export function* foldersUp(folder: string): Generator<string> {
  for (let current = folder; current !== ""; current = current.slice(0, Math.max(0, current.lastIndexOf("/")))) {
    yield current;
  }
  yield "";
}

/** True for what the go command passes over below a module: `testdata`, `_x` and `.x` (go help packages). */
export function isPassedOver(inner: string): boolean {
  return inner.split("/").some((part) => part === "testdata" || part.startsWith("_") || part.startsWith("."));
}
