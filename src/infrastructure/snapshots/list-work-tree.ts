import { statSync } from "node:fs";
import { join } from "node:path";
import type { Listing } from "../../application/ports/snapshot.ts";
import type { Problem } from "../../domain/findings/problem.ts";
import type { SourceFile } from "../../domain/source/source-file.ts";
import { blobOf } from "./blob.ts";
import { lookBelow, type Sight } from "./disk.ts";
import { fileOnDisk } from "./file-on-disk.ts";
import { isUnchanged } from "./file-state.ts";
import { finishListing } from "./finish-listing.ts";
import { ignoredOnDisk } from "./ignored-on-disk.ts";
import { readIndex } from "./index-entries.ts";
import type { IndexEntry } from "./index-entry.ts";
import type { Link } from "./links.ts";
import { nestedRepository } from "./notes.ts";
import { linkMode, linkText, type ObjectReader } from "./object-reader.ts";
import { readRegularFile } from "./regular-file.ts";
import type { Repository } from "./repository.ts";
import { listUntracked } from "./untracked.ts";

/** The listing of a work tree, and the files that a sparse checkout keeps only in the object store. */
export interface WorkTree {
  readonly listing: Listing;
  readonly sparse: ReadonlySet<string>;
}

const submoduleMode = "160000";
/** `PATH_MAX` of Linux. */
const longestLink = 4096;

/** Lists tracked and untracked files; those that the index knows unchanged are not read. */
export async function listWorkTree(repository: Repository, objects: ObjectReader): Promise<WorkTree> {
  // Asked before the index is read: should it be written in between, more entries count as possibly changed, not fewer.
  const writtenAt = statSync(repository.indexFile, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const reading = readIndex(repository);
  const untracked = listUntracked(repository, reading);
  // A failure is thrown where it is awaited, after the index has been read.
  untracked.catch(() => {});
  const index = await reading;
  const tracked = lookAtTracked(repository.folder, index.entries, writtenAt);
  const others = await untracked;

  const found = {
    files: [...tracked.files, ...others.files],
    links: [...tracked.links, ...(await textsOf(tracked.absentLinks, objects)), ...others.links],
    problems: [...index.problems, ...tracked.problems, ...others.problems],
  };
  return { listing: finishListing(found, ignoredOnDisk(repository)), sparse: tracked.sparse };
}

interface Tracked {
  readonly files: SourceFile[];
  readonly links: Link[];
  /** Links that stand in the object store only: a sparse checkout left them out, or the system knows no links. */
  readonly absentLinks: IndexEntry[];
  readonly problems: Problem[];
  readonly sparse: Set<string>;
}

function lookAtTracked(root: string, entries: readonly IndexEntry[], writtenAt: number): Tracked {
  const found: Tracked = { files: [], links: [], absentLinks: [], problems: [], sparse: new Set() };
  const look = lookBelow(root);
  let last = "";
  for (const entry of entries) {
    // The sides of an unfinished merge stand one after the other; on disk there is one file.
    if (entry.path === last) continue;
    last = entry.path;
    if (entry.mode === submoduleMode) found.problems.push(nestedRepository(entry.path));
    else place(root, entry, look(entry.path), writtenAt, found);
  }
  return found;
}

function place(root: string, entry: IndexEntry, sight: Sight, writtenAt: number, found: Tracked): void {
  const { path, blob, stage, state } = entry;
  if (sight.problem) found.problems.push(sight.problem);
  if (sight.link !== undefined) found.links.push({ path, text: sight.link });
  else if (entry.mode === linkMode && isAbsentLink(root, entry, sight)) found.absentLinks.push(entry);
  else if (sight.stats) {
    const known = stage === 0 && isUnchanged(sight.stats, state, writtenAt);
    found.files.push(known ? { path, blob } : fileOnDisk(root, path, blob));
  } else if (entry.sparse && !sight.problem) {
    found.sparse.add(path);
    found.files.push({ path, blob });
  }
}

/** Without `core.symlinks` git writes a file that holds the text of the link. */
function isAbsentLink(root: string, { path, blob, sparse }: IndexEntry, { stats, problem }: Sight): boolean {
  if (!stats) return sparse && !problem;
  const content = stats.size <= longestLink ? readRegularFile(join(root, path)) : undefined;
  return content !== undefined && "bytes" in content && blobOf(content.bytes, blob).id === blob;
}

async function textsOf(entries: readonly IndexEntry[], objects: ObjectReader): Promise<readonly Link[]> {
  const texts = await Promise.all(entries.map(({ blob }) => linkText(objects, blob)));
  return entries.flatMap(({ path }, index) => {
    const text = texts[index];
    return text === undefined ? [] : [{ path, text }];
  });
}
