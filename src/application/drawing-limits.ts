import { type DrawingModel, shortLabel } from "../domain/graph/drawing.ts";
import type { GraphFormat } from "./tool.ts";

/**
 * What Mermaid draws in a page by default: `maxEdges` and `maxTextSize` (mermaid 12.3, `packages/mermaid/src/schemas/config.schema.yaml`).
 */
export const mermaidLimits = { edges: 500, characters: 50_000 };

/** A matrix of more rows takes a browser long to lay out, and nobody can read it. */
const mostRows = 500;

/** Why a format could not show a model, in words; `undefined` if it can. */
export function obstacle(model: DrawingModel, format: GraphFormat): string | undefined {
  const { nodes, edges } = model;
  if (format === "html" && nodes.length > mostRows)
    return `${nodes.length} rows (an HTML matrix has ${mostRows} at most)`;
  if (format !== "mermaid") return undefined;
  const { edges: most, characters } = mermaidLimits;
  if (edges.length > most) return `${edges.length} arrows (Mermaid draws ${most} at most)`;
  const longest = longestText(model);
  return longest > characters ? `up to ${longest} characters (Mermaid draws ${characters} at most)` : undefined;
}

/** Upper bounds of what stands around the names in Mermaid's language; a test holds them. */
const [perDrawing, perBox, perArrow] = [2_000, 40, 40];

function longestText({ nodes, edges, layers }: DrawingModel): number {
  const boxes = [...nodes.map(({ label }) => label), ...layers].map((name) => perBox + sizeOf(name));
  const arrows = edges.map(({ rules }) => perArrow + sizeOf(rules.join(", ")));
  return [...boxes, ...arrows].reduce((sum, size) => sum + size, perDrawing);
}

/** A special character becomes up to six. */
function sizeOf(label: string): number {
  const short = shortLabel(label);
  return short.length + 5 * (short.match(/[^\w /.@:-]/gu)?.length ?? 0);
}
