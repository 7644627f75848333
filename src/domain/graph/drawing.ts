import type { Text } from "../findings/text.ts";
import type { Severity } from "../findings/severity.ts";

/** A box of a drawing: a module, or a group of them. */
export interface DrawingNode {
  readonly id: string;
  readonly label: string;
  /** Number of modules that it stands for. */
  readonly modules: number;
  /** Absent if it stands in none, or in several. */
  readonly layer?: string;
  readonly isExternal: boolean;
}

/** An arrow of a drawing, with the number of dependencies behind it. */
export interface DrawingEdge {
  readonly from: string;
  readonly to: string;
  readonly weight: number;
  /** Rules that have a finding on one of the dependencies, sorted. */
  readonly rules: readonly string[];
  /** The heaviest of these findings; absent if there are none. */
  readonly severity?: Severity;
  /** True if it lies on a circle of what is drawn; types and tests close no circle. */
  readonly isCyclic: boolean;
}

/** What is to be drawn: small enough to be taken in, sorted. */
export interface DrawingModel {
  readonly collapsed: "layer" | "context" | "folder" | "module";
  /** Names of the layers that occur, innermost first. */
  readonly layers: readonly string[];
  /** Innermost layer first, then what stands in none, then what lies outside the project; by id within each. */
  readonly nodes: readonly DrawingNode[];
  /** In the order of the nodes. */
  readonly edges: readonly DrawingEdge[];
}

/** What a drawing is collapsed to, as a word. */
export const collapsedBy: Readonly<Record<DrawingModel["collapsed"], Text>> = {
  layer: { en: "layer", "zh-CN": "层" },
  context: { en: "context", "zh-CN": "上下文" },
  folder: { en: "folder", "zh-CN": "目录" },
  module: { en: "module", "zh-CN": "模块" },
};

/** Labels in pictures are cut in the middle beyond this length; the JSON has them whole. */
const longestLabel = 100;

/** A label as pictures show it. */
export function shortLabel(label: string): string {
  if (label.length <= longestLabel) return label;
  const half = Math.floor((longestLabel - 1) / 2);
  return `${label.slice(0, half)}…${label.slice(-half)}`;
}
