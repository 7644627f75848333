import type { FileArtifacts } from "../artifacts/artifacts.ts";
import { fileKey } from "../artifacts/local-artifacts.ts";
import { patchFilesOf } from "../artifacts/patch-files.ts";
import type { Lockfile } from "../lockfile.ts";
import type { NodeProject } from "../project.ts";
import { differences, type SettingDifference } from "./difference.ts";
import { declaredPatches } from "./patches.ts";

/**
 * Compares patches with those that the lockfile was written under: which packages are patched, by which file (pnpm until
 * 10, bun), and what the file hashes to (pnpm).
 */
export function patchDifferences(
  lockfile: Lockfile,
  project: NodeProject,
  files: FileArtifacts | undefined,
): readonly SettingDifference[] {
  const { patches } = lockfile.recorded;
  if (!patches) return [];
  const declared = declaredPatches(lockfile, project);
  const names = differences(
    "patch",
    new Map([...patches].map(([name, { at }]) => [name, { text: name, at }])),
    new Map([...declared].map(([name, { at }]) => [name, { text: name, at }])),
  );
  const paths = [...patches].flatMap(([name, { path }]) => (path ? [[name, path] as const] : []));
  const sides = paths.filter(([name]) => declared.has(name));
  const known = new Map(sides);
  const moved = differences("patch-path", known, new Map([...declared].filter(([name]) => known.has(name))));
  return [...names, ...moved, ...changedFiles(lockfile, project, files)];
}

function changedFiles(
  lockfile: Lockfile,
  project: NodeProject,
  files: FileArtifacts | undefined,
): readonly SettingDifference[] {
  return patchFilesOf(lockfile, project).flatMap(({ name, ...file }) => {
    const judged = files?.get(fileKey(file));
    if (judged?.kind !== "altered") return [];
    const { text: recorded, at } = file.integrity;
    return [{ kind: "patch-hash", catalog: "", name, declared: judged.found, recorded, at } as const];
  });
}
