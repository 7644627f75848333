import type { Figures } from "../../../domain/history/figures.ts";
import type { Key } from "../../wording/speak.ts";
import { cyclesIn, percent } from "./columns.ts";

/** A line of the chart. The second line of a panel is dashed, so that colour is not all that tells it apart. */
export interface Line {
  readonly title: Key;
  /** Names its colour. */
  readonly look: "error" | "warning" | "tied" | "knot" | "cost";
  readonly of: (figures: Figures) => number;
}

/** Lines that share an axis. */
export interface Panel {
  readonly title: Key;
  readonly lines: readonly Line[];
  /** Shares are shown as percents. */
  readonly unit: Unit;
}

export type Unit = "count" | "share";

/** A value as it is said beside the chart. */
export function shown(value: number, unit: Unit): string {
  return unit === "share" ? percent(value) : String(value);
}

/** The chart from top to bottom. */
export const panels: readonly Panel[] = [
  {
    title: "trend.findings",
    lines: [
      { title: "trend.errors", look: "error", of: ({ errors }) => errors },
      { title: "trend.warnings", look: "warning", of: ({ warnings }) => warnings },
    ],
    unit: "count",
  },
  {
    title: "trend.cycles",
    lines: [
      { title: "trend.on-cycles", look: "tied", of: ({ cycles }) => cycles.modules },
      { title: "trend.cycles", look: "knot", of: cyclesIn },
    ],
    unit: "count",
  },
  {
    title: "trend.propagation",
    lines: [{ title: "trend.propagation", look: "cost", of: ({ coupling }) => coupling.propagationCost }],
    unit: "share",
  },
];
