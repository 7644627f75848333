import type { DrawingModel } from "../../domain/graph/drawing.ts";
import { layerFill } from "./colours.ts";
import { cruiserText, edgesAsWritten, sourceOf } from "./cruise-result.ts";
import { type Names, numberNames } from "./names.ts";

/** For D2. */
export async function asD2(model: DrawingModel): Promise<string> {
  const names = numberNames(model);
  const telling = { names, framed: model.collapsed !== "layer" };
  const text = await cruiserText(model, "d2", telling);
  const edges = edgesAsWritten(model).values();
  const weighted = text.replace(/^("\S+ -> \S+?")(?:: \{(.*)\})?$/gmu, (_whole, arrow: string, more?: string) => {
    const weight = String(edges.next().value?.weight ?? "");
    return `${arrow}: {${withWeight(weight, more)}}`;
  });
  return `${withLabels(weighted, names)}\n# layers\n\n${frames(model, telling.framed, names)}`;
}

function withWeight(weight: string, more: string | undefined): string {
  if (more === undefined) return `label: "${weight}"`;
  return more.includes('label: "')
    ? more.replace('label: "', `label: "${weight} `)
    : `label: "${weight}"; ${more.trim()}`;
}

function withLabels(text: string, names: Names): string {
  return text
    .replace(/; link: "(?:g\d+\/)?(n\d+)"/gu, (_whole, name: string) => `; label: ${quoted(names.labelOf(name))}`)
    .replace(
      /label: "(\d+) (r\d+)"/gu,
      (_whole, weight: string, name: string) => `label: ${quoted(`${weight} · ${names.labelOf(name)}`)}`,
    );
}

function frames({ layers, nodes }: DrawingModel, framed: boolean, names: Names): string {
  if (framed) {
    return layers
      .map(
        (layer, index) =>
          `"${names.layer(layer)}": {label: ${quoted(names.labelOf(names.layer(layer)))}; style.fill: "${layerFill(index)}"}\n`,
      )
      .join("");
  }
  return nodes
    .filter(({ layer }) => layer !== undefined)
    .map(
      (node) => `"${sourceOf(node, { names, framed })}".style.fill: "${layerFill(layers.indexOf(node.layer ?? ""))}"\n`,
    )
    .join("");
}

/** Inside double quotes a backslash begins an escape, and `$` a substitution (d2parser/parse.go, `parseDoubleQuotedString`). */
function quoted(label: string): string {
  return `"${label.replace(/[\\"$]/gu, (character) => `\\${character}`)}"`;
}
