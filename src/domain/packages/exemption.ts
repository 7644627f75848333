import type { LockedPackage } from "./locked-package.ts";
import { matchesName } from "./name-pattern.ts";

/** True if a list of exceptions names a package: `name`, `@scope/*`, or one version as `name@1.2.3`. */
export function isExempt(
  entries: readonly string[],
  { name, version }: Pick<LockedPackage, "name" | "version">,
): boolean {
  return entries.some((entry) => matchesName(entry, name) || entry === `${name}@${version}`);
}
