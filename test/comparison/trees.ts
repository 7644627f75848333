import type { Place } from "../../src/domain/architecture/layer.ts";
import { type ArchitectureDiff, architectureDiff } from "../../src/domain/comparison/architecture-diff.ts";
import type { ComparedTree } from "../../src/domain/comparison/compared-trees.ts";
import { noPackages, type Packages } from "../../src/domain/packages/packages.ts";
import { readArrows } from "../graph/arrows.ts";
import { placed } from "../graph/placed.ts";

/** A tree as comparisons see it: a graph written with arrows, and where the beginnings of its paths stand. */
export interface Sketch {
  readonly arrows: string;
  readonly places?: Readonly<Record<string, Place>>;
  readonly units?: readonly string[];
  readonly packages?: Partial<Packages>;
  /** Dependencies that a rule objects to, as `from → to`. */
  readonly wrong?: readonly string[];
}

/** The tree of a sketch. */
export function treeOf({ arrows, places = {}, units = [], packages = {}, wrong = [] }: Sketch): ComparedTree {
  return {
    graph: readArrows(arrows),
    architecture: placed(places, units),
    packages: { ...noPackages, ...packages },
    objectionsTo: ({ from, to }) => (wrong.includes(`${from} → ${to}`) ? ["boundaries/forbidden-dependency"] : []),
  };
}

/** Holds two sketches against each other. */
export function diffOf(base: Sketch, head: Sketch, renames: Readonly<Record<string, string>> = {}): ArchitectureDiff {
  return architectureDiff({ base: treeOf(base), head: treeOf(head), renamed: (path) => renames[path] ?? path });
}

/** The four floors, by folder. */
export const floors: Readonly<Record<string, Place>> = {
  "domain/": { layer: "domain" },
  "app/": { layer: "application" },
  "infra/": { layer: "infrastructure" },
  "ui/": { layer: "interface" },
};
