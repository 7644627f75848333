import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Listing } from "../../application/ports/snapshot.ts";
import type { Problem } from "../../domain/findings/problem.ts";
import type { SourceFile } from "../../domain/source/source-file.ts";
import { lookBelow } from "./disk.ts";
import { fileOnDisk } from "./file-on-disk.ts";
import { finishListing } from "./finish-listing.ts";
import { ignoredPaths } from "./ignored-paths.ts";
import { patternsBelow } from "./ignored-on-disk.ts";
import type { Link } from "./links.ts";
import { closedFolder } from "./notes.ts";
import { splitRecords, unnameable } from "./records.ts";
import { reasonOf } from "./regular-file.ts";

/** Never walked, whatever `.gitignore` says: other people's code and git's own files. */
const skipped = new Set([".git", "node_modules"]);

const walkedNote: Problem = {
  message: {
    en: "There is a .git here, but no git that can use it; the files were found by walking the folder.",
    "zh-CN": "此处有 .git，但没有可用的 git；文件是通过遍历目录找到的。",
  },
  weight: "note",
};

/** Lists a folder that is no git repository. Links are followed by name once all is listed, never while walking. */
export function listFolder(root: string): Listing {
  const isIgnored = ignoredPaths({ patterns: patternsBelow(root) });
  const look = lookBelow(root);
  const files: SourceFile[] = [];
  const links: Link[] = [];
  const problems: Problem[] = existsSync(join(root, ".git")) ? [walkedNote] : [];
  const folders = [""];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    const content = namesIn(root, folder);
    problems.push(...content.problems);
    for (const { path, isFolder } of content.paths) {
      if (isIgnored(isFolder ? `${path}/` : path)) continue;
      if (isFolder) {
        folders.push(path);
        continue;
      }
      const { stats, link, problem } = look(path);
      if (stats) files.push(fileOnDisk(root, path, ""));
      if (link !== undefined) links.push({ path, text: link });
      if (problem) problems.push(problem);
    }
  }
  return finishListing({ files, links, problems }, isIgnored);
}

interface FolderContent {
  readonly paths: readonly { readonly path: string; readonly isFolder: boolean }[];
  readonly problems: readonly Problem[];
}

function namesIn(root: string, folder: string): FolderContent {
  const prefix = folder === "" ? "" : `${folder}/`;
  try {
    const entries = readdirSync(join(root, folder), { withFileTypes: true, encoding: "buffer" });
    const named = entries.map((entry) => ({ entry, record: splitRecords(Buffer.from(entry.name))[0] }));
    const paths = named.flatMap(({ entry, record }) =>
      record && !record.broken && !skipped.has(record.text)
        ? [{ path: prefix + record.text, isFolder: entry.isDirectory() }]
        : [],
    );
    const broken = named.flatMap(({ record }) => (record?.broken ? [unnameable(prefix + record.text)] : []));
    return { paths, problems: broken };
  } catch (error) {
    return { paths: [], problems: [closedFolder(folder || ".", reasonOf(error))] };
  }
}
