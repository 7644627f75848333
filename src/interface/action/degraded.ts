import type { Refusal } from "../../application/publish-review.ts";
import type { Say } from "../wording/speak.ts";

const permissions = { comment: "pull-requests: write", "check-run": "checks: write" } as const;

/** Says what could not be posted and why, in one line. */
export function degradedText(refusals: readonly Refusal[], isReadOnly: boolean, say: Say): string {
  return refusals.map((refusal) => sentence(refusal, isReadOnly, say)).join("; ");
}

function sentence({ part, reason }: Refusal, isReadOnly: boolean, say: Say): string {
  const isDenied = reason === "forbidden" || reason === "not-found";
  const why =
    isDenied && isReadOnly
      ? say("action.refused.read-only")
      : say(`action.refused.${reason}`, { permission: permissions[part] });
  return say("action.refused", { part: say(`action.part.${part}`), reason: why });
}
