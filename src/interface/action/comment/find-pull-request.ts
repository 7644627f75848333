import type { ReviewHost } from "../../../application/ports/review-host.ts";
import type { Say } from "../../wording/speak.ts";
import { degradedText } from "../degraded.ts";
import type { Event } from "../event/event.ts";

/** The pull request to comment on, or why there is none. */
export type Found = { readonly pullRequest: number } | { readonly degraded: string };

/**
 * Finds the pull request of the run that has ended, by its head alone: what the report says of itself may be a lie, and
 * the event does not name pull requests from forks.
 */
export async function findPullRequest({ payload }: Event, host: ReviewHost, say: Say): Promise<Found> {
  const run = payload.workflow_run;
  if (!run?.event.startsWith("pull_request")) return { degraded: say("action.no-pull-request") };
  const { head_sha: commit, head_branch: branch, head_repository: repository } = run;
  const owner = repository?.owner?.login;
  const answer = await host.pullRequestsOf({ commit, ...(owner && branch && { label: `${owner}:${branch}` }) });
  if (answer.kind === "refused") {
    return { degraded: degradedText([{ part: "comment", reason: answer.reason }], false, say) };
  }
  const [pullRequest, ...more] = answer.value;
  if (pullRequest === undefined) return { degraded: say("action.no-pull-request") };
  return more.length > 0
    ? { degraded: say("action.several-pull-requests", { n: answer.value.length }) }
    : { pullRequest };
}
