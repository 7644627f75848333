import type { WhyAnswer } from "../../../application/tool.ts";
import { json } from "../../escape/json.ts";
import { visible } from "../../escape/terminal.ts";
import { chainLines } from "../../reporters/text/chain.ts";
import type { Page } from "../../reporters/text/page.ts";
import { paint } from "../../terminal/paint.ts";
import { wantsColor } from "../environment.ts";
import type { ExitCode } from "../exit-code.ts";
import type { Session } from "../session.ts";
import type { SimpleFormat } from "../simple-format.ts";
import { prefixOf, targetOf, type TargetOptions } from "../target.ts";

export interface WhyOptions extends TargetOptions {
  readonly format: SimpleFormat;
  readonly color?: boolean;
}

export interface Question {
  readonly from: string;
  readonly to: string;
}

/** Shows how one part comes to depend on another; exit code 1 if it does not, as `grep` does, and 2 if nobody can tell. */
export async function why({ from, to }: Question, options: WhyOptions, session: Session): Promise<ExitCode> {
  const target = targetOf(options, session);
  const answer = await session.tool.why(target, from, to);
  const { io } = session;
  const look = { paint: paint(wantsColor(options.color, io)), prefix: prefixOf(target.root, io), columns: io.columns };
  io.stdout(options.format === "json" ? json({ schemaVersion: 1, ...answer }) : asText(answer, look, session));
  if (!answer.complete) io.stderr(`${session.say("why.incomplete")}\n`);
  if (answer.chains.length > 0) return 0;
  return answer.complete ? 1 : 2;
}

type Look = Pick<Page, "columns" | "paint" | "prefix">;

function asText({ from, to, chains }: WhyAnswer, look: Look, { say }: Session): string {
  const ends = { from: visible(from), to: visible(to) };
  const [first] = chains;
  if (!first) return `${say("why.none", ends)}\n`;
  const blocks = chains.map(({ steps }, index) => {
    const title = chains.length > 1 ? [`  ${say("why.chain", { n: index + 1 })}`] : [];
    return [...title, ...chainLines(steps, look).map((line) => `    ${line}`)].join("\n");
  });
  const head = say("why.chains", { ...ends, n: chains.length, steps: first.steps.length });
  return `${look.paint.strong(head)}\n\n${blocks.join("\n\n")}\n`;
}
