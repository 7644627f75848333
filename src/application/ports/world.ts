import type { Rule } from "../../domain/findings/rule.ts";
import type { Target } from "../tool.ts";
import type { ConfigurationReader } from "./configuration.ts";
import type { Ecosystem } from "./ecosystem.ts";
import type { FactsSource } from "./facts-source.ts";
import type { GraphWriter } from "./graph-writer.ts";
import type { Language } from "./language.ts";
import type { Snapshot } from "./snapshot.ts";

/** Everything the use cases need from outside; `compose.ts` plugs it together. */
export interface World {
  readonly version: string;
  readonly rules: readonly Rule[];
  readonly languages: readonly Language[];
  readonly ecosystems: readonly Ecosystem[];
  /** Hosts of the registries that managers use where nothing else is said. */
  readonly standardHosts: { readonly npm?: string };
  readonly configurations: ConfigurationReader;
  readonly graphs: GraphWriter;
  /** Opens the tree that a target names. Throws an `ArchLintError` if there is no such tree. */
  open(target: Target): Promise<Snapshot>;
  /** Facts with the cache and the workers that the target asks for. */
  facts(target: Target): Promise<FactsSource>;
  /** Writes a new file below the root of the target, whole or not at all. */
  write(target: Target, path: string, text: string): Promise<void>;
}
