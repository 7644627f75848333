import type { Architecture } from "../architecture/architecture.ts";
import { contextNamer } from "../architecture/context-namer.ts";
import type { Graph } from "../graph/graph.ts";
import { byCodeUnit } from "../source/by-code-unit.ts";
import type { ComparedTrees } from "./compared-trees.ts";
import { type FilesByPart, type Succession, successionOf } from "./successors.ts";

/** What dependencies are compared between, from the largest parts to the smallest; layers lie across them all. */
export const partLevels = ["layers", "services", "contexts", "units"] as const;

export type PartLevel = (typeof partLevels)[number];

/** Names the part that a path stands in; `undefined`: in none. */
export type PartOf = (path: string) => string | undefined;

/** Says in which part of a level a path stands. */
export function partOf(level: PartLevel, architecture: Architecture): PartOf {
  switch (level) {
    case "layers":
      return (path) => architecture.placeOf(path).layer;
    case "services":
      return (path) => architecture.placeOf(path).service;
    case "contexts":
      return contextNamer(architecture);
    case "units":
      return architecture.unitOf;
  }
}

/** The parts of a level, with their files, as far as the tree holds any. */
export function filesByPart(graph: Graph, part: PartOf): FilesByPart {
  const parts = new Map<string, string[]>();
  for (const path of filesOf(graph)) {
    const name = part(path);
    if (name === undefined) continue;
    const known = parts.get(name);
    if (known) known.push(path);
    else parts.set(name, [path]);
  }
  return new Map([...parts].sort(([a], [b]) => byCodeUnit(a, b)));
}

/** Source files of the project, in the order of their modules. */
export function filesOf({ modules }: Graph): readonly string[] {
  return [...modules.values()].flatMap(({ origin, files }) => (origin === "project" ? files : []));
}

/** A level of both trees, with the names that parts of the base have in the head. */
export interface LevelOfBoth {
  readonly level: PartLevel;
  readonly base: { readonly partOf: PartOf; readonly files: FilesByPart };
  readonly head: { readonly partOf: PartOf; readonly files: FilesByPart };
  readonly nameInHead: Succession;
}

/** Finds the parts of a level on both sides and which became which. */
export function levelOfBoth(level: PartLevel, { base, head, renamed }: ComparedTrees): LevelOfBoth {
  const [before, after] = [base, head].map(({ graph, architecture }) => {
    const part = partOf(level, architecture);
    return { partOf: part, files: filesByPart(graph, part) };
  });
  if (!before || !after) throw new RangeError("two trees have two sides");
  // A layer's name says what may stand in it: under another name it is another layer, whoever moved there.
  const nameInHead = level === "layers" ? (name: string) => name : successionOf(before.files, after.files, renamed);
  return { level, base: before, head: after, nameInHead };
}
