import type { Finding } from "../../src/domain/findings/finding.ts";
import type { Edit, Planter } from "./planter.ts";
import type { Project } from "./project.ts";
import { randomFrom } from "./random.ts";

/** How many faults of a rule were planted in a language, and what became of them. */
export interface Row {
  readonly rule: string;
  readonly language: string;
  readonly depth: Planter["depth"];
  readonly planted: number;
  /** Found by the rule, at the very line. */
  readonly caught: number;
  /** `project path:line` of those that were not. */
  readonly missed: readonly string[];
}

/** Plants each fault several times in each project and counts how often it is found where it is. */
export async function measure(
  projects: readonly Project[],
  planters: readonly Planter[],
  times: number,
): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (const [index, planter] of planters.entries()) {
    const { rule, language, depth } = planter;
    const missed: string[] = [];
    let planted = 0;
    for (const [number, project] of projects.entries()) {
      for (let time = 0; time < times; time++) {
        const edit = planter.plant(project, randomFrom(index * 10_007 + number * 101 + time));
        if (!edit) break;
        planted++;
        const findings = await project.check(edit.path, edit.text, { [rule]: "warning" });
        if (!findings.some((finding) => isAt(finding, rule, edit)))
          missed.push(`${project.name} ${edit.path}:${edit.line}`);
      }
    }
    rows.push({ rule, language, depth, planted, caught: planted - missed.length, missed });
  }
  return rows;
}

/** A cycle is told once, at one of its steps. */
function isAt({ rule, at, path = [] }: Finding, wanted: string, edit: Edit): boolean {
  const places = [at, ...path.map((step) => step.at)];
  return rule === wanted && places.some((place) => place.path === edit.path && place.line === edit.line);
}
