import type { Rule } from "../../domain/findings/rule.ts";
import type { Target } from "../tool.ts";
import type { ArtifactCaches } from "./artifact-caches.ts";
import type { Baselines } from "./baselines.ts";
import type { ConfigurationReader } from "./configuration.ts";
import type { Ecosystem } from "./ecosystem.ts";
import type { FactsSource } from "./facts-source.ts";
import type { FindingsCache } from "./findings-cache.ts";
import type { GraphWriter } from "./graph-writer.ts";
import type { ReadHistory } from "./history.ts";
import type { HookRunner, HooksFolder } from "./hook-runner.ts";
import type { InstalledFiles } from "./installed.ts";
import type { Language } from "./language.ts";
import type { Registries, VerifySignature } from "./registry.ts";
import type { Snapshot } from "./snapshot.ts";

/** A file that is not there yet. */
export interface NewFile {
  readonly path: string;
  readonly text: string;
  readonly executable: boolean;
}

/** Everything the use cases need from outside; `compose.ts` plugs it together. */
export interface World {
  readonly version: string;
  readonly rules: readonly Rule[];
  readonly languages: readonly Language[];
  readonly ecosystems: readonly Ecosystem[];
  /** Hosts of the registries that managers use where nothing else is said. */
  readonly standardHosts: { readonly npm?: string };
  /** Verifies registries' signatures. */
  readonly verify: VerifySignature;
  /** Asks registries; the only part of the tool that opens connections. */
  registries(): Promise<Registries>;
  readonly configurations: ConfigurationReader;
  readonly baselines: Baselines;
  readonly graphs: GraphWriter;
  /** Opens the tree that a target names. Throws an `ArchLintError` if there is no such tree. */
  open(target: Target): Promise<Snapshot>;
  /** The commits that the index of a target would be committed on: HEAD and, in a merge, the other sides; none before the first. */
  parents(target: Target): Promise<readonly string[]>;
  readonly history: ReadHistory;
  /** Facts with the cache and the workers that the target asks for. */
  facts(target: Target): Promise<FactsSource>;
  /** What was found in commits before, where the target allows a cache. */
  remembered(target: Target): Promise<FindingsCache>;
  /** What is installed in the working tree of a target. */
  installed(target: Target): InstalledFiles;
  /** What package managers keep on this machine. */
  artifacts(): Promise<ArtifactCaches>;
  readonly hookRunners: readonly HookRunner[];
  /** Where git looks for the hooks of a target. */
  hooksFolder(target: Target): Promise<HooksFolder>;
  /** Writes a file below the root of the target, whole or not at all. One that was there keeps its permissions. */
  write(target: Target, path: string, text: string): Promise<void>;
  /** The same where nothing is yet, not even a link; `executable`: the file is a program. */
  writeNew(target: Target, file: NewFile): Promise<void>;
}
