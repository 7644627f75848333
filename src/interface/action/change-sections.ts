import { isEmpty } from "../../domain/comparison/architecture-diff.ts";
import { asArchLintError } from "../cli/failure.ts";
import type { CheckWords } from "../cli/read-check.ts";
import type { Session } from "../cli/session.ts";
import { prefixOf, targetOf } from "../cli/target.ts";
import { markdown } from "../escape/markdown.ts";
import { diffMarkdown } from "../reporters/diff/markdown.ts";
import { attempt } from "./attempt.ts";

/**
 * What a change does to the architecture and the dependencies, in Markdown; nothing where it does nothing. That it could
 * not be told is told in its place: the check has its verdict already.
 */
export async function changeSections({ path, options }: CheckWords, session: Session): Promise<readonly string[]> {
  const { base } = options;
  if (base === undefined) return [];
  const { say, locale, io, tool } = session;
  const target = targetOf({ ...options, root: path ?? "." }, session);
  const answer = await attempt(() => tool.diff(target, base));
  const title = `#### ${say("review.change")}\n\n`;
  if (answer.kind === "failed") return [title + markdown(asArchLintError(answer.error).text[locale])];
  const { diff } = answer.value;
  return isEmpty(diff) ? [] : [title + diffMarkdown(diff, { say, prefix: prefixOf(target.root, io), all: false })];
}
