import type { DrawingEdge, DrawingModel } from "../../domain/graph/drawing.ts";
import { layerFill, severityStroke } from "./colours.ts";
import { cruiserText, edgesAsWritten } from "./cruise-result.ts";
import { type Names, numberNames } from "./names.ts";

/** For Mermaid: what GitHub and GitLab draw inside Markdown. */
export async function asMermaid(model: DrawingModel): Promise<string> {
  const names = numberNames(model);
  const text = await cruiserText(model, "mermaid", { names, framed: model.collapsed !== "layer" });
  const edges = edgesAsWritten(model).values();
  const drawn = text.replace(/^(\w+)-->(\w+)$/gmu, (_whole, from: string, to: string) => {
    const edge = edges.next().value;
    return edge ? `${from}-->|${labelOf(edge, names)}|${to}` : `${from}-->${to}`;
  });
  const boxes = new Map(Array.from(text.matchAll(/(\w+)\["(n\d+)"\]/gu), ([, box = "", name = ""]) => [name, box]));
  const named = drawn.replace(/\["([gn]\d+)"\]/gu, (_whole, name: string) => `["${escaped(names.labelOf(name))}"]`);
  return `${[named.trimEnd(), ...boxStyles(model, (id) => boxes.get(names.node(id)) ?? ""), ...arrowStyles(edgesAsWritten(model))].join("\n")}\n`;
}

function labelOf({ weight, rules }: DrawingEdge, names: Names): string {
  if (rules.length === 0) return String(weight);
  return `"${weight} · ${escaped(names.labelOf(names.rules(rules)))}"`;
}

function boxStyles({ layers, nodes }: DrawingModel, boxOf: (id: string) => string): readonly string[] {
  const styles = layers.flatMap((layer, index) => {
    const boxes = nodes.filter((node) => node.layer === layer).map(({ id }) => boxOf(id));
    return [`classDef layer${index} fill:${layerFill(index)},color:#000`, `class ${boxes.join(",")} layer${index}`];
  });
  const outside = nodes.filter(({ isExternal }) => isExternal).map(({ id }) => boxOf(id));
  if (outside.length === 0) return styles;
  return [...styles, "classDef outside stroke-dasharray:4 3", `class ${outside.join(",")} outside`];
}

function arrowStyles(edges: readonly DrawingEdge[]): readonly string[] {
  const byStyle = new Map<string, number[]>();
  for (const [index, { severity, isCyclic }] of edges.entries()) {
    const parts = [
      ...(severity ? [`stroke:${severityStroke[severity]}`, "stroke-width:3px"] : []),
      ...(isCyclic ? ["stroke-dasharray:6 3"] : []),
    ];
    if (parts.length > 0) byStyle.set(parts.join(","), [...(byStyle.get(parts.join(",")) ?? []), index]);
  }
  return [...byStyle].map(([style, indexes]) => `linkStyle ${indexes.join(",")} ${style}`);
}

/**
 * Mermaid's entity codes (`#35;`). Quotes end a label, `%%{` would be a directive anywhere in the text, `<` and `&`
 * would be HTML, a backtick begins Markdown and `$$` mathematics.
 */
function escaped(label: string): string {
  return label.replace(/["#$%&<>`{}\\;]/gu, (character) => `#${character.codePointAt(0)};`);
}
