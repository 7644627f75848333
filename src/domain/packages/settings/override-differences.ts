import type { Lockfile } from "../lockfile.ts";
import type { Override, Stated } from "../manifest.ts";
import type { NodeProject } from "../project.ts";
import { differences, type SettingDifference } from "./difference.ts";

/** Compares overrides with those that the lockfile was written under; npm and yarn record none. */
export function overrideDifferences(
  { recorded, manager }: Lockfile,
  project: NodeProject,
): readonly SettingDifference[] {
  if (!recorded.overrides) return [];
  const declared = manager === "bun" ? bunOverrides(project) : pnpmOverrides(project);
  const byKey = new Map(declared.map(({ path, raw, at }) => [path.join(">"), { text: raw, at }]));
  const found = differences("override", recorded.overrides, byKey);
  return found.filter(({ name }) => !isOpaque(byKey.get(name)));
}

function pnpmOverrides({ root, settings }: NodeProject): readonly Override[] {
  return [...settings, ...(root ? [root] : [])].flatMap(({ overrides }) => overrides);
}

/** bun takes `overrides`, or else `resolutions`; those for one parent only are recorded in another form. */
function bunOverrides({ root }: NodeProject): readonly Override[] {
  const own = (root?.overrides ?? []).map((one) => ({ ...one, path: one.path.filter((part) => part !== "**") }));
  const [overrides, resolutions] = (["overrides", "resolutions"] as const).map((field) =>
    own.filter(({ from }) => from === field),
  );
  const used = overrides && overrides.length > 0 ? overrides : (resolutions ?? []);
  return used.filter(({ path }) => path.length === 1);
}

/** What refers to something else is recorded as that. */
function isOpaque(declared: Stated | undefined): boolean {
  return declared !== undefined && /^(?:\$|catalog:)/u.test(declared.text);
}
