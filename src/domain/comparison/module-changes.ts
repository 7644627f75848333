import type { Graph } from "../graph/graph.ts";
import { byCodeUnit } from "../source/by-code-unit.ts";
import type { ComparedTree, ComparedTrees } from "./compared-trees.ts";
import { type FilesByPart, successionOf } from "./successors.ts";

/** A module of the project that is only in one of the trees. */
export interface ModuleSeen {
  readonly id: string;
  /** The layer of its files, if all stand in the same. */
  readonly layer?: string;
  readonly isTest: boolean;
}

/** A module that lives on under another id. */
export interface ModuleMove {
  readonly from: string;
  readonly to: string;
}

/** Which modules there are, held against which there were. */
export interface ModuleChanges {
  readonly added: readonly ModuleSeen[];
  readonly removed: readonly ModuleSeen[];
  readonly moved: readonly ModuleMove[];
}

/** Modules that appear, vanish or move; a move is told by the files that went along. */
export function moduleChanges({ base, head, renamed }: ComparedTrees): ModuleChanges {
  const [before, after] = [filesByModule(base.graph), filesByModule(head.graph)];
  const nameInHead = successionOf(before, after, renamed);
  const moved = [...before.keys()].flatMap((from) => {
    const to = nameInHead(from);
    return to === from ? [] : [{ from, to }];
  });
  const [left, reached] = [new Set(moved.map(({ from }) => from)), new Set(moved.map(({ to }) => to))];
  return {
    added: only(after, (id) => !before.has(id) && !reached.has(id), head),
    removed: only(before, (id) => !after.has(id) && !left.has(id), base),
    moved: moved.sort((a, b) => byCodeUnit(a.to, b.to)),
  };
}

function only(modules: FilesByPart, isWanted: (id: string) => boolean, tree: ComparedTree): readonly ModuleSeen[] {
  const wanted = [...modules].filter(([id]) => isWanted(id));
  return wanted.sort(([a], [b]) => byCodeUnit(a, b)).map(([id, files]) => seen(id, files, tree));
}

function seen(id: string, files: readonly string[], { architecture }: ComparedTree): ModuleSeen {
  const places = files.map((path) => architecture.placeOf(path));
  const [first] = places;
  const isAlike = places.every(({ layer }) => layer === first?.layer);
  return {
    id,
    ...(isAlike && first?.layer !== undefined && { layer: first.layer }),
    isTest: places.every(({ role }) => role === "test"),
  };
}

/** The project's own modules with their files. */
export function filesByModule({ modules }: Graph): FilesByPart {
  return new Map(
    [...modules].flatMap(([id, { origin, files }]) => (origin === "project" ? [[id, files] as const] : [])),
  );
}
