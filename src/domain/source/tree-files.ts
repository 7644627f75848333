import type { Facts } from "./facts.ts";

/** The files of a tree by name, and what the sources among them state. */
export interface TreeFiles {
  /** Every path that the tree holds: scripts, schemas and templates as well as sources. */
  readonly paths: ReadonlySet<string>;
  /** By path, of the source files under check. */
  readonly facts: ReadonlyMap<string, Facts>;
  /** By path, what rules want to read beside code (`texts`); without what is larger than texts are. */
  readonly texts: ReadonlyMap<string, string>;
}

/** A tree of which nothing is known but what a question names. */
export const noFiles: TreeFiles = { paths: new Set(), facts: new Map(), texts: new Map() };
