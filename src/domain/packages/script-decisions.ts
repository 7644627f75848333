import type { Location } from "../source/location.ts";
import type { LockedPackage } from "./locked-package.ts";
import type { NodeProject } from "./project.ts";
import { manifestsOf } from "./requirements.ts";

/**
 * Says whether the project decided on the install script of a package, for or against: `name` or `name@version` in npm's
 * `allowScripts`, pnpm's `onlyBuiltDependencies` and `allowBuilds`, yarn's `dependenciesMeta`, bun's `trustedDependencies`.
 */
export function scriptDecisions(project: NodeProject): (name: string, version: string) => boolean {
  const { settings } = project;
  const decided = new Set(
    [...manifestsOf(project), ...settings].flatMap(({ scriptDecisions: own }) => [...own.keys()]),
  );
  const isOff = settings.some(({ values }) => values.get("ignore-scripts")?.text === "true");
  return (name, version) => isOff || decided.has(name) || decided.has(`${name}@${version}`);
}

/** Decisions about packages that no lockfile of the project has. */
export function staleDecisions(project: NodeProject): readonly { readonly name: string; readonly at: Location }[] {
  if (project.lockfiles.length === 0) return [];
  const locked = new Set(project.lockfiles.flatMap(({ packages }) => packages.flatMap(namesOf)));
  const sources = [...manifestsOf(project), ...project.settings];
  return sources.flatMap(({ scriptDecisions: own }) =>
    [...own].filter(([name]) => !locked.has(name)).map(([name, { at }]) => ({ name, at })),
  );
}

function namesOf({ name, version, alias }: LockedPackage): readonly string[] {
  return [name, `${name}@${version}`, ...(alias === undefined ? [] : [alias])];
}
