import { expect } from "vitest";
import type { Report } from "../../src/domain/findings/report.ts";
import type { FileTree } from "../../src/domain/findings/rule.ts";
import { isIncomplete } from "../../src/domain/findings/report.ts";
import { here, toolOver } from "../memory/tree.ts";

/** The report on a tree in memory, which must be there in time. */
export async function reportOn(tree: FileTree, timeLimit = 5000): Promise<Report> {
  const start = performance.now();
  const report = await toolOver(tree).check(here);
  expect(performance.now() - start).toBeLessThan(timeLimit);
  return report;
}

/** `path: message` of every problem, the incomplete ones alone. */
export function gaps({ problems }: Report): string[] {
  return problems.filter(({ weight }) => weight === "incomplete").map(({ path, message }) => `${path}: ${message.en}`);
}

/** The report says that it is not whole, and why. */
export function expectGap(report: Report, message: RegExp): void {
  expect(isIncomplete(report)).toBe(true);
  expect(gaps(report).join("\n")).toMatch(message);
}
