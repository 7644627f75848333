import type { Stage, Target } from "../../application/tool.ts";
import { fitStart } from "../terminal/width.ts";
import { isCi } from "./environment.ts";
import type { Caller } from "./session.ts";

/** A run shorter than this shows no progress, and no line changes more often than this. */
const patience = 300;
const pause = 80;

/** Milliseconds since some moment. */
export type Clock = () => number;

/** Follows a run: shows on a terminal what it is doing, and how long each stage took if that was asked for. */
export interface Progress {
  readonly listener: NonNullable<Target["progress"]>;
  /** Removes the line, before anything else is written. */
  end(): void;
  /** Milliseconds by stage, in order of appearance. */
  timing(): readonly { readonly stage: Stage; readonly milliseconds: number }[];
}

/** Begins to follow a run. The line is for people alone: on a terminal, and not in CI. */
export function follow({ io, say }: Caller, now: Clock = () => performance.now()): Progress {
  const visibleToPeople = io.stderrIsTTY && !isCi(io.env);
  const start = now();
  const begun = new Map<Stage, number>();
  let drawn = 0;
  let finished = start;

  return {
    listener(stage, done, total) {
      const moment = now();
      if (!begun.has(stage)) begun.set(stage, moment);
      if (!visibleToPeople || moment - start < patience || moment - drawn < pause) return;
      drawn = moment;
      const amount = total > 0 ? ` ${done}/${total}` : "";
      io.stderr(`\r\u001b[2K${fitStart(`${say(`stage.${stage}`)}${amount}`, io.columns - 1)}`);
    },
    end() {
      finished = now();
      if (drawn > 0) io.stderr("\r\u001b[2K");
      drawn = 0;
    },
    timing: () => spans([...begun], finished),
  };
}

function spans(begun: readonly (readonly [Stage, number])[], finished: number) {
  return begun.map(([stage, moment], index) => ({ stage, milliseconds: (begun[index + 1]?.[1] ?? finished) - moment }));
}
