import { isAbsolute, join, resolve } from "node:path";
import type { ExitCode } from "../../cli/exit-code.ts";
import { type Caller, callerOf } from "../../cli/session.ts";
import { prefixOf } from "../../cli/target.ts";
import { visible } from "../../escape/terminal.ts";
import { withoutCommands } from "../../escape/workflow-log.ts";
import { reviewOf, verdictOf } from "../../review/review.ts";
import { attempt } from "../attempt.ts";
import { readEvent } from "../event/event.ts";
import { addressesOf, hostPlace } from "../host-place.ts";
import { readInputs } from "../inputs.ts";
import type { ActionIo, ActionWorld } from "../io.ts";
import { writeOutputs } from "../outputs.ts";
import { commentDraft, type PageGround } from "../pages.ts";
import { publish, type Told } from "../publish.ts";
import { tellUnchecked } from "../tell-unchecked.ts";
import { findPullRequest } from "./find-pull-request.ts";
import { readReport } from "./read-report.ts";

/**
 * Comments on a pull request from a fork with what a workflow without permissions found (`workflow_run`). Nothing of the
 * pull request is checked out, and its report is only data. Fails for a report that is none, and for nothing else.
 */
export async function runComment(io: ActionIo, world: Pick<ActionWorld, "host">): Promise<ExitCode> {
  const caller = callerOf([], io);
  const told = await attempt(() => comment(io, caller, world));
  if (told.kind === "failed") return tellUnchecked(told.error, caller, io);
  const { address, degraded } = told.value;
  if (degraded) {
    io.stdout(withoutCommands(`${visible(caller.say("action.degraded", { reasons: degraded }))}\n`));
  }
  await writeOutputs({ "comment-url": address ?? "", degraded }, io);
  return 0;
}

async function comment(io: ActionIo, { locale, say }: Caller, world: Pick<ActionWorld, "host">): Promise<Told> {
  const { token, commentId, comment: mode, workingDirectory } = readInputs(io.env);
  const event = await readEvent(io);
  const review = reviewOf(await readReport(reportPath(io), io));
  const place = hostPlace(io.env, token);
  if (!token || !place) return { degraded: say(token ? "action.no-repository" : "action.no-token") };

  const host = await world.host(place);
  const found = await findPullRequest(event, host, say);
  if ("degraded" in found) return found;
  const prefix = prefixOf(resolve(io.cwd, workingDirectory), io);
  const addresses = addressesOf(io.env, event.payload.workflow_run?.head_sha ?? "");
  const ground: PageGround = {
    review,
    verdict: verdictOf(review),
    locale,
    commentId,
    prefix,
    ...addresses,
    sections: [],
  };
  const voice = { env: io.env, token, isReadOnly: false, say };
  return publish({ comment: commentDraft(ground, found.pullRequest, mode) }, voice, { host: async () => host });
}

function reportPath({ env, cwd }: ActionIo): string {
  const asked = (env["INPUT_REPORT-FILE"] ?? "").trim();
  if (asked) return isAbsolute(asked) ? asked : resolve(cwd, asked);
  return join(env.RUNNER_TEMP || cwd, "arch-lint-report", "report.json");
}
