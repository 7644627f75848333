import type { Architecture } from "../architecture/architecture.ts";
import type { Dependency } from "../graph/dependency.ts";
import type { Graph } from "../graph/graph.ts";
import type { Packages } from "../packages/packages.ts";

/** A tree as a comparison sees it. */
export interface ComparedTree {
  readonly graph: Graph;
  readonly architecture: Architecture;
  readonly packages: Packages;
  /** Ids of the rules that object to a dependency, sorted. */
  objectionsTo(dependency: Dependency): readonly string[];
}

/** The name that a path of the base has in the head: its own, unless the file was renamed or moved. */
export type Renaming = (pathInBase: string) => string;

/** Two trees, and which files of theirs are the same. */
export interface ComparedTrees {
  readonly base: ComparedTree;
  readonly head: ComparedTree;
  readonly renamed: Renaming;
}
