import type { SourceFile } from "../../domain/source/source-file.ts";
import type { Text } from "../../domain/findings/text.ts";
import type { Problem } from "../../domain/findings/problem.ts";

/** What a snapshot holds: its files, sorted by path, and the paths it could not take in. */
export interface Listing {
  readonly files: readonly SourceFile[];
  readonly problems: readonly Problem[];
  /** True if the path exists in git's eyes only as ignored (`dist/`, generated code), for paths that are not listed. */
  isIgnored(path: string): boolean;
}

/** A named, immutable tree of files: the working tree, the git index or a commit. */
export interface Snapshot {
  /** For people: `working tree`, `index`, `commit 1a2b3c4`. */
  readonly name: Text;
  /** The same content for ever: a commit and the folder in it. Absent for a tree that changes. */
  readonly id?: string;
  list(): Promise<Listing>;
  /** The bytes of one file, or `undefined` if it is gone, unreadable or larger than the limit (a problem then says so). */
  read(file: SourceFile): Promise<Uint8Array | undefined>;
  /** Absolute folder from which a worker may read the files itself; absent if they exist only as git objects. */
  readonly folder?: string;
  /** Frees child processes and handles. */
  close(): Promise<void>;
}
