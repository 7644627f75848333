import type { Trend, TrendPoint } from "../../../application/trend-answer.ts";
import type { Locale } from "../../../domain/findings/text.ts";
import { xml } from "../../escape/xml.ts";
import { speak } from "../../wording/speak.ts";
import { shortId } from "./columns.ts";
import { type Frame, panelLines } from "./draw-panel.ts";
import { panels, shown } from "./panels.ts";
import { remarks } from "./remarks.ts";
import { tidy } from "./scale.ts";
import { style } from "./svg-style.ts";

const size = { width: 860, left: 64, right: 190, top: 104, panel: 110, gap: 46, foot: 52 };
const plotWidth = size.width - size.left - size.right;
const height = size.top + panels.length * (size.panel + size.gap) - size.gap + size.foot;

/** A chart of its own: no script, nothing from elsewhere, readable on light and dark, and told in words to who hears it. */
export function trendSvg(trend: Trend, locale: Locale): string {
  const say = speak(locale);
  const [range = "", judge = ""] = remarks(trend, locale);
  const frames = panels.map((panel, index) => ({ panel, frame: frameOf(trend, index) }));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${height}" viewBox="0 0 ${size.width} ${height}" role="img" aria-labelledby="trend-title trend-words" lang="${locale}">`,
    `<title id="trend-title">${xml(say("trend.title"))}</title>`,
    `<desc id="trend-words">${xml([range, judge, ...ends(trend, locale)].join(" "))}</desc>`,
    `<style>${style}</style>`,
    `<rect class="page" width="${size.width}" height="${height}"/>`,
    `<text class="title" x="${size.left}" y="30">${xml(say("trend.title"))}</text>`,
    `<text class="quiet" x="${size.left}" y="50">${xml(range)}</text>`,
    `<text class="quiet" x="${size.left}" y="66">${xml(judge)}</text>`,
    ...frames.flatMap(({ panel, frame }) => panelLines(panel, { frame, trend, say })),
    ...days(trend),
    `<text class="quiet" x="${tidy(size.left + plotWidth / 2)}" y="${height - 12}" text-anchor="middle">${xml(say("trend.axis"))}</text>`,
    "</svg>",
    "",
  ].join("\n");
}

function frameOf({ points }: Trend, index: number): Frame {
  const bottom = size.top + index * (size.panel + size.gap) + size.panel;
  const across = (point: number) => tidy(size.left + (plotWidth * (point + 0.5)) / points.length);
  return { left: size.left, right: size.left + plotWidth, bottom, height: size.panel, across };
}

/** Days below the last panel: the first, the last, and one in the middle where there is room. */
function days({ points }: Trend): readonly string[] {
  const last = points.length - 1;
  const told = new Set(last > 3 ? [0, Math.round(last / 2), last] : [0, last]);
  return [...told].flatMap((index) => {
    const point = points[index];
    const x = tidy(size.left + (plotWidth * (index + 0.5)) / points.length);
    const y = height - size.foot + 18;
    return point ? [`<text class="quiet" x="${x}" y="${y}" text-anchor="middle">${xml(point.commit.day)}</text>`] : [];
  });
}

/** First and last values in words. */
function ends({ points }: Trend, locale: Locale): readonly string[] {
  const say = speak(locale);
  const measured = points.flatMap((point) => (point.kind === "measured" ? [point] : []));
  const [first, last] = [measured.at(0), measured.at(-1)];
  if (!first || !last) return [];
  const values = panels.flatMap(({ lines, unit }) =>
    lines.map(({ title, of }) => `${say(title)} ${shown(of(first.figures), unit)} → ${shown(of(last.figures), unit)}`),
  );
  return [`${named(first)} → ${named(last)}: ${values.join(", ")}.`];
}

function named(point: TrendPoint): string {
  return `${point.commit.day} ${shortId(point)}`;
}
