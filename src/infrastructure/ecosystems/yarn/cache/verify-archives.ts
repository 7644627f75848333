import { createHash } from "node:crypto";
import type { TreeOfArtifacts } from "../../../../application/ports/artifact-caches.ts";
import type { CachedArchive } from "../../../../domain/packages/artifacts/artifacts.ts";
import type { ArchiveQuestion } from "../../../../domain/packages/artifacts/archive-questions.ts";
import { remember } from "../../../../domain/source/remember.ts";
import { identitiesIn } from "../../../archives/identities.ts";
import { inParallel } from "../../../archives/in-parallel.ts";
import { LimitError, manifestLimit } from "../../../archives/limits.ts";
import { zipEntriesIn } from "../../../archives/zip-entries.ts";
import { archiveName } from "./archive-name.ts";
import { type Shelf, shelfInTree, shelfOnDisk } from "./shelf.ts";

/** Looks for yarn berry's archives, in the project's own cache and in the shared one, and hashes them anew. */
export async function verifyArchives(
  questions: readonly ArchiveQuestion[],
  { tree, cache, done }: { readonly tree: TreeOfArtifacts; readonly cache: string; readonly done: () => void },
): Promise<readonly CachedArchive[]> {
  const own = remember((folder: string) => withSet(shelfInTree(folder, tree)));
  const shared = withSet(shelfOnDisk(cache));
  return inParallel(questions, async (question) => {
    const answer = await verify(question, question.folders.map(own), shared);
    done();
    return answer;
  });
}

interface SearchedShelf extends Shelf {
  readonly known: ReadonlySet<string>;
  /** Names without what follows the slug. */
  readonly slugs: ReadonlySet<string>;
}

function withSet(shelf: Shelf): SearchedShelf {
  const slugs = shelf.names.map((name) => name.slice(0, name.lastIndexOf("-")));
  return { ...shelf, known: new Set(shelf.names), slugs: new Set(slugs) };
}

/** Only an archive that was made under the lockfile's cache key is comparable: yarn packs it anew under each. */
async function verify(
  question: ArchiveQuestion,
  own: readonly SearchedShelf[],
  shared: SearchedShelf,
): Promise<CachedArchive> {
  const name = archiveName(question);
  const places = [
    ...own.map((shelf) => [shelf, name.own] as const),
    ...(name.shared === undefined ? [] : [[shared, name.shared] as const]),
  ];
  const place = places.find(([shelf, file]) => shelf.known.has(file));
  if (place) return judge(await place[0].read(place[1]), question);
  const isElsewhere = [...own, shared].some(({ slugs }) => slugs.has(name.slug));
  return { kind: "unknown", reason: isElsewhere ? "other-cache-key" : "not-in-cache" };
}

async function judge(bytes: Uint8Array | undefined, { name, digests }: ArchiveQuestion): Promise<CachedArchive> {
  if (!bytes) return { kind: "unknown", reason: "unreadable" };
  const found = createHash("sha512").update(bytes).digest("hex");
  if (!digests.some(({ hex }) => hex === found)) return { kind: "altered", found };
  try {
    const identities = identitiesIn(await manifestsIn(bytes, `node_modules/${name}/package.json`));
    return identities ? { kind: "intact", identities } : { kind: "unknown", reason: "broken-archive" };
  } catch (error) {
    return { kind: "unknown", reason: error instanceof LimitError ? "too-large" : "broken-archive" };
  }
}

async function manifestsIn(bytes: Uint8Array, path: string): Promise<readonly Uint8Array[]> {
  const manifests: Uint8Array[] = [];
  let room = manifestLimit;
  for await (const { name, size, pieces } of zipEntriesIn(bytes)) {
    if (name !== path) continue;
    room -= size;
    if (room < 0) throw new LimitError();
    const parts: Uint8Array[] = [];
    for await (const piece of pieces()) parts.push(piece);
    manifests.push(Buffer.concat(parts));
  }
  return manifests;
}
