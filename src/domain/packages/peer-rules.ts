import { satisfies } from "semver";
import type { LockedPackage } from "./locked-package.ts";
import { matchesName } from "./name-pattern.ts";
import type { NodeProject } from "./project.ts";

/**
 * Tells whether the project lets a package have a peer that it does not allow (pnpm's `peerDependencyRules`): any version
 * of it, or certain versions, for all packages or for one (`parent>name`, `parent@1>name`).
 */
export function peerAllowance({
  root,
  settings,
}: NodeProject): (parent: LockedPackage, name: string, version: string) => boolean {
  const rules = [...settings, ...(root ? [root] : [])].flatMap(({ peerRules }) => peerRules ?? []);
  const isAny = (name: string) => rules.some(({ allowAny }) => allowAny.some((pattern) => matchesName(pattern, name)));
  const allowed = rules.flatMap(({ allowedVersions }) => [...allowedVersions]);
  return (parent, name, version) =>
    isAny(name) ||
    allowed.some(([key, range]) => isFor(key, parent, name) && satisfies(version, range, { loose: true }));
}

function isFor(key: string, { name: parent, version }: LockedPackage, name: string): boolean {
  const sign = key.lastIndexOf(">");
  if (key.slice(sign + 1).trim() !== name) return false;
  if (sign < 0) return true;
  const asked = key.slice(0, sign).trim();
  const at = asked.indexOf("@", 1);
  if (at < 0) return asked === parent;
  return asked.slice(0, at) === parent && satisfies(version, asked.slice(at + 1), { loose: true });
}
