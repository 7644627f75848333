import type { DrawingModel } from "../../domain/graph/drawing.ts";

/** For programs: a format of our own, written out member by member, so that it changes only on purpose and with its version. */
export function asJson({ collapsed, layers, nodes, edges }: DrawingModel): string {
  const document = {
    schemaVersion: 1,
    kind: "graph",
    collapsed,
    layers,
    nodes: nodes.map(({ id, label, modules, layer, isExternal }) => ({
      id,
      label,
      modules,
      ...(layer !== undefined && { layer }),
      external: isExternal,
    })),
    edges: edges.map(({ from, to, weight, rules, severity, isCyclic }) => ({
      from,
      to,
      weight,
      rules,
      ...(severity && { severity }),
      cyclic: isCyclic,
    })),
  };
  return `${JSON.stringify(document, undefined, 2)}\n`;
}
