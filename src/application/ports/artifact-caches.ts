import type { Artifacts } from "../../domain/packages/artifacts/artifacts.ts";
import type { ArchiveQuestion } from "../../domain/packages/artifacts/archive-questions.ts";
import type { CachedModuleQuestion } from "../../domain/packages/artifacts/module-questions.ts";
import type { Algorithm } from "../../domain/packages/digests.ts";

/** The tree whose packages are verified: some package managers keep their cache, or what they installed, in it. */
export interface TreeOfArtifacts {
  /** Absolute; absent if its files exist only as git objects, beside which nothing is installed. */
  readonly folder?: string;
  /** Every path of the tree. */
  readonly paths: readonly string[];
  /** Bytes of a file of the tree; `undefined` if there is none or it cannot be read. */
  read(path: string): Promise<Uint8Array | undefined>;
}

/** Called with how many artifacts are done, of how many. */
export type ArtifactProgress = (done: number, total: number) => void;

/** What package managers keep on this machine. It is read and hashed; nothing is unpacked to disk, changed or fetched. */
export interface ArtifactCaches {
  /** The hash of bytes, in lower-case hex. */
  digest(bytes: Uint8Array, algorithm: Algorithm): string;
  /** Looks for archives of packages, and compares what was installed of them. */
  archives(
    questions: readonly ArchiveQuestion[],
    tree: TreeOfArtifacts,
    progress: ArtifactProgress,
  ): Promise<Pick<Artifacts, "archives" | "installed">>;
  /** Looks for Go's modules. */
  modules(questions: readonly CachedModuleQuestion[], progress: ArtifactProgress): Promise<Artifacts["modules"]>;
}
