import type { CheckRun, HostAnswer, RefusalReason, ReviewHost } from "./ports/review-host.ts";

/** When a team wants to hear of a check in the conversation of a pull request. */
export type CommentMode = "never" | "on-failure" | "always";

/** The one comment that a pull request gets. */
export interface CommentDraft {
  readonly pullRequest: number;
  readonly mode: CommentMode;
  /** Stands at its beginning, unseen: what it is found by the next time. */
  readonly marker: string;
  /** All of it, the marker too. */
  readonly body: string;
  /** True if there is nothing to mend: a first comment would only be noise. */
  readonly isClear: boolean;
}

/** All that one check has to tell a host. */
export interface ReviewDraft {
  readonly comment?: CommentDraft;
  readonly checkRun?: CheckRun;
}

/** Something that could not be posted. */
export interface Refusal {
  readonly part: "comment" | "check-run";
  readonly reason: RefusalReason;
}

/** What became of a review. */
export interface PublishedReview {
  readonly commentAddress?: string;
  readonly refusals: readonly Refusal[];
}

/** Tells a host what a check found. A host that refuses takes nothing from the verdict: that is the findings' alone. */
export async function publishReview(host: ReviewHost, { comment, checkRun }: ReviewDraft): Promise<PublishedReview> {
  const told = comment && (await keepComment(host, comment));
  const checked = checkRun && (await host.createCheckRun(checkRun));
  return {
    ...(told?.kind === "done" && told.value !== undefined && { commentAddress: told.value }),
    refusals: [...refusalOf("comment", told), ...refusalOf("check-run", checked)],
  };
}

/** Edits the comment that is there, whatever it says; makes a first one only if there is something to say. */
async function keepComment(host: ReviewHost, draft: CommentDraft): Promise<HostAnswer<string | undefined>> {
  const { pullRequest, mode, marker, body, isClear } = draft;
  if (mode === "never") return { kind: "done", value: undefined };

  const own = await host.ownComments(pullRequest, marker);
  if (own.kind === "refused") return own;
  const [earlier] = own.value;
  if (earlier?.body === body) return { kind: "done", value: earlier.address };
  if (!earlier && isClear && mode !== "always") return { kind: "done", value: undefined };

  const kept = await (earlier ? host.updateComment(earlier.id, body) : host.createComment(pullRequest, body));
  return kept.kind === "done" ? { kind: "done", value: kept.value.address } : kept;
}

function refusalOf(part: Refusal["part"], answer: HostAnswer<unknown> | undefined): readonly Refusal[] {
  return answer?.kind === "refused" ? [{ part, reason: answer.reason }] : [];
}
