import type { PublishedModule } from "./published-module.ts";
import type { PublishedPackage, SigningKey } from "./published-package.ts";
import type { UnreadReason } from "./unread.ts";

/** What registries said at a moment, as `.arch-lint/registry.json` holds it. */
export interface RegistrySnapshot {
  readonly path: string;
  /** When they were asked: ISO 8601, UTC, to the second. Every age is counted up to here. */
  readonly asOf: string;
  /** npm's packages by name; the same name once for each registry that was asked for it. */
  readonly packages: ReadonlyMap<string, readonly PublishedPackage[]>;
  /** Keys by address of the registry; absent: that registry signs nothing. A reason: whether it does could not be read. */
  readonly keys: ReadonlyMap<string, readonly SigningKey[] | UnreadReason>;
  /** Go modules by path. */
  readonly modules: ReadonlyMap<string, PublishedModule>;
}

/** Where the snapshot lies in a tree. */
export const snapshotPath = ".arch-lint/registry.json";

/** Reason of a rule that could not judge because the tree holds no snapshot: people who want none are not told each time. */
export const noSnapshot = "no-registry-snapshot";
