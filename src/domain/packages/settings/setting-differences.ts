import type { FileArtifacts } from "../artifacts/artifacts.ts";
import type { Lockfile } from "../lockfile.ts";
import type { NodeProject } from "../project.ts";
import { catalogDifferences } from "./catalog-differences.ts";
import type { SettingDifference } from "./difference.ts";
import { extensionDifferences } from "./extension-differences.ts";
import {
  configurationDifferences,
  ignoredDifferences,
  managerDifferences,
  trustedDifferences,
} from "./list-differences.ts";
import { overrideDifferences } from "./override-differences.ts";
import { patchDifferences } from "./patch-differences.ts";
import { plainDifferences } from "./plain-differences.ts";

/** Compares settings with what the lockfile recorded of them; what its format does not record is not compared. */
export function settingDifferences(
  lockfile: Lockfile,
  project: NodeProject,
  files?: FileArtifacts,
): readonly SettingDifference[] {
  return [
    ...overrideDifferences(lockfile, project),
    ...catalogDifferences(lockfile, project),
    ...patchDifferences(lockfile, project, files),
    ...plainDifferences(lockfile, project),
    ...extensionDifferences(lockfile, project),
    ...ignoredDifferences(lockfile, project),
    ...trustedDifferences(lockfile, project),
    ...configurationDifferences(lockfile, project),
    ...managerDifferences(lockfile, project),
  ];
}

/** How many settings a lockfile recorded. */
export function recordedCount({ recorded }: Lockfile): number {
  const { overrides, catalogs, patches, plain, ignoredOptional, trusted, configurationPackages, managerPackages } =
    recorded;
  const all = [overrides, catalogs, patches, plain, ignoredOptional, trusted, configurationPackages, managerPackages];
  return all.reduce((sum, one) => sum + (one?.size ?? 0), recorded.packageExtensionsChecksum ? 1 : 0);
}
