/** A folder as a command reaches it from another, relative to the root; absent where that is outside or cannot be known. */
export function folderFrom(folder: string | undefined, target: string): string | undefined {
  if (target.startsWith("/") || target.startsWith("~") || /[$`*]/u.test(target)) return undefined;
  const parts = folder === undefined ? undefined : folder.split("/").filter((part) => part !== "");
  for (const part of target.split("/")) {
    if (part === "" || part === ".") continue;
    if (part !== "..") parts?.push(part);
    else if (parts?.pop() === undefined) return undefined;
  }
  return parts?.join("/");
}
