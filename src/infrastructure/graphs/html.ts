import type { DrawingEdge, DrawingModel, DrawingNode } from "../../domain/graph/drawing.ts";
import { fill, type Locale, type Text } from "../../domain/findings/text.ts";
import { cruiserText } from "./cruise-result.ts";
import { head, legend } from "./html-frame.ts";
import { visibly } from "./label.ts";
import { type Names, numberNames } from "./names.ts";

/**
 * A page with a matrix: rows depend on columns. dependency-cruiser writes the table; its cells are empty, so the
 * numbers of dependencies are put in, and a legend beside it. The page loads nothing and runs nothing.
 */
export async function asHtml(model: DrawingModel, locale: Locale): Promise<string> {
  const names = numberNames(model);
  const text = await cruiserText(model, "html", { names, framed: false });
  const page = text
    .replace("<title>dependency-cruiser output</title>", head(model, locale))
    .replace("<body>", `<body>\n${legend(model, locale)}`);
  return withNumbers(withNames(page, { model, names, locale }), { model, names, locale });
}

/** What is to be put into a page. */
interface Filling {
  readonly model: DrawingModel;
  readonly names: Names;
  readonly locale: Locale;
}

function withNames(page: string, { model, names, locale }: Filling): string {
  const byNumber = new Map(model.nodes.map((node) => [names.node(node.id), node]));
  return page.replace(/>(n\d+)<\/(div|td)>/gu, (_whole, number: string, element: string) => {
    const node = byNumber.get(number);
    return `${node ? title(node, locale) : ""}>${escaped(names.labelOf(number))}</${element}>`;
  });
}

function title({ label, layer, modules }: DrawingNode, locale: Locale): string {
  const parts = [
    label,
    ...(layer === undefined ? [] : [fill(layerWord, { layer }, locale)]),
    fill(moduleCount, { n: modules }, locale),
  ];
  return ` title="${escaped(visibly(parts.join(" · ")))}"`;
}

/** dependency-cruiser's own titles say which cell is which. */
function withNumbers(page: string, { model, names, locale }: Filling): string {
  const byEnds = new Map(model.edges.map((edge) => [`${names.node(edge.from)} -> ${names.node(edge.to)}`, edge]));
  const pattern = /<td class="cell cell-(true|error|warn)" title="(?:r\d+:\n)?(n\d+ -> n\d+)"><\/td>/gu;
  return page.replace(pattern, (whole, kind: string, ends: string) => {
    const edge = byEnds.get(ends);
    return edge ? cell(edge, { kind, ends: ends.replace(/n\d+/gu, names.labelOf), locale }) : whole;
  });
}

interface Cell {
  readonly kind: string;
  readonly ends: string;
  readonly locale: Locale;
}

function cell({ weight, rules, isCyclic }: DrawingEdge, { kind, ends, locale }: Cell): string {
  const facts = [`${ends}: ${weight}`, ...rules, ...(isCyclic ? [onCircle[locale]] : [])];
  return `<td class="cell cell-${kind}${isCyclic ? " on-circle" : ""}" title="${escaped(facts.join("\n"))}">${weight}</td>`;
}

/** For text and for values in double quotes. */
function escaped(text: string): string {
  return text.replace(/[&<>"']/gu, (character) => `&#${character.codePointAt(0)};`);
}

const layerWord: Text = { en: "layer {layer}", "zh-CN": "层 {layer}" };
const moduleCount: Text = { en: "{n} {n|module|modules}", "zh-CN": "{n} 个模块" };
const onCircle: Text = { en: "on a circle", "zh-CN": "在环上" };
