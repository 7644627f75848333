import type { Checkout } from "../../../application/ports/checkout.ts";
import type { Event } from "./event.ts";

/** Which commit a job's change is measured against. */
export type BaseChoice =
  | { readonly kind: "none" }
  | {
      readonly kind: "commit";
      /** Names of that commit; the first that the clone knows is meant. */
      readonly revisions: readonly [string, ...string[]];
      /** The two commits that a shallow clone needs, where they can be named. */
      readonly fetch?: { readonly base: string; readonly head: string };
    };

/** What the choice rests on beside the event. */
export interface BaseGround {
  /** What the workflow says itself; empty if it says nothing. */
  readonly baseRef: string;
  readonly head: Checkout["head"];
}

const none: BaseChoice = { kind: "none" };

/** Says what to compare with. An event that is about no change (`workflow_dispatch`, `schedule`, a tag) has no base. */
export function chooseBase(event: Event, ground: BaseGround): BaseChoice {
  const { baseRef, head } = ground;
  if (baseRef) return { kind: "commit", revisions: [baseRef, `refs/remotes/origin/${baseRef}`] };
  const { pull_request, merge_group } = event.payload;
  if (pull_request) return exactly(baseOfPullRequest(event, pull_request, head), head);
  if (merge_group) return exactly(merge_group.base_sha, head);
  return event.name === "push" ? baseOfPush(event, head) : none;
}

function exactly(base: string, { commit }: Checkout["head"]): BaseChoice {
  return { kind: "commit", revisions: [base], fetch: { base, head: commit } };
}

/**
 * GitHub checks out the merge of head and base: its first parent is the very base, also when the base branch has moved on
 * since the event. A workflow may check out the head instead; then the base is the one that the event names.
 */
function baseOfPullRequest(
  { commit }: Event,
  { base, head: tip }: NonNullable<Event["payload"]["pull_request"]>,
  head: Checkout["head"],
): string {
  const [first, second, ...more] = head.parents;
  const isMerge = first !== undefined && second !== undefined && more.length === 0 && head.commit !== tip.sha;
  return isMerge && (second === tip.sha || head.commit === commit) ? first : base.sha;
}

/**
 * A push is measured against the tip before it. A new branch has none, and a forced push has left it behind: on a branch
 * beside the default one both are measured against where they left that.
 */
function baseOfPush({ payload }: Event, head: Checkout["head"]): BaseChoice {
  const { ref, before, forced, deleted, repository } = payload;
  if (deleted || !ref?.startsWith("refs/heads/")) return none;
  const main = repository?.default_branch;
  const isMain = main === undefined || ref === `refs/heads/${main}`;
  const isNew = !before || /^0+$/u.test(before);
  if (!isMain && (isNew || forced))
    return { kind: "commit", revisions: [`refs/remotes/origin/${main}`, `refs/heads/${main}`] };
  return isNew ? none : exactly(before, head);
}
