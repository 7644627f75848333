import {
  type Candidate,
  exactRenames,
  type ReadCandidate,
  type Renames,
  similarRenames,
} from "../../domain/comparison/renames.ts";
import { chunked } from "../../domain/comparison/similarity.ts";
import type { SourceFile } from "../../domain/source/source-file.ts";
import type { Tree } from "../with-tree.ts";

/** Larger files are matched only if they moved unchanged. */
const maxBytes = 1024 * 1024;

/** Where files of one tree went in the other. Only files that `matters` says yes to are looked at. */
export async function findRenames(before: Tree, after: Tree, matters: (path: string) => boolean): Promise<Renames> {
  const gone = onlyIn(before, after, matters);
  const added = onlyIn(after, before, matters);
  if (gone.length === 0 || added.length === 0) return new Map();
  const exact = exactRenames(gone, added);
  const targets = new Set(exact.values());
  const [left, open] = await Promise.all([
    contentsOf(
      before,
      gone.filter(({ path }) => !exact.has(path)),
    ),
    contentsOf(
      after,
      added.filter(({ path }) => !targets.has(path)),
    ),
  ]);
  return new Map([...exact, ...similarRenames(left, open)]);
}

function onlyIn(tree: Tree, other: Tree, matters: (path: string) => boolean): readonly SourceFile[] {
  const others = new Set(other.listing.files.map(({ path }) => path));
  return tree.listing.files.filter(({ path }) => !others.has(path) && matters(path));
}

/** A file that cannot be read moved nowhere that anybody could tell; whoever checks the tree reports it. */
async function contentsOf({ snapshot }: Tree, files: readonly SourceFile[]): Promise<readonly ReadCandidate[]> {
  const found: ReadCandidate[] = [];
  for (const file of files) {
    const bytes = await snapshot.read(file);
    if (bytes && bytes.length <= maxBytes) found.push({ ...candidate(file), content: chunked(bytes) });
  }
  return found;
}

/** Plain values: a file on disk works its blob id out each time that it is copied. */
function candidate({ path, blob }: SourceFile): Candidate {
  return { path, blob };
}
