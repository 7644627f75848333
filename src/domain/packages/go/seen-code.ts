import type { Graph } from "../../graph/graph.ts";
import type { GoTree } from "./go-modules.ts";

/**
 * Folders of the modules of which no code was passed over, as far as imports tell: they have Go files under check, and
 * import nothing of their own that was left out (`testdata`, foreign code, code that is yet to be generated).
 */
export function seenCode(graph: Graph, tree: GoTree): ReadonlySet<string> {
  const seen = new Set<string>();
  for (const { id, language, files } of graph.modules.values()) {
    const home = language === "go" && files.length > 0 ? homeOf(tree, id) : undefined;
    if (home !== undefined) seen.add(home);
  }
  for (const { at, to } of graph.dependencies) {
    const target = at.path.endsWith(".go") ? graph.modules.get(to) : undefined;
    const isUnseen = target?.origin === "generated" || (target?.origin === "project" && target.files.length === 0);
    const home = isUnseen ? homeOf(tree, at.path.slice(0, Math.max(0, at.path.lastIndexOf("/")))) : undefined;
    if (home !== undefined) seen.delete(home);
  }
  return seen;
}

function homeOf(tree: GoTree, folder: string): string | undefined {
  return tree.moduleAt(folder === "." ? "" : folder)?.mod.folder;
}
