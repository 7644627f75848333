import { archiveQuestions } from "../../domain/packages/artifacts/archive-questions.ts";
import type { FileArtifact } from "../../domain/packages/artifacts/artifacts.ts";
import { fileKey, type HashedFile, localArtifacts } from "../../domain/packages/artifacts/local-artifacts.ts";
import { patchFiles } from "../../domain/packages/artifacts/patch-files.ts";
import { moduleQuestions } from "../../domain/packages/artifacts/module-questions.ts";
import type { Packages } from "../../domain/packages/packages.ts";
import type { ArtifactCaches, ArtifactProgress, TreeOfArtifacts } from "../ports/artifact-caches.ts";
import type { Tree } from "../with-tree.ts";

/** Holds the caches of this machine against the lockfiles, so that rules only read the outcome. */
export async function withArtifacts(
  packages: Packages,
  caches: ArtifactCaches,
  { tree, progress }: { readonly tree: Tree; readonly progress: ArtifactProgress },
): Promise<Packages> {
  const archives = archiveQuestions(packages);
  const modules = moduleQuestions(packages);
  const total = archives.length + modules.length;
  progress(0, total);
  const found = await caches.archives(archives, treeOf(tree), (done) => progress(done, total));
  const inGo = await caches.modules(modules, (done) => progress(archives.length + done, total));
  return { ...packages, artifacts: { ...found, modules: inGo } };
}

/** Holds archives and patches that lie in the tree against the lockfiles. Whoever hashes is only asked for if there are any. */
export async function withFileArtifacts(
  packages: Packages,
  caches: () => Promise<ArtifactCaches>,
  tree: Tree,
): Promise<Packages> {
  const wanted: readonly HashedFile[] = [...localArtifacts(packages), ...patchFiles(packages)];
  if (wanted.length === 0) return packages;
  const { digest } = await caches();
  const { read } = treeOf(tree);
  const judged = new Map<string, FileArtifact>();
  // One after the other: each is in memory as a whole.
  for (const one of wanted) judged.set(fileKey(one), await judge(one, read, digest));
  return { ...packages, fileArtifacts: judged };
}

async function judge(
  { path, digests, anyLineEnds }: HashedFile,
  read: TreeOfArtifacts["read"],
  digest: ArtifactCaches["digest"],
): Promise<FileArtifact> {
  if (path === undefined) return { kind: "unknown", reason: "outside-tree" };
  const bytes = await read(path);
  if (!bytes) return { kind: "unknown", reason: "not-in-tree" };
  if (isPointer(bytes)) return { kind: "unknown", reason: "lfs-pointer" };
  const forms = anyLineEnds ? [bytes, withPlainLineEnds(bytes)] : [bytes];
  const found = digests.flatMap(({ algorithm }) => forms.map((form) => digest(form, algorithm)));
  if (found.some((hex) => digests.some((one) => one.hex === hex))) return { kind: "intact" };
  return { kind: "altered", found: found[0] ?? "" };
}

/** Without the carriage return before each line feed. */
function withPlainLineEnds(bytes: Uint8Array): Uint8Array {
  return bytes.filter((byte, index) => byte !== carriageReturn || bytes[index + 1] !== lineFeed);
}

const carriageReturn = 13;
const lineFeed = 10;

/** What git holds of a file that Git LFS keeps elsewhere. */
function isPointer(bytes: Uint8Array): boolean {
  return new TextDecoder().decode(bytes.subarray(0, 40)).startsWith("version https://git-lfs");
}

function treeOf({ snapshot, listing }: Tree): TreeOfArtifacts {
  const files = new Map(listing.files.map((file) => [file.path, file]));
  return {
    ...(snapshot.folder !== undefined && { folder: snapshot.folder }),
    paths: [...files.keys()],
    read: async (path) => {
      const file = files.get(path);
      return file && snapshot.read(file);
    },
  };
}
