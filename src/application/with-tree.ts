import type { Listing, Snapshot } from "./ports/snapshot.ts";
import type { World } from "./ports/world.ts";
import type { Target } from "./tool.ts";

/** An open snapshot with its list of files. */
export interface Tree {
  readonly snapshot: Snapshot;
  readonly listing: Listing;
}

/** Every path that a tree holds. */
export function pathsOf({ listing }: Tree): ReadonlySet<string> {
  return new Set(listing.files.map(({ path }) => path));
}

/** Opens the tree of a target, does something with it and closes it in any case. */
export async function withTree<Answer>(
  world: World,
  target: Target,
  work: (tree: Tree) => Promise<Answer>,
): Promise<Answer> {
  const snapshot = await world.open(target);
  try {
    target.progress?.("list", 0, 1);
    return await work({ snapshot, listing: await snapshot.list() });
  } finally {
    await snapshot.close();
  }
}
