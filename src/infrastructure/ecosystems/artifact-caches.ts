import { createHash } from "node:crypto";
import type { ArtifactCaches, ArtifactProgress, TreeOfArtifacts } from "../../application/ports/artifact-caches.ts";
import type { ArchiveQuestion } from "../../domain/packages/artifacts/archive-questions.ts";
import type { Artifacts, CachedArchive } from "../../domain/packages/artifacts/artifacts.ts";
import type { Machine } from "../files/machine.ts";
import { goCacheFolder } from "./go-modules/cache/cache-folder.ts";
import { verifyModules } from "./go-modules/cache/verify-modules.ts";
import { npmCacheFolder } from "./npm/cache/cache-folder.ts";
import { verifyTarballs } from "./npm/cache/verify-tarballs.ts";
import { yarnCacheFolder } from "./yarn/cache/cache-folder.ts";
import { verifyArchives } from "./yarn/cache/verify-archives.ts";

/** What package managers keep on a machine. */
export function artifactCaches(machine: Machine): ArtifactCaches {
  return {
    digest: (bytes, algorithm) => createHash(algorithm).update(bytes).digest("hex"),
    archives: (questions, tree, progress) => archives(questions, tree, { machine, progress }),
    modules: (questions, progress) => verifyModules(goCacheFolder(machine), questions, progress),
  };
}

async function archives(
  questions: readonly ArchiveQuestion[],
  tree: TreeOfArtifacts,
  { machine, progress }: { readonly machine: Machine; readonly progress: ArtifactProgress },
): Promise<Pick<Artifacts, "archives" | "installed">> {
  const tarballs = questions.filter(({ of }) => of === "tarball");
  const packed = questions.filter(({ of }) => of === "yarn-archive");
  let count = 0;
  const done = () => progress(++count, questions.length);
  const verified = await verifyTarballs(tarballs, { ...tree, cache: npmCacheFolder(machine), done });
  const repacked = await verifyArchives(packed, { tree, cache: yarnCacheFolder(machine), done });
  return {
    archives: new Map([
      ...tarballs.flatMap(({ key }, index) => entry(key, verified[index]?.archive)),
      ...packed.flatMap(({ key }, index) => entry(key, repacked[index])),
    ]),
    installed: new Map(verified.flatMap(({ installed }) => installed)),
  };
}

function entry(key: string, archive: CachedArchive | undefined): readonly (readonly [string, CachedArchive])[] {
  return archive ? [[key, archive]] : [];
}
