import type { Trend, TrendPoint } from "../../../application/trend-answer.ts";
import { xml } from "../../escape/xml.ts";
import type { Say } from "../../wording/speak.ts";
import { shortId } from "./columns.ts";
import { type Line, type Panel, shown } from "./panels.ts";
import { apart, type Scale, scaleFor } from "./scale.ts";

/** Where a panel stands in the picture, and how far across a point of the trend is. */
export interface Frame {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly height: number;
  across(point: number): number;
}

interface Drawing {
  readonly frame: Frame;
  readonly trend: Trend;
  readonly say: Say;
}

/** One panel: axis, lines with a dot for each commit, and at their ends what they are. */
export function panelLines(panel: Panel, { frame, trend, say }: Drawing): readonly string[] {
  const values = trend.points.flatMap((point) =>
    point.kind === "measured" ? panel.lines.map(({ of }) => of(point.figures)) : [],
  );
  const scale = scaleOf(panel, values, frame);
  return [
    `<text class="heading" x="${frame.left}" y="${frame.bottom - frame.height - 10}">${xml(say(panel.title))}</text>`,
    ...axis(panel, scale, frame),
    ...gaps(trend, frame, say),
    ...panel.lines.flatMap((line, index) => lineOf(line, { panel, scale, frame, trend, isDashed: index > 0 })),
    ...labels(panel, scale, { frame, trend, say }),
  ];
}

/** Shares are scaled as percents, so that their marks are round too. */
function scaleOf({ unit }: Panel, values: readonly number[], { bottom, height }: Frame): Scale {
  const factor = unit === "share" ? 100 : 1;
  const scaled = values.map((value) => value * factor);
  const { ticks, place } = scaleFor(scaled, bottom, height);
  return { ticks, place: (value) => place(value * factor) };
}

function axis({ unit }: Panel, { ticks }: Scale, { left, right }: Frame): readonly string[] {
  const sign = unit === "share" ? " %" : "";
  return ticks.flatMap(({ value, at }) => [
    `<line class="grid" x1="${left}" x2="${right}" y1="${at}" y2="${at}"/>`,
    `<text class="quiet" x="${left - 8}" y="${at + 4}" text-anchor="end">${value}${sign}</text>`,
  ]);
}

/** A cross for each commit that could not be read: a gap is never silent. */
function gaps({ points }: Trend, { across, bottom }: Frame, say: Say): readonly string[] {
  return points.flatMap((point, index) => {
    if (point.kind === "measured") return [];
    const words = `${point.commit.day} ${shortId(point)}: ${say("trend.gap")}`;
    return [
      `<text class="gap" x="${across(index)}" y="${bottom + 4}" text-anchor="middle">×<title>${xml(words)}</title></text>`,
    ];
  });
}

interface Stroke {
  readonly panel: Panel;
  readonly scale: Scale;
  readonly frame: Frame;
  readonly trend: Trend;
  readonly isDashed: boolean;
}

function lineOf({ look, of }: Line, { panel, scale, frame, trend, isDashed }: Stroke): readonly string[] {
  const dots = trend.points.map((point, index) => {
    if (point.kind === "unread") return undefined;
    const value = of(point.figures);
    return { x: frame.across(index), y: scale.place(value), words: `${nameOf(point)}: ${shown(value, panel.unit)}` };
  });
  const steps = dots.map((dot, index) => dot && `${dots[index - 1] ? "L" : "M"}${dot.x} ${dot.y}`);
  const path = steps.filter((step) => step !== undefined).join("");
  const rings = dots.flatMap((dot) =>
    dot
      ? [`<circle class="${look}" cx="${dot.x}" cy="${dot.y}" r="2.5"><title>${xml(dot.words)}</title></circle>`]
      : [],
  );
  return [`<path class="${look}${isDashed ? " dashed" : ""}" d="${path}"/>`, ...rings];
}

function nameOf({ commit }: TrendPoint): string {
  return `${commit.day} ${commit.id.slice(0, 7)}`;
}

function labels(panel: Panel, scale: Scale, { frame, trend, say }: Drawing): readonly string[] {
  const last = trend.points.flatMap((point) => (point.kind === "measured" ? [point.figures] : [])).at(-1);
  if (!last) return [];
  const places = apart(
    panel.lines.map(({ of }) => scale.place(of(last)) + 4),
    16,
  );
  return panel.lines.map(({ title, look, of }, index) => {
    const words = `${say(title)} ${shown(of(last), panel.unit)}`;
    return `<text class="${look}" x="${frame.right + 10}" y="${places[index] ?? frame.bottom}">${xml(words)}</text>`;
  });
}
