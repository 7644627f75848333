import type { GroupOf } from "../graph/collapse.ts";
import { type Level, partsOf } from "../graph/tangles.ts";
import { tiesIn, usualTies } from "../architecture/ties.ts";
import type { ComparedTree, ComparedTrees } from "./compared-trees.ts";
import { type KnotsOfLevel, knotsOf } from "./knots-of-level.ts";
import { filesByModule } from "./module-changes.ts";
import { type FilesByPart, type Succession, successionOf } from "./successors.ts";

/** What is knotted on one level, before and after. */
export interface KnotLevel {
  readonly level: Level;
  readonly before: KnotsOfLevel;
  readonly after: KnotsOfLevel;
}

const levels: readonly Level[] = ["services", "units", "contexts", "modules"];

/** Every level that one of the trees has; parts of the base go by the names that they have in the head. */
export function knotLevels({ base, head, renamed }: ComparedTrees): readonly KnotLevel[] {
  return levels.flatMap((level) => {
    const [before, after] = [groupingOf(base, level), groupingOf(head, level)];
    if (!before && !after) return [];
    const nameInHead = successor(before, after, { base, head, renamed });
    const ofBase = before ?? nobody;
    return [
      {
        level,
        before: knotted(base, level, (id, file) => named(ofBase(id, file), nameInHead)),
        after: knotted(head, level, after ?? nobody),
      },
    ];
  });
}

const nobody: GroupOf = () => undefined;

function groupingOf({ graph, architecture }: ComparedTree, level: Level): GroupOf | undefined {
  if (level === "modules") return (id) => (graph.modules.get(id)?.origin === "project" ? id : undefined);
  return partsOf(graph, architecture).find((one) => one.level === level)?.groupOf;
}

function named(name: string | undefined, nameInHead: Succession): string | undefined {
  return name === undefined ? undefined : nameInHead(name);
}

function successor(
  before: GroupOf | undefined,
  after: GroupOf | undefined,
  { base, head, renamed }: ComparedTrees,
): Succession {
  return successionOf(filesIn(base, before ?? nobody), filesIn(head, after ?? nobody), renamed);
}

function filesIn({ graph }: ComparedTree, groupOf: GroupOf): FilesByPart {
  const parts = new Map<string, string[]>();
  for (const [id, files] of filesByModule(graph)) {
    for (const path of files) {
      const name = groupOf(id, path);
      const known = name === undefined ? [] : (parts.get(name) ?? []);
      if (name !== undefined && known.push(path) === 1) parts.set(name, known);
    }
  }
  return parts;
}

function knotted(tree: ComparedTree, level: Level, groupOf: GroupOf): KnotsOfLevel {
  const ties = tiesIn(tree, usualTies);
  return knotsOf(tree.graph, groupOf, (dependency) => ties(dependency, level));
}
