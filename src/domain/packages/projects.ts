import { byCodeUnit } from "../source/by-code-unit.ts";
import { groupBy } from "../source/group-by.ts";
import type { Lockfile } from "./lockfile.ts";
import type { ManagerSettings } from "./manager-settings.ts";
import type { Manifest } from "./manifest.ts";
import type { NodeProject } from "./project.ts";
import { workspaceMatcher } from "./workspaces.ts";

/** The files of which projects are made, each list sorted by path. */
export interface ProjectFiles {
  readonly manifests: readonly Manifest[];
  readonly lockfiles: readonly Lockfile[];
  readonly settings: readonly ManagerSettings[];
}

/** A project's folder holds a lockfile, or a manifest that is nobody's workspace. Sorted by folder. */
export function projectsOf({ manifests, lockfiles, settings }: ProjectFiles): readonly NodeProject[] {
  const rootOf = rootFinder(manifests, settings);
  const members = groupBy(manifests, ({ folder }) => rootOf(folder));
  const locks = groupBy(lockfiles, ({ folder }) => folder);
  const byFolder = new Map(manifests.map((manifest) => [manifest.folder, manifest]));
  return [...new Set([...members.keys(), ...locks.keys()])].sort(byCodeUnit).map((folder) => {
    const root = byFolder.get(folder);
    const above = rootOf(folder);
    const isShadowed = above !== folder && locks.has(above) && !locksEach(settingsFor(above, settings));
    return {
      folder,
      ...(isShadowed && { within: above }),
      ...(root && { root }),
      members: (members.get(folder) ?? []).filter((manifest) => manifest !== root),
      lockfiles: locks.get(folder) ?? [],
      settings: settingsFor(folder, settings),
    };
  });
}

/** The folder whose workspaces hold a folder: the nearest above it that names it, else the folder itself. */
function rootFinder(manifests: readonly Manifest[], settings: readonly ManagerSettings[]): (folder: string) => string {
  const patterns = new Map<string, readonly string[]>();
  for (const { folder, workspaces } of [...manifests, ...settings]) if (workspaces) patterns.set(folder, workspaces);
  const matchers = new Map([...patterns].map(([folder, globs]) => [folder, workspaceMatcher(folder, globs)]));
  return (folder) => ancestors(folder).find((above) => matchers.get(above)?.(folder)) ?? folder;
}

/** Settings of the folder and of those above it; pnpm's workspace file speaks for its own folder alone. */
function settingsFor(folder: string, settings: readonly ManagerSettings[]): readonly ManagerSettings[] {
  const above = new Set([folder, ...ancestors(folder)]);
  const holds = ({ folder: own, path }: ManagerSettings) =>
    path.endsWith("pnpm-workspace.yaml") ? own === folder : above.has(own);
  return settings.filter(holds).sort((a, b) => b.folder.length - a.folder.length);
}

/** pnpm's setting by which every workspace has a lockfile of its own. */
function locksEach(settings: readonly ManagerSettings[]): boolean {
  const names = ["sharedWorkspaceLockfile", "shared-workspace-lockfile"];
  return settings.some(({ values }) => names.some((name) => values.get(name)?.text === "false"));
}

/** The folders above, nearest first, down to the root `""`. */
function ancestors(folder: string): readonly string[] {
  const parts = folder === "" ? [] : folder.split("/");
  return parts.map((_, index) => parts.slice(0, parts.length - index - 1).join("/"));
}
