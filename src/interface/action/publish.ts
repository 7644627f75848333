import { publishReview, type PublishedReview, type ReviewDraft } from "../../application/publish-review.ts";
import type { Say } from "../wording/speak.ts";
import type { Io } from "../cli/io.ts";
import { degradedText } from "./degraded.ts";
import { hostPlace } from "./host-place.ts";
import type { ActionWorld } from "./io.ts";

/** What became of a review, in the words of the outputs. */
export interface Told {
  readonly address?: string;
  /** Empty if all was posted. */
  readonly degraded: string;
}

/** As whom to post, and what is known of the token. */
export interface Voice {
  readonly env: Io["env"];
  readonly token: string;
  readonly isReadOnly: boolean;
  readonly say: Say;
}

/** Posts a review if there is anything to post. What cannot be posted is told, and changes no verdict. */
export async function publish(draft: ReviewDraft, voice: Voice, world: Pick<ActionWorld, "host">): Promise<Told> {
  const { env, token, isReadOnly, say } = voice;
  const wantsComment = draft.comment !== undefined && draft.comment.mode !== "never";
  if (!wantsComment && !draft.checkRun) return { degraded: "" };
  if (!token) return { degraded: say("action.no-token") };
  const place = hostPlace(env, token);
  if (!place) return { degraded: say("action.no-repository") };
  return told(await publishReview(await world.host(place), draft), isReadOnly, say);
}

function told({ commentAddress, refusals }: PublishedReview, isReadOnly: boolean, say: Say): Told {
  const degraded = degradedText(refusals, isReadOnly, say);
  return commentAddress ? { address: commentAddress, degraded } : { degraded };
}
