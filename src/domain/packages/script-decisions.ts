import type { NodeProject } from "./project.ts";

/**
 * Says whether the project decided on the install script of a package, for or against: `name` or `name@version` in npm's
 * `allowScripts`, pnpm's `onlyBuiltDependencies` and `allowBuilds`, yarn's `dependenciesMeta`, bun's `trustedDependencies`.
 */
export function scriptDecisions({ root, members, settings }: NodeProject): (name: string, version: string) => boolean {
  const manifests = root ? [root, ...members] : members;
  const decided = new Set([...manifests, ...settings].flatMap(({ scriptDecisions: own }) => [...own.keys()]));
  const isOff = settings.some(({ values }) => values.get("ignore-scripts")?.text === "true");
  return (name, version) => isOff || decided.has(name) || decided.has(`${name}@${version}`);
}
