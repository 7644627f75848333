import type { OutdatedAnswer } from "../../../application/tool.ts";
import type { ZeroMajor } from "../../../domain/packages/registry/lag.ts";
import { paint } from "../../terminal/paint.ts";
import { outdatedJson } from "../../reporters/outdated/json.ts";
import { outdatedMarkdown } from "../../reporters/outdated/markdown.ts";
import { outdatedText } from "../../reporters/outdated/text.ts";
import type { outdatedFormats } from "../definitions/choices.ts";
import { wantsColor } from "../environment.ts";
import type { Session } from "../session.ts";
import { targetOf, type TargetOptions } from "../target.ts";
import { write } from "../write.ts";

export interface OutdatedOptions extends TargetOptions {
  readonly format: (typeof outdatedFormats)[number];
  readonly output?: string;
  readonly all?: boolean;
  readonly zeroMajor: ZeroMajor;
  readonly color?: boolean;
}

/** Shows how far dependencies are behind. It is a view: what is behind does not make it fail, `check` decides that. */
export async function outdated(path: string | undefined, options: OutdatedOptions, session: Session): Promise<0> {
  const target = targetOf({ ...options, root: path ?? "." }, session);
  const answer = await session.tool.outdated(target, options.zeroMajor);
  await write(rendered(answer, options, session), options.output, session);
  return 0;
}

function rendered(answer: OutdatedAnswer, options: OutdatedOptions, { io, say }: Session): string {
  const all = options.all === true;
  if (options.format === "json") return outdatedJson(answer);
  if (options.format === "markdown") return outdatedMarkdown(answer, { all, say });
  const color = options.output === undefined && wantsColor(options.color, io);
  return outdatedText(answer, { all, say, paint: paint(color) });
}
