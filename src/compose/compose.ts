import { existsSync } from "node:fs";
import { join } from "node:path";
import { makeTool } from "../application/make-tool.ts";
import type { FactsSource } from "../application/ports/facts-source.ts";
import type { FindingsCache } from "../application/ports/findings-cache.ts";
import type { Snapshot } from "../application/ports/snapshot.ts";
import type { World } from "../application/ports/world.ts";
import type { Target, Tool } from "../application/tool.ts";
import { cacheFolder } from "../infrastructure/cache/cache-folder.ts";
import { baselines } from "../infrastructure/baselines/baselines.ts";
import { type FactsCache, factsCache, noCache } from "../infrastructure/cache/facts-cache.ts";
import { segmentStore } from "../infrastructure/cache/segment-store.ts";
import { findingsCache, noFindingsCache } from "../infrastructure/cache/findings-cache.ts";
import { configurationReader } from "../infrastructure/configuration/reader.ts";
import { thisMachine } from "../infrastructure/files/machine.ts";
import { writeInside, writeNewInside } from "../infrastructure/files/write-inside.ts";
import { graphWriter } from "../infrastructure/graphs/graph-writer.ts";
import { installedOnDisk } from "../infrastructure/installed/on-disk.ts";
import { verifySignature } from "../infrastructure/registries/verify-signature.ts";
import { gitCommit } from "../infrastructure/snapshots/git-commit.ts";
import { gitHistory } from "../infrastructure/snapshots/git-history.ts";
import { gitIndex } from "../infrastructure/snapshots/git-index.ts";
import { parentsOfIndex } from "../infrastructure/snapshots/parents.ts";
import { hooksFolder } from "../infrastructure/snapshots/hooks-folder.ts";
import { workingTree } from "../infrastructure/snapshots/working-tree.ts";
import type { WorkerOptions } from "../infrastructure/workers/extract-all.ts";
import { factsSource } from "../infrastructure/workers/facts-source.ts";
import { standardHosts, standardRegistry } from "./standard-hosts.ts";
import { ecosystems } from "./ecosystems.ts";
import { hookRunners } from "./hook-runners.ts";
import { languages } from "./languages.ts";
import { rules } from "./rules.ts";
import { build } from "./build.ts";
import { version } from "./version.ts";

/** Plugs the world into the use cases. */
export function compose(): Tool {
  return makeTool(world);
}

const world: World = {
  version,
  rules,
  languages,
  ecosystems,
  standardHosts,
  verify: verifySignature,
  registries: async () =>
    (await import("../infrastructure/registries/index.ts")).registriesOver(process.env, standardRegistry),
  configurations: configurationReader,
  baselines,
  graphs: graphWriter,
  open,
  parents: ({ root }) => parentsOfIndex(root),
  history: gitHistory,
  facts,
  remembered,
  installed: ({ root }) => installedOnDisk(root),
  artifacts: async () => {
    const { artifactCaches } = await import("../infrastructure/ecosystems/artifact-caches.ts");
    return artifactCaches(thisMachine());
  },
  hookRunners,
  hooksFolder: ({ root }) => hooksFolder(root),
  write: ({ root }, path, text) => writeInside(root, path, text),
  writeNew: ({ root }, file) => writeNewInside(root, file),
};

function open({ root, tree }: Target): Promise<Snapshot> {
  if (tree.kind === "index") return gitIndex(root);
  return tree.kind === "commit" ? gitCommit(root, tree.revision, tree.sharedWith) : workingTree(root);
}

async function facts(target: Target): Promise<FactsSource> {
  const workers = workersFor(target.workers);
  return factsSource({ languages, cache: await cacheFor(target), ...(workers && { workers }) });
}

async function remembered({ root, cache }: Target): Promise<FindingsCache> {
  if (cache === false || build === undefined) return noFindingsCache;
  const folder = await cacheFolder({ root, ...(cache !== undefined && { chosen: cache }) });
  return findingsCache(join(folder, "commits"), build);
}

async function cacheFor({ root, cache }: Target): Promise<FactsCache> {
  if (cache === false) return noCache;
  return factsCache(segmentStore(await cacheFolder({ root, ...(cache !== undefined && { chosen: cache }) })));
}

/** The bundle beside this one; without it (the sources run as they are) everything is extracted in this thread. */
const workerEntry = new URL("./worker.js", import.meta.url);

/** With no threads, files that may crash their process still leave it: one thread at a time takes those. */
function workersFor(threads: number | undefined): WorkerOptions | undefined {
  if (!existsSync(workerEntry)) return undefined;
  if (threads === 0) return { entry: workerEntry, threads: 1, worthFrom: Number.POSITIVE_INFINITY };
  return { entry: workerEntry, ...(threads !== undefined && { threads }) };
}
