/** Payloads in the shape of GitHub's own (docs.github.com, "Webhook events and payloads"), shortened to a screen each. */

const owner = { login: "shop", id: 11, type: "Organization" };

export const repository = {
  id: 4711,
  name: "orders",
  full_name: "shop/orders",
  private: false,
  owner,
  fork: false,
  default_branch: "main",
};

const fork = { ...repository, id: 815, full_name: "forker/orders", owner: { login: "forker", id: 12 }, fork: true };

export interface PullRequestCommits {
  readonly base: string;
  readonly head: string;
  /** The merge of both; GitHub sends it late, or not at all. */
  readonly merge?: string | null;
}

/** `pull_request`, action `synchronize`. */
export function pullRequest(
  { base, head, merge = null }: PullRequestCommits,
  from: "branch" | "fork" | "gone" = "branch",
) {
  const repo = { branch: repository, fork, gone: null }[from];
  return {
    action: "synchronize",
    number: 3,
    before: base,
    after: head,
    pull_request: {
      ...{ id: 99, number: 3, state: "open", title: "Orders @octocat", user: { login: "dev", id: 5 }, draft: false },
      merge_commit_sha: merge,
      head: { label: "shop:feature", ref: "feature", sha: head, user: owner, repo },
      base: { label: "shop:main", ref: "main", sha: base, user: owner, repo: repository },
    },
    repository,
    sender: { login: "dev", id: 5 },
  };
}

const zeros = "0".repeat(40);

export interface PushShape {
  readonly before?: string;
  readonly after?: string;
  readonly ref?: string;
  readonly forced?: boolean;
  readonly deleted?: boolean;
}

/** `push`. */
export function push({ before = zeros, after = "a".repeat(40), ref = "refs/heads/main", ...more }: PushShape) {
  return {
    ...{ ref, before, after, created: before === zeros, deleted: false, forced: false, base_ref: null, ...more },
    compare: "https://github.com/shop/orders/compare/a...b",
    commits: [],
    head_commit: { id: after, message: "One more order", timestamp: "2026-11-23T10:00:00Z" },
    repository: { ...repository, master_branch: "main" },
    pusher: { name: "dev", email: "dev@example.com" },
    sender: { login: "dev", id: 5 },
  };
}

/** `merge_group`, action `checks_requested`. */
export function mergeGroup(base: string, head: string) {
  return {
    action: "checks_requested",
    merge_group: {
      ...{ head_sha: head, head_ref: "refs/heads/gh-readonly-queue/main/pr-3-a", base_sha: base },
      ...{ base_ref: "refs/heads/main", head_commit: { id: head, message: "Merge pull request #3" } },
    },
    repository,
    sender: { login: "github-merge-queue[bot]", id: 1 },
  };
}

/** `workflow_run`, action `completed`, after a pull request from a fork: GitHub does not name it. */
export function workflowRun(head: string, event = "pull_request") {
  return {
    action: "completed",
    workflow_run: {
      ...{ id: 30_433_642, name: "arch-lint", event, status: "completed", conclusion: "failure", run_number: 7 },
      ...{ head_sha: head, head_branch: "feature", pull_requests: [] },
      head_repository: fork,
      repository,
    },
    repository,
    sender: { login: "forker", id: 12 },
  };
}

/** `schedule`. */
export const schedule = { schedule: "0 4 * * 1", repository };

/** `workflow_dispatch`. */
export const workflowDispatch = { inputs: null, ref: "refs/heads/main", repository, sender: { login: "dev", id: 5 } };
