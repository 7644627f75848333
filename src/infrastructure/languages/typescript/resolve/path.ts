/** The folder of a path; `""` is the root of the snapshot. */
export function folderOf(path: string): string {
  const slash = path.lastIndexOf("/");
  return slash === -1 ? "" : path.slice(0, slash);
}

/** The folders from a folder up to the root, itself first. */
export function* foldersUp(folder: string): Generator<string> {
  for (let at = folder; ; at = folderOf(at)) {
    yield at;
    if (at === "") return;
  }
}

/**
 * Joins a folder of the snapshot and a relative path, without `.` and `..`. A path that leaves the snapshot keeps its leading
 * `..`.
 */
export function join(folder: string, relative: string): string {
  const parts: string[] = [];
  for (const part of `${folder}/${relative}`.split("/")) {
    if (part === "" || part === ".") continue;
    if (part === ".." && parts.length > 0 && parts.at(-1) !== "..") parts.pop();
    else parts.push(part);
  }
  return parts.join("/");
}

/** True for a path that leaves the snapshot. */
export function isOutside(path: string): boolean {
  return path === ".." || path.startsWith("../");
}

/** `./x`, `../x`, `.` and `..`: a path from the importing file's folder. */
export function isRelative(specifier: string): boolean {
  return /^\.{1,2}(?:\/|$)/u.test(specifier);
}

/** The rest of a path below a folder; `undefined` if it is not below. */
export function below(folder: string, path: string): string | undefined {
  if (folder === "") return path;
  if (path === folder) return "";
  return path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : undefined;
}
