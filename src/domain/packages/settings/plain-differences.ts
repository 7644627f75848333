import type { Lockfile } from "../lockfile.ts";
import type { ManagerSettings } from "../manager-settings.ts";
import type { NodeProject } from "../project.ts";
import type { SettingDifference } from "./difference.ts";

/** pnpm's settings that decide over what is in a lockfile, each with what holds where nothing is said (pnpm 8 to 11). */
const defaults: ReadonlyMap<string, string> = new Map([
  ["autoInstallPeers", "true"],
  ["excludeLinksFromLockfile", "false"],
  ["injectWorkspacePackages", "false"],
  ["dedupePeers", "false"],
  ["peersSuffixMaxLength", "1000"],
]);

/**
 * Compares plain settings with those that pnpm recorded. `.npmrc` is read up to pnpm 10, so what it says and what holds
 * without it are both right.
 */
export function plainDifferences({ recorded }: Lockfile, { settings }: NodeProject): readonly SettingDifference[] {
  const { plain } = recorded;
  if (!plain) return [];
  return [...defaults].flatMap(([name, usual]) => {
    const there = plain.get(name);
    const stated = settings.find((one) => one.path.endsWith("pnpm-workspace.yaml") && one.values.has(name));
    const right = stated ? [settingIn(stated, name)] : [usual, ...settings.map((one) => settingIn(one, kebab(name)))];
    const value = there?.text ?? usual;
    const at = there?.at ?? stated?.values.get(name)?.at ?? plain.get("autoInstallPeers")?.at;
    if (right.includes(value) || !at) return [];
    return [{ kind: "setting", catalog: "", name, declared: right[0] ?? usual, recorded: value, at } as const];
  });
}

function settingIn({ values }: ManagerSettings, name: string): string | undefined {
  return values.get(name)?.text;
}

/** As `.npmrc` writes it: `auto-install-peers`. */
function kebab(name: string): string {
  return name.replaceAll(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`);
}
