import type { Report } from "../domain/findings/report.ts";
import type { World } from "./ports/world.ts";
import { survey } from "./survey.ts";
import type { Target } from "./tool.ts";

/** Checks one tree: findings, problems and what was covered. */
export async function check(world: World, target: Target): Promise<Report> {
  return (await survey(world, target)).report;
}
