import { satisfies, valid, validRange } from "semver";
import type { Lockfile } from "../lockfile.ts";
import type { NodeProject } from "../project.ts";
import { manifestsOf } from "../requirements.ts";
import { differences, present, type SettingDifference } from "./difference.ts";

/** Compares the packages whose install scripts bun may run with those it recorded, which are the locked ones among them. */
export function trustedDifferences(lockfile: Lockfile, project: NodeProject): readonly SettingDifference[] {
  if (lockfile.manager !== "bun") return [];
  const locked = new Set(lockfile.packages.map(({ name, alias = name }) => alias));
  const named = manifestsOf(project).flatMap(({ trusted }) => [...(trusted ?? [])]);
  const declared = present(named.filter(([name]) => locked.has(name)));
  return differences("trusted", lockfile.recorded.trusted ?? new Map(), declared);
}

/** Compares pnpm's `ignoredOptionalDependencies` with those it recorded. */
export function ignoredDifferences(
  { recorded }: Lockfile,
  { root, settings }: NodeProject,
): readonly SettingDifference[] {
  if (!recorded.ignoredOptional) return [];
  const sources = [...settings, ...(root ? [root] : [])];
  const declared = new Map(sources.flatMap(({ ignoredOptional }) => [...(ignoredOptional ?? [])]));
  return differences("ignored-optional", recorded.ignoredOptional, declared);
}

/**
 * Compares pnpm's configuration packages with the lockfile's document for them. pnpm 10 has none and writes the hash
 * beside the version, so only what has no hash there must be recorded.
 */
export function configurationDifferences(
  { recorded }: Lockfile,
  { settings }: NodeProject,
): readonly SettingDifference[] {
  const known = recorded.configurationPackages;
  if (!known) return [];
  const all = settings.flatMap(({ configurationPackages }) => [...(configurationPackages ?? [])]);
  const declared = all.flatMap(([name, { text, at }]) => {
    const plus = text.indexOf("+");
    return plus >= 0 && !known.has(name) ? [] : [[name, { text: plus < 0 ? text : text.slice(0, plus), at }] as const];
  });
  return differences("configuration-package", known, new Map(declared));
}

/**
 * Compares the pnpm that pnpm recorded with the one that `devEngines` asks for, as pnpm 11.28 does with
 * `--frozen-lockfile`. Whether one must be recorded at all depends on the pnpm that runs.
 */
export function managerDifferences({ recorded }: Lockfile, { root }: NodeProject): readonly SettingDifference[] {
  const wanted = root?.developersPnpm;
  if (!wanted || validRange(wanted.text) === null) return [];
  return [...(recorded.managerPackages ?? [])].flatMap(([name, { text, at }]) => {
    if (valid(text) === null || satisfies(text, wanted.text, { includePrerelease: true })) return [];
    return [{ kind: "manager", catalog: "", name, declared: wanted.text, recorded: text, at } as const];
  });
}
