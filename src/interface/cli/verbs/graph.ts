import type { Collapse, DrawRequest, GraphFormat } from "../../../application/tool.ts";
import { visible } from "../../escape/terminal.ts";
import type { Session } from "../session.ts";
import { targetOf, type TargetOptions } from "../target.ts";
import { write } from "../write.ts";

export interface GraphOptions extends TargetOptions {
  readonly format: GraphFormat;
  readonly output?: string;
  readonly collapse?: Collapse;
  readonly focus?: string;
  readonly onlyFindings?: boolean;
}

/** Draws the graph; what was left out of the drawing is said on stderr. */
export async function graph(options: GraphOptions, session: Session): Promise<0> {
  const { format, collapse, focus, onlyFindings } = options;
  const request: DrawRequest = {
    format,
    locale: session.locale,
    ...(collapse && { collapse }),
    ...(focus !== undefined && { focus }),
    ...(onlyFindings && { onlyFindings }),
  };
  const { text, notes } = await session.tool.draw(targetOf(options, session), request);
  await write(text.endsWith("\n") ? text : `${text}\n`, options.output, session);
  for (const note of notes) session.io.stderr(`${visible(note[session.locale])}\n`);
  return 0;
}
