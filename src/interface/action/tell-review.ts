import { visible } from "../escape/terminal.ts";
import { withoutCommands } from "../escape/workflow-log.ts";
import { asJson } from "../reporters/json/json.ts";
import { annotations } from "../review/annotations.ts";
import { reviewOf, type Verdict } from "../review/review.ts";
import type { ExitCode } from "../cli/exit-code.ts";
import type { CheckedChange } from "./check-change.ts";
import { isReadOnly, reviewedCommit } from "./event/event.ts";
import { addressesOf } from "./host-place.ts";
import type { ActionIo, ActionWorld } from "./io.ts";
import { writeOutputs, writeSummary } from "./outputs.ts";
import { checkRunOf, commentDraft, type PageGround, summaryPage } from "./pages.ts";
import { publish } from "./publish.ts";

/** Tells of a check on every way there is: annotations, comment, check run, summary and outputs. */
export async function tellReview(change: CheckedChange, io: ActionIo, world: ActionWorld): Promise<ExitCode> {
  const { checked, inputs, session, files } = change;
  const ground = groundOf(change, io);
  if (inputs.annotations) {
    const style = { most: inputs.maxAnnotations, prefix: ground.prefix, locale: session.locale };
    for (const command of annotations(ground.review, style)) io.stdout(`${command}\n`);
  }
  const { address, degraded } = await publish(draftOf(change, ground), voiceOf(change), world);
  const note = degraded && session.say("action.degraded", { reasons: degraded });
  if (note) io.stdout(withoutCommands(`${visible(note)}\n`));
  await writeSummary(summaryPage(ground, note), io);
  const { fresh, existing, fixed } = ground.review;
  const counts = { "new-issues": fresh.length, "existing-issues": existing.length, "fixed-issues": fixed.length };
  const reports = Object.fromEntries(files.map(({ output, file }) => [output, file]));
  const comment = address === undefined ? {} : { "comment-url": address };
  await writeOutputs({ verdict: ground.verdict, ...counts, ...reports, ...comment, degraded }, io);
  return checked.code;
}

function groundOf({ checked, inputs, event, sections, session }: CheckedChange, io: ActionIo): PageGround {
  const review = reviewOf(asJson(checked.report, checked.context));
  const verdict: Verdict = checked.code !== 0 ? "fail" : review.fresh.length === 0 ? "pass" : "warn";
  const { commentId } = inputs;
  const addresses = addressesOf(io.env, reviewedCommit(event));
  return {
    review,
    verdict,
    locale: session.locale,
    commentId,
    prefix: checked.context.prefix,
    ...addresses,
    sections,
  };
}

function draftOf({ inputs, event }: CheckedChange, ground: PageGround) {
  const { pull_request } = event.payload;
  return {
    ...(pull_request && { comment: commentDraft(ground, pull_request.number, inputs.comment) }),
    ...(inputs.checkRun && { checkRun: checkRunOf(ground, reviewedCommit(event)) }),
  };
}

function voiceOf({ inputs, event, session }: CheckedChange) {
  return { env: session.io.env, token: inputs.token, isReadOnly: isReadOnly(event), say: session.say };
}
