import type { Listing } from "../../application/ports/snapshot.ts";
import type { Problem } from "../../domain/findings/problem.ts";
import { byCodeUnit } from "../../domain/source/by-code-unit.ts";
import type { SourceFile } from "../../domain/source/source-file.ts";
import { followLinks, type Link } from "./links.ts";

/** What a walk through a tree has collected, in any order. */
export interface Found {
  readonly files: readonly SourceFile[];
  /** Symbolic links, wherever they lead. */
  readonly links: readonly Link[];
  readonly problems: readonly Problem[];
}

/** Follows the links and puts all that was found in order, so that the same tree always gives the same listing. */
export function finishListing(found: Found, isIgnored: (path: string) => boolean): Listing {
  const followed = followLinks(found);
  const files = [...found.files, ...followed.files].sort((a, b) => byCodeUnit(a.path, b.path));
  const problems = [...found.problems, ...followed.problems].sort((a, b) => byCodeUnit(a.path ?? "", b.path ?? ""));
  return { files, problems, isIgnored };
}
