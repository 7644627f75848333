import type { DrawingModel } from "../../domain/graph/drawing.ts";
import { plainLabel } from "./label.ts";

/**
 * Numbers in place of names. dependency-cruiser's reporters put names into their text as they are; so they only ever
 * see numbers, and the names are put in afterwards, escaped for the format. All numbers are equally long: their order
 * as text is the order of the model.
 */
export interface Names {
  /** By node id: `n07`. */
  node(id: string): string;
  /** By name of a layer: `g02`. */
  layer(name: string): string;
  /** By the rules of an edge, which stand as one: `r01`. */
  rules(rules: readonly string[]): string;
  /** The name behind a number, as one visible line. */
  labelOf(number: string): string;
}

/** Numbers everything in a model that has a name. */
export function numberNames({ nodes, layers, edges }: DrawingModel): Names {
  const rules = [...new Set(edges.map((edge) => edge.rules.join(", ")))].sort();
  const width = String(Math.max(nodes.length, layers.length, rules.length)).length;
  const name = (letter: string, number: number | undefined) => `${letter}${String(number ?? 0).padStart(width, "0")}`;
  const nodeNumbers = indexOf(nodes.map(({ id }) => id));
  const [layerNumbers, ruleNumbers] = [indexOf(layers), indexOf(rules)];
  const labels = new Map<string, string>();
  for (const [number, { label }] of nodes.entries()) labels.set(name("n", number), plainLabel(label));
  for (const [number, layer] of layers.entries()) labels.set(name("g", number), plainLabel(layer));
  for (const [number, rule] of rules.entries()) labels.set(name("r", number), plainLabel(rule));
  return {
    node: (id) => name("n", nodeNumbers.get(id)),
    layer: (layer) => name("g", layerNumbers.get(layer)),
    rules: (names) => name("r", ruleNumbers.get(names.join(", "))),
    labelOf: (number) => labels.get(number) ?? number,
  };
}

function indexOf(names: readonly string[]): ReadonlyMap<string, number> {
  return new Map(names.map((name, index) => [name, index]));
}
