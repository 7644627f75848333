import type { CycleChange } from "../../../domain/comparison/cycle-changes.ts";
import { type DiffContext, named, numbers, placed, type Row, type Section, spoken } from "./section.ts";

/** Cycles that were opened, grew, shrank or were closed. */
export function cycleSection(cycles: readonly CycleChange[], context: DiffContext): Section {
  const { say } = context;
  return {
    title: say("diff.title.cycles"),
    columns: [say("diff.what"), say("diff.between"), say("diff.size"), say("diff.cycle"), say("diff.place")],
    rows: cycles.map((change) => cycleRow(change, context)),
    notes: [],
  };
}

const signs = { opened: "+", grown: "+", closed: "−", shrunk: "−", changed: "~" } as const;

function cycleRow({ level, fate, before, after, cycle, decisive }: CycleChange, context: DiffContext): Row {
  const isLess = signs[fate] === "−";
  const [first] = cycle;
  const evidence = decisive ?? first;
  return {
    sign: signs[fate],
    cells: [
      spoken(context.say(`diff.fate.${fate}`)),
      spoken(context.say(`diff.level.${level}`)),
      numbers(before, after),
      named(inWords(cycle.map(({ from }) => from))),
      evidence ? placed(evidence.at, isLess, context) : spoken(""),
    ],
    ...(fate !== "changed" && { tone: isLess ? "good" : "bad" }),
  };
}

/** Longer cycles are cut in the middle; the JSON has them whole. */
const most = 3;

function inWords(cycle: readonly string[]): string {
  const shown = cycle.length > 2 * most ? [...cycle.slice(0, most), "…", ...cycle.slice(-most)] : cycle;
  return [...shown, cycle[0] ?? ""].join(" → ");
}
