import type { ArchitectureSummary, LayerDependencies } from "../../../domain/architecture/summary.ts";
import { html } from "../../escape/html.ts";
import { hasNoLayers } from "../text/assumptions.ts";
import type { Sheet } from "./sheet.ts";

/** Who depends on whom: a row depends on a column. Inner layers come first, so what stands right of the diagonal leads outwards. */
export function matrix(summary: ArchitectureSummary, sheet: Sheet): string {
  const { say } = sheet;
  if (hasNoLayers(summary) || !summary.layerDependencies) return "";
  const layers = summary.layers.filter(({ files }) => files > 0);
  const cells = new Map(summary.layerDependencies.map((cell) => [key(cell.from, cell.to), cell]));
  const head = layers.map(({ name }) => `<th scope="col">${html(name)}</th>`).join("");
  const rows = layers.map((layer) => {
    const numbers = layers.map(({ name }) => cellOf(layer, name, { cell: cells.get(key(layer.name, name)), sheet }));
    const size = html(say("layers.files", { n: layer.files }));
    return `<tr><th scope="row">${html(layer.name)} <span class="quiet">${size}</span></th>${numbers.join("")}</tr>`;
  });
  return [
    `<section id="layers"><h2>${html(say("html.matrix"))}</h2>`,
    `<p class="quiet">${html(say("html.matrix.legend"))}</p>`,
    `<div class="wide"><table class="matrix"><thead><tr><td></td>${head}</tr></thead><tbody>${rows.join("\n")}</tbody></table></div>`,
    "</section>",
  ].join("\n");
}

const key = (from: string, to: string): string => `${from}\0${to}`;

/** A cross marks what is forbidden, a dash what would be: the colour only repeats it. */
function cellOf(
  layer: ArchitectureSummary["layers"][number],
  to: string,
  { cell, sheet }: { readonly cell: LayerDependencies | undefined; readonly sheet: Sheet },
): string {
  const { dependencies, forbidden } = cell ?? { dependencies: 0, forbidden: 0 };
  const words = html(sheet.say("html.matrix.cell", { from: layer.name, to, n: dependencies, forbidden }));
  if (forbidden > 0) {
    const number = forbidden === dependencies ? String(forbidden) : `${forbidden} / ${dependencies}`;
    return `<td class="forbidden" title="${words}"><span aria-hidden="true">✖</span> ${number}</td>`;
  }
  if (dependencies > 0)
    return `<td class="${to === layer.name ? "own" : "allowed"}" title="${words}">${dependencies}</td>`;
  const isAllowed = to === layer.name || layer.mayDependOn.includes(to);
  return isAllowed ? `<td title="${words}"></td>` : `<td class="closed" title="${words}">–</td>`;
}
