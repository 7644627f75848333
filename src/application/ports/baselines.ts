import type { Baseline, BaselineEntry } from "../../domain/findings/baseline.ts";
import type { ConfigurationFiles } from "./configuration.ts";

/** Reads and writes the committed file of known findings. */
export interface Baselines {
  /** `undefined` if the tree has no such file. Throws an `ArchLintError` with place and hint for one that is not right. */
  read(files: ConfigurationFiles, path: string): Promise<Baseline | undefined>;
  /** The text of the file: one line an entry, in the order given. */
  write(entries: readonly BaselineEntry[]): string;
}
