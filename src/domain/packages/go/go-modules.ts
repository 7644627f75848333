import type { Packages } from "../packages.ts";
import type { GoFile, GoMod, GoSum, GoWork, VendorList } from "./go-file.ts";
import { folderAt, foldersUp } from "./go-folders.ts";

/** A module of the tree: its go.mod and the files that belong to it. */
export interface GoModule {
  readonly mod: GoMod;
  readonly sum?: GoSum;
  readonly vendor?: VendorList;
  /** The workspace that it is built in, if its go.work is in the tree. */
  readonly workspace?: GoWorkspace;
}

/** A go.work file with what it leads to. */
export interface GoWorkspace {
  readonly work: GoWork;
  readonly sum?: GoSum;
  /** The modules that it uses, as far as they are in the tree. */
  readonly members: readonly GoMod[];
}

/** The modules and workspaces of a tree. */
export interface GoTree {
  /** By folder. */
  readonly modules: ReadonlyMap<string, GoModule>;
  readonly workspaces: readonly GoWorkspace[];
  /** The go.sum beside a go.mod. */
  readonly sums: ReadonlyMap<string, GoSum>;
  /** The module that a folder belongs to: a nested go.mod cuts its folder out of the module above. */
  moduleAt(folder: string): GoModule | undefined;
  /** The nearest go.work at or above a folder. */
  workspaceAbove(folder: string): GoWorkspace | undefined;
}

/** Files by the folder that they stand in. */
type ByFolder<Value> = ReadonlyMap<string, Value>;

/** Puts Go's files together: once, though many rules ask. */
export function goTree({ go }: Packages): GoTree {
  const tree = trees.get(go) ?? makeTree(go);
  trees.set(go, tree);
  return tree;
}

const trees = new WeakMap<Packages["go"], GoTree>();

function makeTree(go: Packages["go"]): GoTree {
  const mods = byFolder(go, "go.mod");
  const sums = byFolder(go, "go.sum");
  const vendors = byFolder(go, "vendor/modules.txt");
  const workSums = byFolder(go, "go.work.sum");
  const works = [...byFolder(go, "go.work").values()];
  const workspaces = new Map(works.map((work) => [work.folder, workspaceOf(work, mods, workSums)]));
  const modules = new Map(
    [...mods].map(([folder, mod]) => [folder, moduleOf(mod, { sums, vendors, workspaces })] as const),
  );
  return {
    modules,
    sums,
    workspaces: [...workspaces.values()],
    moduleAt: (folder) => nearest(modules, folder),
    workspaceAbove: (folder) => nearest(workspaces, folder),
  };
}

function workspaceOf(work: GoWork, mods: ByFolder<GoMod>, sums: ByFolder<GoSum>): GoWorkspace {
  const sum = sums.get(work.folder);
  const folders = new Set(work.uses.map((use) => folderAt(work.folder, use.text)));
  const members = [...folders].flatMap((folder) => (folder === undefined ? [] : (mods.get(folder) ?? [])));
  return { work, members, ...(sum && { sum }) };
}

interface Beside {
  readonly sums: ByFolder<GoSum>;
  readonly vendors: ByFolder<VendorList>;
  readonly workspaces: ByFolder<GoWorkspace>;
}

/** The nearest go.work above holds for a module if it names it; if not, Go builds the module by itself. */
function moduleOf(mod: GoMod, { sums, vendors, workspaces }: Beside): GoModule {
  const sum = sums.get(mod.folder);
  const vendor = vendors.get(mod.folder);
  const workspace = nearest(workspaces, mod.folder);
  return {
    mod,
    ...(sum && { sum }),
    ...(vendor && !vendor.isWorkspace && { vendor }),
    ...(workspace?.members.includes(mod) && { workspace }),
  };
}

function byFolder<Kind extends GoFile["kind"]>(
  files: readonly GoFile[],
  kind: Kind,
): ByFolder<Extract<GoFile, { readonly kind: Kind }>> {
  const isWanted = (file: GoFile): file is Extract<GoFile, { readonly kind: Kind }> => file.kind === kind;
  return new Map(files.filter(isWanted).map((file) => [file.folder, file]));
}

function nearest<Value>(known: ByFolder<Value>, folder: string): Value | undefined {
  for (const above of foldersUp(folder)) {
    const found = known.get(above);
    if (found !== undefined) return found;
  }
  return undefined;
}
