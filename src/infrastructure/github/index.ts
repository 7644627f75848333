import type { ReviewHost } from "../../application/ports/review-host.ts";
import { createCheckRun } from "./check-runs.ts";
import { type GitHubPlace, makeClient } from "./client.ts";
import { createComment, ownComments, updateComment } from "./comments.ts";
import type { Patience } from "./patience.ts";
import { pullRequestsOf } from "./pull-requests.ts";

/** GitHub and what speaks as it does. Only the action loads it: it brings octokit with it. */
export function githubHost(place: GitHubPlace, patience?: Patience): ReviewHost {
  const client = makeClient(place, patience);
  return {
    ownComments: (pullRequest, marker) => ownComments(client, pullRequest, marker),
    createComment: (pullRequest, body) => createComment(client, pullRequest, body),
    updateComment: (id, body) => updateComment(client, id, body),
    createCheckRun: (run) => createCheckRun(client, run),
    pullRequestsOf: (head) => pullRequestsOf(client, head),
  };
}
