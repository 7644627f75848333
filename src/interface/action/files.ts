import { join } from "node:path";
import type { Io } from "../cli/io.ts";
import type { Output } from "../cli/outputs.ts";

/** A report for machines or for a closer look, and the output that names it. */
export interface ReportFile extends Output {
  readonly file: string;
  readonly output: "report-file" | "sarif-file" | "html-file";
}

/**
 * Reports in the runner's temporary folder, beside the tree and not in it. They hold everything, whatever the scope: code
 * scanning closes every alert that a SARIF file no longer has.
 */
export function reportFiles(project: string, { env, cwd }: Io): readonly ReportFile[] {
  const folder = join(env.RUNNER_TEMP || cwd, "arch-lint", project);
  return [
    { output: "report-file", format: "json", file: join(folder, "report.json") },
    { output: "sarif-file", format: "sarif", file: join(folder, "report.sarif") },
    { output: "html-file", format: "html", file: join(folder, "report.html") },
  ];
}
