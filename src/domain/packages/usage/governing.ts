import { remember } from "../../source/remember.ts";
import type { Manifest } from "../manifest.ts";

/** Gives the manifests around a file, the nearest first: where Node looks for what the file imports. */
export function manifestsAround(manifests: readonly Manifest[]): (path: string) => readonly Manifest[] {
  const byFolder = new Map(manifests.map((manifest) => [manifest.folder, manifest]));
  const around = remember((folder): readonly Manifest[] => {
    const own = byFolder.get(folder);
    const above = folder === "" ? [] : around(folderOf(folder));
    return own ? [own, ...above] : above;
  });
  return (path) => around(folderOf(path));
}

/** `""` is the root. */
function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}
