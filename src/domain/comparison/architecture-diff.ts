import type { Change } from "./change.ts";
import type { ComparedTrees } from "./compared-trees.ts";
import { type CycleChange, cycleChanges } from "./cycle-changes.ts";
import { type DefinitionChanges, definitionChanges } from "./definition-changes.ts";
import { edgeChanges, type PartEdge } from "./edge-changes.ts";
import { type LockfileEffect, lockfileEffects } from "./lockfile-effects.ts";
import { type MembershipChange, membershipChanges } from "./membership-changes.ts";
import { type ModuleChanges, moduleChanges } from "./module-changes.ts";
import { type PackageUse, packageUseChanges } from "./package-uses.ts";
import { type Requirement, requirementChanges } from "./requirement-changes.ts";
import { type VersionChange, versionChanges } from "./version-changes.ts";

/**
 * What one tree changes in the architecture and the dependencies of another. Names are those of the head; places of what
 * is gone lead into the base.
 */
export interface ArchitectureDiff {
  readonly definition: DefinitionChanges;
  /** Between layers, services, contexts and units; `changed`: it only grew or shrank. */
  readonly edges: readonly Change<PartEdge>[];
  /** What layers use from outside; `changed`: by more files, or by fewer. */
  readonly uses: readonly Change<PackageUse>[];
  readonly cycles: readonly CycleChange[];
  readonly modules: ModuleChanges;
  readonly memberships: readonly MembershipChange[];
  readonly requirements: readonly Change<Requirement>[];
  readonly versions: readonly VersionChange[];
  readonly lockfiles: readonly LockfileEffect[];
}

/** Holds a tree against the one that it came from. */
export function architectureDiff(trees: ComparedTrees): ArchitectureDiff {
  return {
    definition: definitionChanges(trees),
    edges: edgeChanges(trees),
    uses: packageUseChanges(trees),
    cycles: cycleChanges(trees),
    modules: moduleChanges(trees),
    memberships: membershipChanges(trees),
    requirements: requirementChanges(trees),
    versions: versionChanges(trees),
    lockfiles: lockfileEffects(trees),
  };
}

/** True if nothing that this shows has changed. */
export function isEmpty({ definition, modules, ...lists }: ArchitectureDiff): boolean {
  return (
    definition.origin === undefined &&
    [definition.parts, definition.permissions, modules.added, modules.removed, modules.moved].every(isNone) &&
    Object.values(lists).every(isNone)
  );
}

function isNone(list: readonly unknown[]): boolean {
  return list.length === 0;
}
