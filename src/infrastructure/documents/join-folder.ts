/** A folder seen from another: `..` goes up, and stays where there is nothing above. `""` is the root of the tree. */
export function joinFolder(base: string, folder: string): string {
  const parts = base === "" ? [] : base.split("/");
  for (const part of folder.split("/")) {
    if (part === ".." && parts.length > 0 && parts.at(-1) !== "..") parts.pop();
    else if (part !== "" && part !== ".") parts.push(part);
  }
  return parts.join("/");
}
