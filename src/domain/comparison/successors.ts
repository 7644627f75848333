import { countBy } from "../architecture/summarize.ts";
import type { Renaming } from "./compared-trees.ts";

/** Names of parts (modules, contexts, units …) with the files of each. */
export type FilesByPart = ReadonlyMap<string, readonly string[]>;

/** Gives a part of the base its name in the head. */
export type Succession = (part: string) => string;

/**
 * A part that lost its name lives on under a new one that took most of its files and holds little else. A name that is
 * there on both sides means the same part, whatever moved.
 */
export function successionOf(base: FilesByPart, head: FilesByPart, renamed: Renaming): Succession {
  const holder = new Map(
    [...head].flatMap(([part, files]) => (base.has(part) ? [] : files.map((path) => [path, part] as const))),
  );
  const heirs = new Map<string, string>();
  for (const [part, files] of base) {
    if (head.has(part)) continue;
    const taken = countBy(files, (path) => holder.get(renamed(path)));
    for (const [heir, count] of taken) {
      // More than half on both sides: no two parts can have the same heir.
      if (count * 2 > files.length && count * 2 > (head.get(heir)?.length ?? 0)) heirs.set(part, heir);
    }
  }
  return (part) => heirs.get(part) ?? part;
}
