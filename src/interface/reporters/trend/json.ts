import type { Trend, TrendPoint } from "../../../application/trend-answer.ts";
import type { Locale } from "../../../domain/findings/text.ts";
import type { Figures } from "../../../domain/history/figures.ts";
import { json } from "../../escape/json.ts";
import type { TrendJson } from "./schema.ts";

type PointJson = TrendJson["points"][number];

/** For programs, described by `trend.schema.json`. */
export function trendJson({ points, commits, shallow, rulesFrom, config }: Trend, locale: Locale): string {
  const answer: TrendJson = {
    schemaVersion: 1,
    rulesFrom,
    ...(config !== undefined && { config }),
    commits,
    shallow,
    points: points.map((point) => pointJson(point, locale)),
  };
  return json(answer);
}

function pointJson(point: TrendPoint, locale: Locale): PointJson {
  const { id, day, subject } = point.commit;
  const told = { commit: id, day, subject };
  return point.kind === "unread"
    ? { ...told, problem: point.reason[locale] }
    : { ...told, figures: figuresJson(point.figures) };
}

function figuresJson({ areas, cycles, coupling, ...counts }: Figures): NonNullable<PointJson["figures"]> {
  const { files, modules, dependencies, errors, warnings, waived, unchecked } = counts;
  const { services, units, contexts, modules: ofModules } = cycles.knots;
  return {
    ...{ files, modules, dependencies, errors, warnings, waived },
    areas: { ...areas },
    unchecked,
    cycles: { services, units, contexts, modules: ofModules, modulesOnCycles: cycles.modules },
    coupling: {
      propagationCost: rounded(coupling.propagationCost),
      ...(coupling.sample !== undefined && { sample: coupling.sample }),
      fanOut: rounded(coupling.fanOut),
    },
  };
}

/** Six digits are more than anybody compares. */
function rounded(value: number): number {
  return Number(value.toFixed(6));
}
