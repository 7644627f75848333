import { ArchLintError } from "../../../domain/errors.ts";
import { phrase } from "../../wording/speak.ts";
import type { ActionIo } from "../io.ts";
import { type Payload, payloadSchema } from "./payload.ts";

/** What made the job run. */
export interface Event {
  readonly name: string;
  readonly payload: Payload;
  /** The commit that the host checks out for this event unless the workflow says otherwise (GITHUB_SHA). */
  readonly commit: string;
  /** Who caused it (GITHUB_ACTOR). */
  readonly actor: string;
}

/** Payloads have some dozen kilobytes; GitHub caps them at 25 MB. */
const payloadLimit = 32 * 1024 * 1024;

/** Reads the event of this run; outside of a runner it is none. */
export async function readEvent(io: ActionIo): Promise<Event> {
  const { GITHUB_EVENT_NAME: name = "", GITHUB_EVENT_PATH: path = "", GITHUB_SHA: commit = "" } = io.env;
  const text = path === "" ? "{}" : await io.readFile(path, payloadLimit);
  if (text === undefined) throw unreadable("GITHUB_EVENT_PATH");
  return { name, payload: parsed(text), commit, actor: io.env.GITHUB_ACTOR ?? "" };
}

function parsed(text: string): Payload {
  try {
    return payloadSchema.parse(JSON.parse(text));
  } catch (error) {
    throw unreadable(error instanceof Error ? error.message : String(error));
  }
}

function unreadable(reason: string): ArchLintError {
  return new ArchLintError(
    "usage",
    phrase("action.event-unreadable", { reason }),
    phrase("action.event-unreadable.hint"),
  );
}

/**
 * True where the token may only read, whatever the workflow asks for: pull requests from forks, and those of Dependabot,
 * which GitHub treats alike. A head repository that is gone was a fork.
 */
export function isReadOnly({ payload: { pull_request }, actor }: Event): boolean {
  if (!pull_request) return false;
  const isFork = pull_request.head.repo?.id !== pull_request.base.repo.id;
  return isFork || actor === "dependabot[bot]";
}

/** The commit that a check run belongs to: never the merge that exists for this run alone. */
export function reviewedCommit({ payload: { pull_request, merge_group }, commit }: Event): string {
  return pull_request?.head.sha ?? merge_group?.head_sha ?? commit;
}
