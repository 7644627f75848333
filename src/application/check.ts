import type { Report } from "../domain/findings/report.ts";
import type { World } from "./ports/world.ts";
import { readLines } from "./read-lines.ts";
import { survey, surveyTree } from "./survey.ts";
import { withTree } from "./with-tree.ts";
import type { ReportWithCode, Target } from "./tool.ts";

/** Checks one tree: findings, problems and what was covered. */
export async function check(world: World, target: Target): Promise<Report> {
  return (await survey(world, target)).report;
}

/** Checks one tree and reads the code that its findings are about. */
export async function checkWithCode(world: World, target: Target): Promise<ReportWithCode> {
  return withTree(world, target, async (tree) => {
    const { report } = await surveyTree(world, target, tree);
    return { report, lines: await readLines(tree, report.findings) };
  });
}
