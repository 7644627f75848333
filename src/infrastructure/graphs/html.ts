import type { DrawingEdge, DrawingModel, DrawingNode } from "../../domain/graph/drawing.ts";
import { cruiserText } from "./cruise-result.ts";
import { head, legend } from "./html-frame.ts";
import { visibly } from "./label.ts";
import { type Names, numberNames } from "./names.ts";

/**
 * A page with a matrix: rows depend on columns. dependency-cruiser writes the table; its cells are empty, so the
 * numbers of dependencies are put in, and a legend beside it. The page loads nothing and runs nothing.
 */
export async function asHtml(model: DrawingModel): Promise<string> {
  const names = numberNames(model);
  const text = await cruiserText(model, "html", { names, framed: false });
  const page = text
    .replace("<title>dependency-cruiser output</title>", head(model))
    .replace("<body>", `<body>\n${legend(model)}`);
  return withNumbers(withNames(page, model, names), model, names);
}

function withNames(page: string, { nodes }: DrawingModel, names: Names): string {
  const byNumber = new Map(nodes.map((node) => [names.node(node.id), node]));
  return page.replace(/>(n\d+)<\/(div|td)>/gu, (_whole, number: string, element: string) => {
    const node = byNumber.get(number);
    return `${node ? title(node) : ""}>${escaped(names.labelOf(number))}</${element}>`;
  });
}

function title({ label, layer, modules }: DrawingNode): string {
  const parts = [
    label,
    ...(layer === undefined ? [] : [`layer ${layer}`]),
    modules === 1 ? "1 module" : `${modules} modules`,
  ];
  return ` title="${escaped(visibly(parts.join(" · ")))}"`;
}

/** dependency-cruiser's own titles say which cell is which. */
function withNumbers(page: string, { edges }: DrawingModel, names: Names): string {
  const byEnds = new Map(edges.map((edge) => [`${names.node(edge.from)} -> ${names.node(edge.to)}`, edge]));
  const pattern = /<td class="cell cell-(true|error|warn)" title="(?:r\d+:\n)?(n\d+ -> n\d+)"><\/td>/gu;
  return page.replace(pattern, (whole, kind: string, ends: string) => {
    const edge = byEnds.get(ends);
    return edge ? cell(edge, kind, ends.replace(/n\d+/gu, names.labelOf)) : whole;
  });
}

function cell({ weight, rules, isCyclic }: DrawingEdge, kind: string, ends: string): string {
  const facts = [`${ends}: ${weight}`, ...rules, ...(isCyclic ? ["on a circle"] : [])];
  return `<td class="cell cell-${kind}${isCyclic ? " on-circle" : ""}" title="${escaped(facts.join("\n"))}">${weight}</td>`;
}

/** For text and for values in double quotes. */
function escaped(text: string): string {
  return text.replace(/[&<>"']/gu, (character) => `&#${character.codePointAt(0)};`);
}
