import type { PackageFacts } from "../../domain/packages/file-facts.ts";
import type { Limit } from "./language.ts";

/** Sees one text and nothing else. Never throws: what it cannot read becomes a fact of kind `unparsed`. */
export type ReadPackageFile = (text: string, path: string) => readonly PackageFacts[];

/** What a package manager (or another owner of manifests) needs to say of itself. One folder below `infrastructure/ecosystems` exports one. */
export interface Ecosystem {
  readonly id: string;
  /** For people. */
  readonly name: string;
  /** True for the files it reads. Asked for every path of a tree, so it looks at the name alone. */
  reads(path: string): boolean;
  /** Loads the parsers, which a tree without such files never needs. */
  reader(): Promise<ReadPackageFile>;
  /** What to say of a file that is no text; absent, or `undefined`: that it is none. */
  binary?(path: string): PackageFacts | undefined;
  readonly limits: readonly Limit[];
}
