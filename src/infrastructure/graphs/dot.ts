import type { DrawingModel } from "../../domain/graph/drawing.ts";
import { layerFill, severityStroke } from "./colours.ts";
import { cruiserText, type Looks, sourceOf, type Telling } from "./cruise-result.ts";
import { type Names, numberNames } from "./names.ts";

/** For Graphviz. */
export async function asDot(model: DrawingModel): Promise<string> {
  const names = numberNames(model);
  const telling = { names, framed: model.collapsed !== "layer" };
  const looks: Looks = { dot: { theme: themeOf(model, telling) } };
  return withNames(await cruiserText(model, "dot", { ...telling, looks }), names);
}

function themeOf(model: DrawingModel, telling: Telling): NonNullable<NonNullable<Looks["dot"]>["theme"]> {
  const widths = [...new Set(model.edges.map(({ weight }) => weight))].sort((a, b) => a - b);
  return {
    replace: true,
    graph: { rankdir: "LR", fontname: "Helvetica", fontsize: "10", style: "rounded", color: "#9e9e9e" },
    node: { shape: "box", style: "rounded,filled", fillcolor: "#ffffff", fontname: "Helvetica", fontsize: "10" },
    edge: { color: "#616161", fontname: "Helvetica", fontsize: "9", arrowsize: "0.7" },
    modules: [
      ...model.layers.map((layer, index) => ({
        criteria: { source: sourcesIn(layer, model, telling) },
        attributes: { fillcolor: layerFill(index) },
      })),
      { criteria: { coreModule: true }, attributes: { style: "rounded,dashed" } },
    ],
    dependencies: [
      ...widths.map((weight) => ({
        criteria: { module: `^${weight}$` },
        attributes: { label: weight, penwidth: width(weight) },
      })),
      { criteria: { "rules[0].severity": "error" }, attributes: stroke("error") },
      { criteria: { "rules[0].severity": "warn" }, attributes: stroke("warning") },
      { criteria: { circular: true }, attributes: { style: "dashed" } },
    ],
  };
}

/** Patterns for the nodes of a layer: a frame of its own says it in one. */
function sourcesIn(layer: string, { nodes }: DrawingModel, telling: Telling): readonly string[] {
  if (telling.framed) return [`^${telling.names.layer(layer)}/`];
  return nodes.filter((node) => node.layer === layer).map((node) => `^${sourceOf(node, telling)}$`);
}

/** One more point for each tenfold. */
function width(weight: number): string {
  return (1 + Math.log10(weight)).toFixed(1);
}

function stroke(severity: keyof typeof severityStroke) {
  return { color: severityStroke[severity], fontcolor: severityStroke[severity] };
}

/** All of the text but the numbers is dependency-cruiser's own and our theme's. */
function withNames(text: string, names: Names): string {
  const pattern =
    /label=<(?<html>n\d+)>|URL="[^"]*" |"(?:g\d+\/)?(?<id>n\d+)"(?= ?(?:\[|->|$))|"(?<name>[gnr]\d+)"|"dependency-cruiser output"/gmu;
  return text.replace(pattern, (whole, ...rest) => {
    const groups: Record<string, string | undefined> = rest.at(-1);
    if (groups.html) return `label="${escaped(names.labelOf(groups.html))}"`;
    if (groups.name) return `"${escaped(names.labelOf(groups.name))}"`;
    if (groups.id) return groups.id;
    return whole.startsWith("URL") ? "" : '"arch-lint"';
  });
}

/** Inside double quotes, where a backslash begins an escape (`\N` is the name of the node). */
function escaped(label: string): string {
  return label.replaceAll("\\", "\\\\").replaceAll('"', '\\"');
}
