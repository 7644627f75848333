import type { Use, Workflow } from "./workflow.ts";

/** Something that is used, with the workflow or action that uses it. */
export interface Using {
  readonly workflow: Workflow;
  readonly use: Use;
}

/** Every `uses:` of a list of workflows and actions, in the order of the files. */
export function* usesIn(workflows: readonly Workflow[]): Generator<Using> {
  for (const workflow of workflows) {
    for (const job of workflow.jobs) {
      if (job.uses) yield { workflow, use: job.uses };
      for (const step of job.steps) if (step.uses) yield { workflow, use: step.uses };
    }
  }
}
