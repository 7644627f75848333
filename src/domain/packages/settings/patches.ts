import type { Lockfile } from "../lockfile.ts";
import type { Manifest, Patch, Stated } from "../manifest.ts";
import type { NodeProject } from "../project.ts";

/**
 * The patches that hold for a lockfile: patched package → path of the patch, as the settings write it. bun takes no notice
 * of one for a version that is not locked.
 */
export function declaredPatches(lockfile: Lockfile, project: NodeProject): ReadonlyMap<string, Stated> {
  return lockfile.manager === "bun" ? bunPatches(lockfile, project) : pnpmPatches(project);
}

function bunPatches({ packages }: Lockfile, { root }: NodeProject): ReadonlyMap<string, Stated> {
  const locked = new Set(packages.map(({ name, version }) => `${name}@${version}`));
  return patchesFrom(root, "patchedDependencies", (name) => locked.has(name));
}

/** In package.json until pnpm 10, in the workspace file since. */
function pnpmPatches({ root, settings }: NodeProject): ReadonlyMap<string, Stated> {
  const own = patchesFrom(root, "pnpm.patchedDependencies", () => true);
  return new Map([...own, ...settings.flatMap(({ patches }) => [...(patches ?? [])])]);
}

function patchesFrom(
  root: Manifest | undefined,
  field: Patch["from"],
  isUsed: (name: string) => boolean,
): ReadonlyMap<string, Stated> {
  const own = (root?.patches ?? []).filter(({ from, name }) => from === field && isUsed(name));
  return new Map(own.map(({ name, path }) => [name, path]));
}
