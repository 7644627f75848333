import type { ArchitectureDiff } from "../../../domain/comparison/architecture-diff.ts";
import { type Change, shownIn } from "../../../domain/comparison/change.ts";
import type { LockfileEffect } from "../../../domain/comparison/lockfile-effects.ts";
import type { Requirement } from "../../../domain/comparison/requirement-changes.ts";
import type { PackageVersion, VersionChange } from "../../../domain/comparison/version-changes.ts";
import { placeJson } from "./json-places.ts";
import type { DiffJson } from "./schema.ts";

/** The part of the JSON that is about packages. */
export function packagesJson({ requirements, versions, lockfiles }: ArchitectureDiff) {
  return {
    requirements: requirements.map(requirementJson),
    versions: versions.map(versionJson),
    lockfiles: lockfiles.map(lockfileJson),
  };
}

function requirementJson(one: Change<Requirement>): DiffJson["requirements"][number] {
  const { name, scope, at } = shownIn(one);
  return {
    ...{ change: one.change, name, scope },
    ...(one.change !== "added" && { before: one.before.raw }),
    ...(one.change !== "removed" && { after: one.after.raw }),
    ...(one.change === "changed" && one.before.scope !== scope && { was: one.before.scope }),
    at: placeJson(at),
  };
}

function versionJson(one: VersionChange): DiffJson["versions"][number] {
  const { name, at } = one.change === "removed" ? one.before : one.after;
  const { change, ecosystem, direct } = one;
  return {
    ...{ change, ecosystem, name, direct },
    ...(one.change === "changed" && one.before.name !== name && { was: one.before.name }),
    ...(one.change !== "added" && { before: one.before.version }),
    ...(one.change !== "removed" && { after: one.after.version }),
    ...(one.change === "changed" && { distance: one.distance, direction: one.direction }),
    at: placeJson(at),
  };
}

function lockfileJson({ hosts, installScripts, hashes, ...file }: LockfileEffect): DiffJson["lockfiles"][number] {
  return {
    ...file,
    installScripts: installScripts.map(lockedJson),
    hosts: hosts.map(({ host, at }) => ({ host, at: placeJson(at) })),
    hashes: hashes.map(lockedJson),
  };
}

function lockedJson({ name, version, at }: PackageVersion) {
  return { name, version, at: placeJson(at) };
}
