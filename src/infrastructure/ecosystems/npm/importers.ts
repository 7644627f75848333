import type { LockedEdge } from "../../../domain/packages/locked-package.ts";
import type { Importer } from "../../../domain/packages/lockfile.ts";
import { folderOf } from "../../documents/folder-of.ts";
import { type DocumentEntry, textAt } from "../../documents/node.ts";
import { type OpenDocument, placeOfKey } from "../../documents/open-json.ts";

/** The entry of a manifest. What a folder outside of the lockfile's own asks for is not npm's to install, and not missed. */
export function importerOf(document: OpenDocument, entry: DocumentEntry, all: readonly LockedEdge[]): Importer {
  const name = textAt(entry.value, "name");
  const folder = joined(folderOf(document.path), entry.key);
  const isOutside = entry.key.startsWith("..");
  const edges = isOutside ? all.filter(({ to }) => to !== undefined) : all;
  return { folder, at: placeOfKey(document, entry), edges, ...(name !== undefined && { name }) };
}

/** A folder below another; `..` goes up. */
function joined(base: string, folder: string): string {
  const parts = base === "" ? [] : base.split("/");
  for (const part of folder.split("/")) {
    if (part === ".." && parts.length > 0 && parts.at(-1) !== "..") parts.pop();
    else if (part !== "" && part !== ".") parts.push(part);
  }
  return parts.join("/");
}
