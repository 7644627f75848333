import type { RulesFrom, Trend } from "../../../application/trend-answer.ts";
import { trendJson } from "../../reporters/trend/json.ts";
import { trendMarkdown } from "../../reporters/trend/markdown.ts";
import { trendSvg } from "../../reporters/trend/svg.ts";
import { trendText } from "../../reporters/trend/text.ts";
import { paint } from "../../terminal/paint.ts";
import { trendFormats } from "../definitions/choices.ts";
import { wantsColor } from "../environment.ts";
import type { ExitCode } from "../exit-code.ts";
import { type Output, placed } from "../outputs.ts";
import { follow } from "../progress.ts";
import type { Session } from "../session.ts";
import { targetOf, type TargetOptions } from "../target.ts";
import { write } from "../write.ts";

type TrendFormat = (typeof trendFormats)[number];

export interface TrendOptions extends Omit<TargetOptions, "rulesFrom"> {
  readonly format?: readonly string[];
  readonly output?: string;
  readonly since?: string;
  readonly max: number;
  readonly rulesFrom: RulesFrom;
  readonly color?: boolean;
}

/** Shows how a project came about. It is a view: only where no commit at all could be read it fails. */
export async function trend(path: string | undefined, options: TrendOptions, session: Session): Promise<ExitCode> {
  const outputs = placed(options, trendFormats, [{ format: "text" }]);
  const progress = follow(session);
  const { since, max: most, rulesFrom, ...rest } = options;
  const target = { ...targetOf({ ...rest, root: path ?? "." }, session), progress: progress.listener };
  const request = { ...(since !== undefined && { since }), most, rulesFrom };
  const answer = await session.tool.trend(target, request).finally(progress.end);
  const filesFirst = [...outputs].sort((a, b) => Number(a.file === undefined) - Number(b.file === undefined));
  for (const output of filesFirst) {
    await write(rendered(answer, output, { options, session }), output.file, session);
  }
  return answer.points.some(({ kind }) => kind === "measured") ? 0 : 2;
}

function rendered(
  answer: Trend,
  { format, file }: Output<TrendFormat>,
  { options, session }: { readonly options: TrendOptions; readonly session: Session },
): string {
  const { io, locale } = session;
  if (format === "json") return trendJson(answer, locale);
  if (format === "markdown") return trendMarkdown(answer, locale);
  if (format === "svg") return trendSvg(answer, locale);
  const color = file === undefined && wantsColor(options.color, io);
  return trendText(answer, { locale, paint: paint(color), columns: io.columns });
}
