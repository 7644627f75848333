import type { DrawingModel } from "../../domain/graph/drawing.ts";
import { severityStroke } from "./colours.ts";

/** Title and looks of the page. The policy forbids it to load or run anything, whatever stands in it. */
export function head({ collapsed }: DrawingModel): string {
  return `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
  <title>arch-lint: dependencies by ${collapsed}</title>`;
}

/** How to read the page, with the looks that dependency-cruiser's own lack. */
export function legend({ nodes, edges, layers, collapsed }: DrawingModel): string {
  const order = layers.length > 1 ? " Inner layers come first: what stands right of the diagonal leads outwards." : "";
  return `  <style>
    td.cell { min-width: 2.2em; }
    td.cell-true { background-color: #cfd8dc; opacity: 1; }
    td.cell-error { background-color: ${severityStroke.error}; color: white; opacity: 1; }
    td.cell-warn { background-color: #ffcc80; opacity: 1; }
    td.cell-error::before { content: "\\2716\\A0"; }
    td.cell-warn::before { content: "\\25B2\\A0"; }
    td.on-circle::after { content: "\\A0\\21BB"; }
  </style>
  <h1>Dependencies by ${collapsed}</h1>
  <p>${nodes.length} rows, ${edges.length} relations. A row depends on a column, at so many places.${order}
  &#x2716; error, &#x25B2; warning, &#x21BB; on a circle; point at a cell for more.</p>
`;
}
