/** Colours by what they stand for, with enough contrast on white and on near-black (WCAG 2.2, 1.4.3 and 1.4.11). */
const looks = {
  page: { light: "#ffffff", dark: "#0d1117" },
  text: { light: "#1f2328", dark: "#e6edf3" },
  quiet: { light: "#59636e", dark: "#9198a1" },
  grid: { light: "#d1d9e0", dark: "#3d444d" },
  error: { light: "#cf222e", dark: "#ff7b72" },
  warning: { light: "#9a6700", dark: "#d29922" },
  tied: { light: "#8250df", dark: "#d2a8ff" },
  knot: { light: "#116329", dark: "#56d364" },
  cost: { light: "#0969da", dark: "#79c0ff" },
} as const;

const drawn = ["error", "warning", "tied", "knot", "cost"] as const;

function rulesFor(theme: "light" | "dark"): string {
  return [
    `.page{fill:${looks.page[theme]}}`,
    `text{fill:${looks.text[theme]}}`,
    `.quiet{fill:${looks.quiet[theme]}}`,
    `.gap{fill:${looks.error[theme]}}`,
    `.grid{stroke:${looks.grid[theme]}}`,
    ...drawn.flatMap((name) => [
      `path.${name}{stroke:${looks[name][theme]}}`,
      `circle.${name},text.${name}{fill:${looks[name][theme]}}`,
    ]),
  ].join("");
}

/** The looks of the chart, in both themes. */
export const style = [
  'text{font:12px system-ui,-apple-system,"Segoe UI",sans-serif}',
  ".title{font-size:17px;font-weight:600}.heading{font-size:13px;font-weight:600}.quiet{font-size:11px}",
  "path{fill:none;stroke-width:1.8;stroke-linejoin:round}.dashed{stroke-dasharray:5 3}.gap{font-size:15px}",
  rulesFor("light"),
  `@media (prefers-color-scheme:dark){${rulesFor("dark")}}`,
].join("");
