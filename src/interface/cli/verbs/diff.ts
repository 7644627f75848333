import type { DiffAnswer } from "../../../application/tool.ts";
import { diffJson } from "../../reporters/diff/json.ts";
import { diffPage } from "../../reporters/diff/markdown.ts";
import { diffText } from "../../reporters/diff/text.ts";
import { paint } from "../../terminal/paint.ts";
import type { diffFormats } from "../definitions/choices.ts";
import { wantsColor } from "../environment.ts";
import type { Session } from "../session.ts";
import { prefixOf, targetOf, type TargetOptions } from "../target.ts";
import { write } from "../write.ts";

export interface DiffOptions extends TargetOptions {
  readonly format: (typeof diffFormats)[number];
  readonly output?: string;
  readonly all?: boolean;
  readonly color?: boolean;
}

/** Shows what a tree changes. It is information: only what could not be compared makes it fail. */
export async function diff(base: string, options: DiffOptions, session: Session): Promise<0 | 2> {
  const target = targetOf(options, session);
  const answer = await session.tool.diff(target, base);
  await write(
    rendered(answer, options, { ...session, prefix: prefixOf(target.root, session.io) }),
    options.output,
    session,
  );
  if (answer.complete) return 0;
  session.io.stderr(`${session.say("diff.incomplete")}\n`);
  return 2;
}

function rendered(answer: DiffAnswer, options: DiffOptions, session: Session & { readonly prefix: string }): string {
  const { say, prefix, locale, io } = session;
  const context = { say, prefix, locale, all: options.all === true };
  if (options.format === "json") return diffJson(answer, locale);
  if (options.format === "markdown") return diffPage(answer, context);
  const color = options.output === undefined && wantsColor(options.color, io);
  return diffText(answer, { ...context, paint: paint(color) });
}
