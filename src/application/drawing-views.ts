import type { Architecture } from "../domain/architecture/architecture.ts";
import type { Graph } from "../domain/graph/graph.ts";
import { cutFolders } from "./drawing-folders.ts";
import type { Collapse } from "./tool.ts";

/** A way to put the project's modules into boxes. */
export interface View {
  readonly collapsed: Collapse;
  /** Name of the box that a file of a module stands in. */
  boxOf(path: string, module: string): string;
  labelOf(box: string): string;
}

/** Begins the names of boxes for what stands in no group of a view. */
const nowhere = "(";

/** True for the box of what stands in no layer or no context. */
export const isNowhere = (box: string): boolean => box.startsWith(nowhere);

/** Each module by itself. */
export const byModule: View = { collapsed: "module", boxOf: (_path, module) => module, labelOf: (box) => box };

/** Each folder that holds files by itself. */
export const byFolder: View = { collapsed: "folder", boxOf: folderOf, labelOf: (box) => box };

/** The layers; outside of them what starts the program, and all the rest. */
export function byLayer({ placeOf }: Architecture): View {
  const boxOf = (path: string) => {
    const { layer, role } = placeOf(path);
    return layer ?? (role === undefined ? "(no layer)" : `(${role})`);
  };
  return { collapsed: "layer", boxOf, labelOf: (box) => box };
}

/** The bounded contexts by their folders: two services may have contexts of the same name. */
export function byContext({ contexts, placeOf }: Architecture): View {
  const names = new Map(contexts.map(({ name, folder }) => [folder, name]));
  const twice = contexts.map(({ name }) => name).filter((name, index, all) => all.indexOf(name) !== index);
  const boxOf = (path: string) => {
    const { context } = placeOf(path);
    if (context === undefined) return "(no context)";
    const holders = contexts.filter(({ name, folder }) => name === context && path.startsWith(`${folder}/`));
    return holders.toSorted((a, b) => b.folder.length - a.folder.length)[0]?.folder ?? context;
  };
  const labelOf = (box: string) => {
    const name = names.get(box) ?? box;
    return twice.includes(name) ? box : name;
  };
  return { collapsed: "context", boxOf, labelOf };
}

/** Folders as deep as `most` boxes allow. */
export function byLargeFolders(graph: Graph, most: number): View {
  const paths = [...graph.modules.values()].flatMap(({ origin, files }) => (origin === "project" ? files : []));
  const { folderOf: boxOf, isRest } = cutFolders(paths, most);
  const labelOf = (box: string) => {
    if (!isRest(box)) return box;
    return box === "." ? "(other folders)" : `${box} (rest)`;
  };
  return { collapsed: "folder", boxOf, labelOf };
}

function folderOf(path: string): string {
  const end = path.lastIndexOf("/");
  return end < 0 ? "." : path.slice(0, end);
}
