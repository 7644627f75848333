/** Why a host did not do what it was asked. None of them says anything about the code that was checked. */
export type RefusalReason =
  | "forbidden"
  | "not-found"
  | "rejected"
  | "too-many-requests"
  | "server-error"
  | "timeout"
  | "unreachable"
  | "malformed";

/** What a host answers: a value, or the reason why there is none. Nobody has to catch anything. */
export type HostAnswer<Value> =
  | { readonly kind: "done"; readonly value: Value }
  | { readonly kind: "refused"; readonly reason: RefusalReason };

/** A comment of our own in the conversation of a pull request. */
export interface ReviewComment {
  readonly id: number;
  readonly body: string;
  /** Where people read it. */
  readonly address: string;
}

/** One finding at its line, as a check run shows it. */
export interface CheckAnnotation {
  readonly path: string;
  readonly line: number;
  readonly endLine: number;
  readonly column?: number;
  readonly endColumn?: number;
  readonly level: "failure" | "warning";
  readonly title: string;
  readonly message: string;
}

/** A finished check of one commit. */
export interface CheckRun {
  readonly name: string;
  readonly commit: string;
  readonly conclusion: "success" | "neutral" | "failure";
  readonly title: string;
  readonly summary: string;
  readonly annotations: readonly CheckAnnotation[];
}

/** The head of a pull request as an event of the host names it. */
export interface PullRequestHead {
  readonly commit: string;
  /** Owner and branch of the repository that it comes from, where that is still there. */
  readonly label?: string;
}

/** Where a team reviews changes: GitHub, or what speaks as it does (GitHub Enterprise, Gitea, Forgejo). */
export interface ReviewHost {
  /** Comments that begin with the marker and were written by whoever we are there, oldest first; from every page. */
  ownComments(pullRequest: number, marker: string): Promise<HostAnswer<readonly ReviewComment[]>>;
  createComment(pullRequest: number, body: string): Promise<HostAnswer<ReviewComment>>;
  updateComment(id: number, body: string): Promise<HostAnswer<ReviewComment>>;
  /** Creates a check run with all of its annotations and gives its address. */
  createCheckRun(run: CheckRun): Promise<HostAnswer<string>>;
  /** Numbers of the open pull requests whose head is this very commit, ascending. */
  pullRequestsOf(head: PullRequestHead): Promise<HostAnswer<readonly number[]>>;
}
