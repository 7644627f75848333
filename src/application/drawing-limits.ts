import { type Text, tell } from "../domain/findings/text.ts";
import { type DrawingModel, shortLabel } from "../domain/graph/drawing.ts";
import type { GraphFormat } from "./tool.ts";

/**
 * What Mermaid draws in a page by default: `maxEdges` and `maxTextSize` (mermaid 12.3, `packages/mermaid/src/schemas/config.schema.yaml`).
 */
export const mermaidLimits = { edges: 500, characters: 50_000 };

/** A matrix of more rows takes a browser long to lay out, and nobody can read it. */
const mostRows = 500;

/** Why a format could not show a model, in words; `undefined` if it can. */
export function obstacle(model: DrawingModel, format: GraphFormat): Text | undefined {
  const { nodes, edges } = model;
  if (format === "html" && nodes.length > mostRows) return tell(manyRows, { n: nodes.length, most: mostRows });
  if (format !== "mermaid") return undefined;
  const { edges: most, characters } = mermaidLimits;
  if (edges.length > most) return tell(manyArrows, { n: edges.length, most });
  const longest = longestText(model);
  return longest > characters ? tell(longText, { n: longest, most: characters }) : undefined;
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

const manyRows: Text = {
  en: "{n} rows (an HTML matrix has {most} at most)",
  "zh-CN": "{n} 行（HTML 矩阵最多 {most} 行）",
};
const manyArrows: Text = {
  en: "{n} arrows (Mermaid draws {most} at most)",
  "zh-CN": "{n} 条箭头（Mermaid 最多绘制 {most} 条）",
};
const longText: Text = {
  en: "up to {n} characters (Mermaid draws {most} at most)",
  "zh-CN": "多达 {n} 个字符（Mermaid 最多处理 {most} 个）",
};
