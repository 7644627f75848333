import type { InstalledFiles } from "../../src/application/ports/installed.ts";
import type { Snapshot } from "../../src/application/ports/snapshot.ts";
import type { World } from "../../src/application/ports/world.ts";
import { makeTool } from "../../src/application/make-tool.ts";
import type { Target, Tool } from "../../src/application/tool.ts";
import { cachesInMemory } from "./caches.ts";
import { ecosystems } from "../../src/compose/ecosystems.ts";
import { hookRunners } from "../../src/compose/hook-runners.ts";
import { languages } from "../../src/compose/languages.ts";
import { rules } from "../../src/compose/rules.ts";
import type { ExampleArtifacts } from "../../src/domain/packages/artifacts/artifacts.ts";
import type { FileTree } from "../../src/domain/findings/rule.ts";
import { noFindingsCache } from "../../src/infrastructure/cache/findings-cache.ts";
import { configurationReader } from "../../src/infrastructure/configuration/reader.ts";
import { baselines } from "../../src/infrastructure/baselines/baselines.ts";
import { graphWriter } from "../../src/infrastructure/graphs/graph-writer.ts";
import { verifySignature } from "../../src/infrastructure/registries/verify-signature.ts";
import { blobId } from "../../src/infrastructure/snapshots/blob.ts";
import { ignoredPaths } from "../../src/infrastructure/snapshots/ignored-paths.ts";
import { factsSource } from "../../src/infrastructure/workers/facts-source.ts";

/** A tree that exists only in memory: the snapshot is the seam, so that nothing else needs to be pretended. */
export function memorySnapshot(tree: FileTree): Snapshot {
  const encoder = new TextEncoder();
  const bytes = new Map(Object.entries(tree).map(([path, text]) => [path, encoder.encode(text)]));
  const paths = [...bytes.keys()].sort();
  const files = paths.map((path) => ({ path, blob: blobId(bytes.get(path) ?? new Uint8Array(), 40) }));
  const isIgnored = ignoredPaths({
    patterns: (folder) => tree[folder === "." ? ".gitignore" : `${folder}/.gitignore`],
  });
  return {
    name: { en: "memory", "zh-CN": "内存" },
    list: async () => ({ files, problems: [], isIgnored }),
    read: async ({ path }) => bytes.get(path),
    close: async () => {},
  };
}

/** What is outside of a tree in memory. */
export interface Around {
  /** What is installed in the tree. */
  readonly installed?: FileTree | undefined;
  /** What the caches of the machine hold. */
  readonly machine?: ExampleArtifacts | undefined;
}

/** The real tool over a tree in memory. With a `base`, that tree stands for every commit that a target names. */
export function toolOver(tree: FileTree, base?: FileTree, around: Around = {}): Tool {
  return toolWith(memorySnapshot(tree), base && memorySnapshot(base), around);
}

/** The real tool over a snapshot. */
export function toolWith(snapshot: Snapshot, base?: Snapshot, around: Around = {}): Tool {
  return makeTool(worldOver(snapshot, base, around));
}

/** The world around a snapshot: all real, but nothing is written, installed or asked for. */
export function worldOver(snapshot: Snapshot, base?: Snapshot, { installed = {}, machine = {} }: Around = {}): World {
  return {
    version: "0.0.0",
    rules,
    languages,
    ecosystems,
    standardHosts: { npm: "registry.example.com" },
    verify: verifySignature,
    registries: async () => {
      throw new Error("a tree in memory asks nobody");
    },
    configurations: configurationReader,
    baselines,
    graphs: graphWriter,
    parents: async () => (base ? ["base"] : []),
    open: async ({ tree }) => (tree.kind === "commit" && base ? base : snapshot),
    history: async () => ({ commits: [], shallow: false }),
    facts: async () => factsSource({ languages }),
    remembered: async () => noFindingsCache,
    installed: () => installedInMemory(installed),
    artifacts: async () => cachesInMemory(machine),
    hookRunners,
    hooksFolder: async () => ({ kind: "inside", path: ".git/hooks" }),
    write: async () => {},
    writeNew: async () => {},
  };
}

/** Installed files that exist only in memory; there are no links. */
export function installedInMemory(tree: FileTree): InstalledFiles {
  return {
    list: (folder) => {
      const start = folder === "" ? "" : `${folder}/`;
      const inner = Object.keys(tree).filter((path) => path.startsWith(start));
      if (inner.length === 0) return undefined;
      const parts = inner.map((path) => path.slice(start.length).split("/"));
      const kinds = new Map(parts.map(([name = "", ...rest]) => [name, rest.length > 0 ? "folder" : "file"] as const));
      return [...kinds].map(([name, kind]) => ({ name, kind }));
    },
    read: (path) => tree[path],
    follow: () => undefined,
  };
}

/** A target for `toolOver`: there is only one tree. */
export const here: Target = { root: ".", tree: { kind: "working-tree" }, today: "2026-06-30", allowEmpty: true };
