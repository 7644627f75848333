import { collapsedBy, type DrawingModel } from "../../domain/graph/drawing.ts";
import { fill, type Locale, type Text } from "../../domain/findings/text.ts";
import { severityStroke } from "./colours.ts";

/** Title and looks of the page. The policy forbids it to load or run anything, whatever stands in it. */
export function head({ collapsed }: DrawingModel, locale: Locale): string {
  return `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
  <title>${fill(pageTitle, { by: collapsedBy[collapsed] }, locale)}</title>`;
}

/** How to read the page, with the looks that dependency-cruiser's own lack. */
export function legend({ nodes, edges, layers, collapsed }: DrawingModel, locale: Locale): string {
  const order = layers.length > 1 ? layerOrder[locale] : "";
  return `  <style>
    td.cell { min-width: 2.2em; }
    td.cell-true { background-color: #cfd8dc; opacity: 1; }
    td.cell-error { background-color: ${severityStroke.error}; color: white; opacity: 1; }
    td.cell-warn { background-color: #ffcc80; opacity: 1; }
    td.cell-error::before { content: "\\2716\\A0"; }
    td.cell-warn::before { content: "\\25B2\\A0"; }
    td.on-circle::after { content: "\\A0\\21BB"; }
  </style>
  <h1>${fill(heading, { by: collapsedBy[collapsed] }, locale)}</h1>
  <p>${fill(sizes, { rows: nodes.length, relations: edges.length }, locale)}${order}
  ${signs[locale]}</p>
`;
}

const pageTitle: Text = { en: "arch-lint: dependencies by {by}", "zh-CN": "arch-lint：按{by}的依赖" };
const heading: Text = { en: "Dependencies by {by}", "zh-CN": "按{by}的依赖" };
const sizes: Text = {
  en: "{rows} rows, {relations} relations. A row depends on a column, at so many places.",
  "zh-CN": "{rows} 行，{relations} 个关系。行依赖列，数字是依赖处数。",
};
const layerOrder: Text = {
  en: " Inner layers come first: what stands right of the diagonal leads outwards.",
  "zh-CN": "内层在前：对角线右侧的依赖指向外层。",
};
const signs: Text = {
  en: "&#x2716; error, &#x25B2; warning, &#x21BB; on a circle; point at a cell for more.",
  "zh-CN": "&#x2716; 错误，&#x25B2; 警告，&#x21BB; 在环上；指向单元格可看详情。",
};
