import { join } from "node:path";
import { ignoredPaths } from "../ignored-paths.ts";
import { exactnessOf, isAscii } from "./exact-patterns.ts";
import { personalText, smallText } from "./small-text.ts";

/** The files that say what git ignores in a work tree. */
export interface IgnorePlace {
  /** Top folder of the work tree. */
  readonly top: string;
  readonly excludeFile: string;
  readonly personalExcludes: string;
}

/** What git ignores, and whether that is beyond doubt. */
export interface ExactIgnoring {
  /** A path from the top; a folder ends in `/`. */
  isIgnored(path: string): boolean;
  /** False if git may see one of the paths that were asked about in another way. */
  isExact(): boolean;
}

/** Reads the patterns that git heeds when it lists untracked files, and judges whether we read them as it does. */
export function exactIgnoring({ top, excludeFile, personalExcludes }: IgnorePlace): ExactIgnoring {
  let unsure = false;
  let bytewise = false;
  let foreign = false;
  const judged = (text: string | undefined): string => {
    const exactness = text === undefined ? "unsure" : exactnessOf(text);
    unsure ||= exactness === "unsure";
    bytewise ||= exactness === "for ASCII names";
    return text ?? "";
  };
  const isIgnored = ignoredPaths({
    patterns: (folder) => judged(smallText(join(top, folder, ".gitignore"))),
    excludes: judged(personalText(excludeFile)),
    personal: judged(personalText(personalExcludes)),
  });
  return {
    isIgnored(path) {
      foreign ||= !isAscii(path);
      return isIgnored(path);
    },
    isExact: () => !unsure && !(bytewise && foreign),
  };
}
