import type { Lockfile } from "../lockfile.ts";
import type { Catalogs, Stated } from "../manifest.ts";
import type { NodeProject } from "../project.ts";
import { differences, type SettingDifference } from "./difference.ts";

/** Only what is used of a catalog is recorded, so an entry that the lockfile lacks is no difference. */
export function catalogDifferences(
  { recorded }: Lockfile,
  { root, settings }: NodeProject,
): readonly SettingDifference[] {
  const declared: Catalogs = new Map([...(root?.catalogs ?? []), ...settings.flatMap(({ catalogs }) => [...catalogs])]);
  return [...(recorded.catalogs ?? [])].flatMap(([catalog, entries]) => {
    const own = declared.get(catalog) ?? new Map<string, Stated>();
    const used = new Map([...own].filter(([name]) => entries.has(name)));
    return differences("catalog", entries, used).map((difference) => ({ ...difference, catalog }));
  });
}
