import { relative, sep } from "node:path";

/** The way from the top of the repository to the checked folder, ending in `/` unless they are the same. */
export function prefixOf(top: string, folder: string): string {
  const way = relative(top, folder).split(sep).join("/");
  return way === "" ? "" : `${way}/`;
}
