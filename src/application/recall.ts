import type { Configuration } from "./ports/configuration.ts";
import type { FoundThere } from "./ports/findings-cache.ts";
import type { World } from "./ports/world.ts";
import type { Target } from "./tool.ts";
import type { Tree } from "./with-tree.ts";

/** What is remembered of a tree, and how to remember it from now on. */
export interface Recollection {
  readonly found?: FoundThere | undefined;
  keep(found: FoundThere): void;
}

/**
 * What was found in a commit before. All that decides it is in the key: the commit, the configuration in force, the baseline
 * that was named and the day, against which waivers and entries are held. A tree that changes is never remembered.
 */
export async function recall(
  world: World,
  { rules, baseline, today, ...target }: Target,
  { snapshot }: Tree,
  { settings }: Configuration,
): Promise<Recollection> {
  if (snapshot.id === undefined) return { keep: () => {} };
  const cache = await world.remembered({ ...target, today });
  const key = JSON.stringify([snapshot.id, settings, rules, baseline, today]);
  return { found: cache.find(key), keep: ({ findings, baselined }) => cache.keep(key, { findings, baselined }) };
}
