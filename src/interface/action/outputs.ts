import type { Verdict } from "../review/review.ts";
import type { ActionIo } from "./io.ts";

/** What later steps of a job can read. */
export interface Outputs {
  readonly verdict?: Verdict;
  readonly "new-issues"?: number;
  readonly "existing-issues"?: number;
  readonly "fixed-issues"?: number;
  readonly "report-file"?: string;
  readonly "sarif-file"?: string;
  readonly "html-file"?: string;
  readonly "comment-url"?: string;
  /** What could not be posted, and why; empty if all was. */
  readonly degraded?: string;
}

/** Hands outputs over in the runner's file; values stand between words that nobody can foresee. */
export async function writeOutputs(outputs: Outputs, io: ActionIo): Promise<void> {
  const file = io.env.GITHUB_OUTPUT;
  if (!file) return;
  const entries = Object.entries(outputs).map(([name, value]) => {
    const delimiter = io.random();
    return `${name}<<${delimiter}\n${String(value ?? "")}\n${delimiter}\n`;
  });
  await io.appendFile(file, entries.join(""));
}

/** Adds to the summary of the job. */
export async function writeSummary(text: string, io: ActionIo): Promise<void> {
  const file = io.env.GITHUB_STEP_SUMMARY;
  if (file) await io.appendFile(file, `${text}\n`);
}
