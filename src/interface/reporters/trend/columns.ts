import type { Trend, TrendPoint } from "../../../application/trend-answer.ts";
import type { Figures } from "../../../domain/history/figures.ts";
import type { Key } from "../../wording/speak.ts";

/** A number that is told of each commit. */
export interface Column {
  readonly title: Key;
  readonly of: (figures: Figures) => string;
}

const total = (counts: Readonly<Record<string, number>>) => Object.values(counts).reduce((sum, one) => sum + one, 0);

/** How many circles there are, on all levels. */
export const cyclesIn = ({ cycles }: Figures): number => total(cycles.knots);

/** A share as people write it. */
export const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;

/** Numbers of the table, in their order. */
export const columns: readonly Column[] = [
  { title: "trend.errors", of: ({ errors }) => String(errors) },
  { title: "trend.warnings", of: ({ warnings }) => String(warnings) },
  { title: "trend.cycles", of: (figures) => String(cyclesIn(figures)) },
  { title: "trend.tied", of: ({ cycles }) => String(cycles.modules) },
  { title: "trend.modules", of: ({ modules }) => String(modules) },
  { title: "trend.dependencies", of: ({ dependencies }) => String(dependencies) },
  { title: "trend.cost", of: ({ coupling }) => percent(coupling.propagationCost) },
  { title: "trend.fan-out", of: ({ coupling }) => coupling.fanOut.toFixed(2) },
];

/** The name that git shows of a commit. */
export const shortId = ({ commit }: TrendPoint): string => commit.id.slice(0, 7);

/** What is told of a commit, column by column; dashes if it could not be read, a star if only a part of it could. */
export function numbersOf(point: TrendPoint): readonly string[] {
  if (point.kind === "unread") return columns.map(() => "–");
  return columns.map(({ of }) => of(point.figures));
}

/** A star for numbers that may be too low, because a part of the tree went unchecked. */
export function markOf(point: TrendPoint): string {
  return point.kind === "measured" && point.figures.unchecked > 0 ? "*" : "";
}

/** Findings by area, at the first and at the last commit that could be read. */
export function areasOf({ points }: Trend): readonly { readonly area: string; readonly ends: readonly number[] }[] {
  const measured = points.flatMap((point) => (point.kind === "measured" ? [point.figures.areas] : []));
  const ends = measured.length > 1 ? [measured.at(0), measured.at(-1)] : measured;
  const names = [...new Set(ends.flatMap((areas) => Object.keys(areas ?? {})))].sort();
  return names.map((area) => ({ area, ends: ends.map((areas) => areas?.[area] ?? 0) }));
}
