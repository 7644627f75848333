import { inside, isPassedOver, upwards } from "./folders.ts";
import type { Replacement } from "./go-mod.ts";
import type { GoModule, GoTree, Workspace } from "./go-tree.ts";

/** Where the packages of a module path come from: a folder of this project, or elsewhere. */
export type Source = Folder | { readonly kind: "elsewhere" };

interface Folder {
  readonly kind: "folder";
  readonly folder: string;
  /** True if Go would fetch the module: it may then have packages that the folder lacks. */
  readonly isFetched?: boolean;
}

/** By module path. */
export type Sources = ReadonlyMap<string, Source>;

const elsewhere = { kind: "elsewhere" } as const;

/**
 * What the import paths in one module can refer to, the weakest claim first: what it requires, what this repository
 * holds, what is replaced, and the module itself with those of its workspace. The second differs from Go on purpose: a
 * module of this repository is this repository's code, although Go would fetch the required version of it.
 */
export function sourcesOf(tree: GoTree, home: GoModule | undefined): Sources {
  const workspace = home && workspaceOf(tree, home);
  const mains = workspace ? tree.modules.filter(({ folder }) => workspace.uses.has(folder)) : home ? [home] : [];
  const required = new Map(mains.flatMap(requirementsOf));
  return new Map([
    ...required,
    ...declaredOnce(tree.modules).map(([path, source]): Entry => [path, { ...source, isFetched: required.has(path) }]),
    ...mains.flatMap(replacementsOf),
    ...(workspace ? replaced(workspace.folder, workspace.replacements) : []),
    ...mains.flatMap(itself),
    ...(home ? itself(home) : []),
  ]);
}

type Entry = readonly [path: string, source: Source];
type FolderEntry = readonly [path: string, source: Folder];

/** The nearest go.work above a module holds for it if it names it; if not, Go builds the module by itself. */
function workspaceOf(tree: GoTree, home: GoModule): Workspace | undefined {
  const nearest = [...upwards(home.folder)]
    .map((above) => tree.workspaces.find(({ folder }) => folder === above))
    .find((workspace) => workspace);
  return nearest?.uses.has(home.folder) ? nearest : undefined;
}

function requirementsOf({ manifest }: GoModule): readonly Entry[] {
  return manifest.requirements.map(({ path }) => [path, elsewhere]);
}

/** A replacement for one version holds unless go.mod asks for another version. */
function replacementsOf({ folder, manifest }: GoModule): readonly Entry[] {
  const required = new Map(manifest.requirements.map(({ path, version }) => [path, version]));
  const holding = manifest.replacements.filter(
    ({ path, version }) => !version || version === (required.get(path) ?? version),
  );
  return replaced(folder, holding);
}

function replaced(folder: string, replacements: readonly Replacement[]): readonly Entry[] {
  return replacements.map(({ path, target, isFolder }) => {
    const place = isFolder ? inside(folder, target) : undefined;
    return [path, place === undefined ? elsewhere : { kind: "folder", folder: place }];
  });
}

/** Modules that the go command sees; a path that two of them declare says nothing. */
function declaredOnce(modules: readonly GoModule[]): readonly FolderEntry[] {
  const seen = modules.filter(({ folder }) => !isPassedOver(folder));
  const counts = new Map<string, number>();
  for (const { manifest } of seen) counts.set(manifest.module ?? "", (counts.get(manifest.module ?? "") ?? 0) + 1);
  return seen.filter(({ manifest }) => counts.get(manifest.module ?? "") === 1).flatMap(itself);
}

function itself({ folder, manifest }: GoModule): readonly FolderEntry[] {
  return manifest.module ? [[manifest.module, { kind: "folder", folder }]] : [];
}
