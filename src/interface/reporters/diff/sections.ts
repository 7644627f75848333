import type { ArchitectureDiff } from "../../../domain/comparison/architecture-diff.ts";
import { cycleSection } from "./cycle-section.ts";
import { definitionSection } from "./definition-section.ts";
import { edgeSection, useSection } from "./edge-sections.ts";
import { lockfileSection } from "./lockfile-section.ts";
import { membershipSection, moduleSection } from "./module-sections.ts";
import { packageSection } from "./package-section.ts";
import type { DiffContext, Section } from "./section.ts";

/** All that a diff has to tell, the most telling first; what has nothing to tell is left out. */
export function sectionsOf(diff: ArchitectureDiff, context: DiffContext): readonly Section[] {
  const sections = [
    definitionSection(diff.definition, context),
    edgeSection(diff.edges, context),
    cycleSection(diff.cycles, context),
    useSection(diff.uses, context),
    membershipSection(diff.memberships, context),
    moduleSection(diff.modules, context),
    packageSection(diff, context),
    lockfileSection(diff.lockfiles, context),
  ];
  return sections.filter(({ rows, folded, notes }) => rows.length > 0 || folded !== undefined || notes.length > 0);
}
