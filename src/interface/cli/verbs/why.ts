import type { Chain, WhyAnswer } from "../../../application/tool.ts";
import { json } from "../../escape/json.ts";
import { visible } from "../../escape/terminal.ts";
import { paint, type Paint } from "../../terminal/paint.ts";
import { table } from "../../terminal/table.ts";
import { wantsColor } from "../environment.ts";
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

/** Shows how one part comes to depend on another; exit code 1 if it does not, as `grep` does. */
export async function why({ from, to }: Question, options: WhyOptions, session: Session): Promise<0 | 1> {
  const target = targetOf(options, session);
  const answer = await session.tool.why(target, from, to);
  const look = { paint: paint(wantsColor(options.color, session.io)), prefix: prefixOf(target.root, session.io) };
  session.io.stdout(options.format === "json" ? json({ schemaVersion: 1, ...answer }) : asText(answer, look, session));
  return answer.chains.length > 0 ? 0 : 1;
}

interface Look {
  readonly paint: Paint;
  readonly prefix: string;
}

function asText({ from, to, chains }: WhyAnswer, look: Look, { say }: Session): string {
  const ends = { from: visible(from), to: visible(to) };
  const [first] = chains;
  if (!first) return `${say("why.none", ends)}\n`;
  const blocks = chains.map((chain, index) => {
    const title = chains.length > 1 ? [`  ${say("why.chain", { n: index + 1 })}`] : [];
    return [...title, ...stepLines(chain, look)].join("\n");
  });
  const head = say("why.chains", { ...ends, n: chains.length, steps: first.steps.length });
  return `${look.paint.strong(head)}\n\n${blocks.join("\n\n")}\n`;
}

function stepLines({ steps }: Chain, { paint: colour, prefix }: Look): readonly string[] {
  const rows = steps.map(({ from, to, kind, at }) => [
    `  ${visible(`${from} → ${to}`)}`,
    visible(kind),
    colour.place(visible(`${prefix}${at.path}:${at.line}:${at.column}`)),
  ]);
  return table(rows);
}
