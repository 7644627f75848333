import type { HostAnswer, PullRequestHead } from "../../application/ports/review-host.ts";
import { answerOf } from "./answer.ts";
import type { GitHubClient } from "./client.ts";

interface Received {
  readonly number: number;
  readonly state: string;
  readonly head: { readonly sha: string };
}

/**
 * Finds the open pull requests whose head is a commit. Those from forks are only found by branch, so that is asked first;
 * a branch that has moved on since is somebody else's turn.
 */
export async function pullRequestsOf(
  client: GitHubClient,
  head: PullRequestHead,
): Promise<HostAnswer<readonly number[]>> {
  return answerOf(async () => {
    const byBranch = head.label === undefined ? [] : await ofBranch(client, head.label);
    const found = matching(byBranch, head);
    return found.length > 0 ? found : matching(await ofCommit(client, head.commit), head);
  });
}

async function ofBranch({ octokit, repository }: GitHubClient, label: string): Promise<readonly Received[]> {
  return (await octokit.rest.pulls.list({ ...repository, state: "open", head: label, per_page: 100 })).data;
}

async function ofCommit({ octokit, repository }: GitHubClient, commit: string): Promise<readonly Received[]> {
  const question = { ...repository, commit_sha: commit, per_page: 100 };
  return (await octokit.rest.repos.listPullRequestsAssociatedWithCommit(question)).data;
}

function matching(pullRequests: readonly Received[], { commit }: PullRequestHead): readonly number[] {
  const own = pullRequests.filter(({ state, head }) => state === "open" && head.sha === commit);
  return own.map(({ number }) => number).sort((a, b) => a - b);
}
