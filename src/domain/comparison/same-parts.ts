import type { Change } from "./change.ts";
import type { LevelOfBoth, PartLevel } from "./part-names.ts";
import type { FilesByPart } from "./successors.ts";

/** Says of a part that shows in a change whether a larger level has the very same part. */
export type Coincidence = (level: PartLevel, part: string, change: Change<unknown>["change"]) => boolean;

/** Finds parts that hold the same files as a part of a level before them, in each tree. Layers are no such parts. */
export function coincidence(levels: readonly LevelOfBoth[]): Coincidence {
  const nested = levels.filter(({ level }) => level !== "layers");
  const before = repeated(nested.map(({ level, base, nameInHead }) => ({ level, files: base.files, nameInHead })));
  const after = repeated(nested.map(({ level, head }) => ({ level, files: head.files, nameInHead: (name) => name })));
  return (level, part, change) => {
    const key = `${level}\0${part}`;
    return (change === "added" || before.has(key)) && (change === "removed" || after.has(key));
  };
}

interface Named {
  readonly level: PartLevel;
  readonly files: FilesByPart;
  readonly nameInHead: (name: string) => string;
}

function repeated(levels: readonly Named[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const found = new Set<string>();
  for (const { level, files, nameInHead } of levels) {
    for (const [name, paths] of files) {
      const content = paths.join("\0");
      if (seen.has(content)) found.add(`${level}\0${nameInHead(name)}`);
      seen.add(content);
    }
  }
  return found;
}
