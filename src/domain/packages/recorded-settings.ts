import type { Location } from "../source/location.ts";
import type { Lockfile } from "./lockfile.ts";
import type { Catalogs, Stated } from "./manifest.ts";
import type { NodeProject } from "./project.ts";

/** A setting that the project and its lockfile do not state alike. */
export interface SettingDifference {
  readonly kind: "override" | "catalog";
  /** `""` for overrides. */
  readonly catalog: string;
  readonly name: string;
  /** `""`: not there. */
  readonly declared: string;
  readonly recorded: string;
  readonly at: Location;
}

/** Compares overrides and catalogs with what the lockfile recorded of them; what it does not record is not compared. */
export function settingDifferences(lockfile: Lockfile, project: NodeProject): readonly SettingDifference[] {
  return [...overrideDifferences(lockfile, project), ...catalogDifferences(lockfile, project)];
}

function overrideDifferences({ recorded, manager }: Lockfile, { root, settings }: NodeProject) {
  if (!recorded.overrides || manager !== "pnpm") return [];
  const declared = [...settings, ...(root ? [root] : [])].flatMap(({ overrides }) => overrides);
  const byKey = new Map(declared.map(({ path, raw, at }) => [path.join(">"), { text: raw, at }]));
  const isOpaque = ({ text }: Stated) => text.startsWith("$") || text.startsWith("catalog:");
  return differences(recorded.overrides, byKey, isOpaque).map(
    (difference): SettingDifference => ({ kind: "override", catalog: "", ...difference }),
  );
}

/** Only what is used of a catalog is recorded, so an entry that the lockfile lacks is no difference. */
function catalogDifferences({ recorded }: Lockfile, { root, settings }: NodeProject): readonly SettingDifference[] {
  const declared: Catalogs = new Map([...(root?.catalogs ?? []), ...settings.flatMap(({ catalogs }) => [...catalogs])]);
  return [...(recorded.catalogs ?? [])].flatMap(([catalog, entries]) => {
    const own = declared.get(catalog) ?? new Map<string, Stated>();
    const used = new Map([...own].filter(([name]) => entries.has(name)));
    const found = differences(entries, used, () => false);
    return found.map((difference): SettingDifference => ({ kind: "catalog", catalog, ...difference }));
  });
}

function differences(
  recorded: ReadonlyMap<string, Stated>,
  declared: ReadonlyMap<string, Stated>,
  isOpaque: (stated: Stated) => boolean,
) {
  const names = new Set([...recorded.keys(), ...declared.keys()]);
  return [...names].flatMap((name) => {
    const [here, there] = [declared.get(name), recorded.get(name)];
    const at = (there ?? here)?.at;
    if (!at || here?.text === there?.text || (here && isOpaque(here))) return [];
    return [{ name, declared: here?.text ?? "", recorded: there?.text ?? "", at }];
  });
}
