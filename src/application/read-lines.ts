import type { World } from "./ports/world.ts";
import { withTree } from "./survey.ts";
import type { Target } from "./tool.ts";

/** The lines of files of a tree as they stand there, for code frames. A file that cannot be read is absent. */
export async function readLines(
  world: World,
  target: Target,
  paths: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  return withTree(world, target, async ({ snapshot, listing }) => {
    const wanted = new Set(paths);
    const found = new Map<string, readonly string[]>();
    for (const file of listing.files.filter(({ path }) => wanted.has(path))) {
      const bytes = await snapshot.read(file);
      if (bytes) found.set(file.path, new TextDecoder().decode(bytes).split("\n"));
    }
    return found;
  });
}
