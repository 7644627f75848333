import type { Depth, Facts } from "../../domain/source/facts.ts";
import type { SourceFile } from "../../domain/source/source-file.ts";
import type { Problem } from "../../domain/findings/problem.ts";
import type { Language } from "./language.ts";
import type { Snapshot } from "./snapshot.ts";

/** A file and the language it is written in. */
export interface FactsRequest {
  readonly file: SourceFile;
  readonly language: Language["id"];
  /** Absent: the imports. */
  readonly depth?: Depth;
}

export interface FactsAnswer {
  /** By path; a file that could not be read or parsed is absent and named in `problems`. */
  readonly facts: ReadonlyMap<string, Facts>;
  readonly problems: readonly Problem[];
  /** How many answers came from the cache, for the coverage line. */
  readonly cached: number;
}

/** Gives the facts of files: from the cache where it knows the blob, else by extracting them. */
export interface FactsSource {
  facts(
    snapshot: Snapshot,
    requests: readonly FactsRequest[],
    progress: (done: number, total: number) => void,
  ): Promise<FactsAnswer>;
}
