import { readReference } from "./action-reference.ts";
import { folderFrom } from "./folders.ts";
import type { Workflow } from "./workflow.ts";
import { usesIn } from "./uses.ts";

/**
 * The workflows of a tree and the actions that they use from it, directly or through one another: what runs in its CI. An
 * action that is only offered to others runs in their trees.
 */
export function ownWorkflows(workflows: readonly Workflow[]): readonly Workflow[] {
  const actions = new Map(workflows.flatMap((one) => (one.kind === "action" ? [[one.folder, one] as const] : [])));
  const running = new Set(workflows.filter(({ kind }) => kind === "workflow"));
  // A set yields what is added to it while it is walked over.
  for (const workflow of running) {
    for (const { use } of usesIn([workflow])) {
      const action = localAction(use.text, actions);
      if (action) running.add(action);
    }
  }
  return workflows.filter((workflow) => running.has(workflow));
}

function localAction(text: string, actions: ReadonlyMap<string, Workflow>): Workflow | undefined {
  const reference = readReference(text);
  const folder = reference.kind === "local" ? folderFrom("", reference.path) : undefined;
  return folder === undefined ? undefined : actions.get(folder);
}
