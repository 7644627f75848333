import { major, valid } from "semver";
import type { Lockfile } from "../lockfile.ts";
import type { PackageExtensions } from "../manifest.ts";
import type { NodeProject } from "../project.ts";
import type { SettingDifference } from "./difference.ts";

/**
 * Compares `packageExtensions` with the hash that pnpm recorded of them. Where a pnpmfile or a configuration package may
 * have changed them, or their text does not tell what pnpm hashes, nothing is said.
 */
export function extensionDifferences(lockfile: Lockfile, project: NodeProject): readonly SettingDifference[] {
  const { recorded, manager } = lockfile;
  if (manager !== "pnpm" || recorded.hasHooks || (recorded.configurationPackages?.size ?? 0) > 0) return [];
  const checksum = recorded.packageExtensionsChecksum;
  const declared = checksum ? allExtensions(project) : readExtensions(lockfile, project);
  const at = checksum?.at ?? declared[0]?.at;
  if (!at || declared.some(({ digests }) => digests.length === 0 || digests.includes(checksum?.text ?? ""))) return [];
  const difference = { kind: "extensions", catalog: "", name: "packageExtensions" } as const;
  return [{ ...difference, declared: declared[0]?.digests[0] ?? "", recorded: checksum?.text ?? "", at }];
}

/** Which of the two pnpm reads depends on its version; the hash is right if it is that of either. */
function allExtensions({ root, settings }: NodeProject): readonly PackageExtensions[] {
  return [...settings, ...(root ? [root] : [])].flatMap(({ packageExtensions }) => packageExtensions ?? []);
}

/** What a pnpm that recorded nothing would have read: package.json until 10, the workspace file since then. */
function readExtensions({ format }: Lockfile, { root, settings }: NodeProject): readonly PackageExtensions[] {
  const stated = valid(root?.packageManager?.version, { loose: true });
  const version = root?.packageManager?.name === "pnpm" && stated !== null ? major(stated) : undefined;
  const own = version !== undefined && version <= 10 ? (root?.packageExtensions ?? []) : [];
  const isLater = (version ?? Number.parseFloat(format)) >= (version === undefined ? 9 : 10);
  return [own, isLater ? settings.flatMap((one) => one.packageExtensions ?? []) : []].flat();
}
