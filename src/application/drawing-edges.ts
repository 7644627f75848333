import { adjacency } from "../domain/graph/adjacency.ts";
import type { GroupEdge } from "../domain/graph/collapse.ts";
import { components } from "../domain/graph/components.ts";
import type { Dependency } from "../domain/graph/dependency.ts";
import type { DrawingEdge } from "../domain/graph/drawing.ts";
import type { Picture } from "./drawing-picture.ts";
import type { Scope } from "./drawing-scope.ts";
import type { Collapse } from "./tool.ts";

/** The arrows of a picture, with what findings say of them. */
export function edgesOf(picture: Picture, scope: Scope): readonly DrawingEdge[] {
  const isCyclic = circles(picture);
  return picture.groups.edges.map((edge) => edgeOf(edge, scope, isCyclic(edge)));
}

function edgeOf({ from, to, weight, dependencies }: GroupEdge, { accused }: Scope, isCyclic: boolean): DrawingEdge {
  const accusations = dependencies.flatMap((dependency) => accused.of.get(dependency) ?? []);
  const rules = new Set(accusations.flatMap((accusation) => [...accusation.rules]));
  const severities = accusations.map(({ severity }) => severity);
  const severity = severities.includes("error") ? "error" : severities[0];
  return { from, to, weight, rules: [...rules].sort(), ...(severity && { severity }), isCyclic };
}

/** Says whether an edge closes a circle at run time, as `boundaries/dependency-cycle` understands it. */
function circles({ groups, view }: Picture): (edge: GroupEdge) => boolean {
  const tying = groups.edges.filter((edge) => edge.dependencies.some((dependency) => ties(dependency, view.collapsed)));
  const graph = adjacency(tying);
  const componentOf = new Map<string, number>();
  for (const [index, nodes] of components(graph).entries()) {
    for (const node of nodes) componentOf.set(graph.names[node] ?? "", index);
  }
  const known = new Set(tying);
  return (edge) => {
    const component = componentOf.get(edge.from);
    return known.has(edge) && component !== undefined && component === componentOf.get(edge.to);
  };
}

/** A lazy import ties parts together, but not two modules: they load one after the other. */
function ties({ kind }: Dependency, collapsed: Collapse): boolean {
  return kind !== "type" && kind !== "test" && (kind !== "dynamic" || collapsed !== "module");
}
