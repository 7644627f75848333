import type { Architecture } from "../domain/architecture/architecture.ts";
import { adjacency } from "../domain/graph/adjacency.ts";
import type { GroupEdge } from "../domain/graph/collapse.ts";
import { components } from "../domain/graph/components.ts";
import type { Dependency } from "../domain/graph/dependency.ts";
import type { DrawingEdge, DrawingModel, DrawingNode } from "../domain/graph/drawing.ts";
import { byCodeUnit } from "../domain/graph/numbers.ts";
import { pictureBy, readablePicture } from "./drawing-choice.ts";
import { obstacle } from "./drawing-limits.ts";
import type { Picture } from "./drawing-picture.ts";
import { counted, type Scope, scopeOf } from "./drawing-scope.ts";
import type { Collapse, DrawRequest, Survey } from "./tool.ts";

/** What is to be drawn of a tree, and notes on what is not. */
export interface Sketch {
  readonly model: DrawingModel;
  readonly notes: readonly string[];
}

/** Makes the graph of a tree small enough for a reader and for the format, and says what that left out. */
export function modelOf(survey: Survey, request: DrawRequest): Sketch {
  const scope = scopeOf(survey, request);
  const { architecture } = survey;
  const asked = request.collapse && pictureBy(request.collapse, scope, architecture);
  const wanted = asked ?? readablePicture(scope, architecture);
  const model = modelFrom(wanted, scope, architecture);
  const hindrance = obstacle(model, request.format);
  if (hindrance === undefined) return { model, notes: notesOn(wanted, scope, request) };
  const smaller = readablePicture(scope, architecture);
  const note = `By ${model.collapsed} these would be ${hindrance}; --format dot or json shows them all.`;
  return { model: modelFrom(smaller, scope, architecture), notes: [note, ...notesOn(smaller, scope, request)] };
}

function modelFrom(picture: Picture, scope: Scope, architecture: Architecture): DrawingModel {
  const nodes = nodesOf(picture, scope, architecture);
  const rank = new Map(nodes.map(({ id }, index) => [id, index]));
  const isCyclic = circles(picture);
  const edges = picture.groups.edges.map((edge) => edgeOf(edge, scope, isCyclic(edge)));
  const at = (id: string) => rank.get(id) ?? nodes.length;
  return {
    collapsed: picture.view.collapsed,
    layers: architecture.layers.map(({ name }) => name).filter((name) => nodes.some(({ layer }) => layer === name)),
    nodes,
    edges: edges.sort((a, b) => at(a.from) - at(b.from) || at(a.to) - at(b.to)),
  };
}

function nodesOf({ groups, view, outside }: Picture, scope: Scope, architecture: Architecture): readonly DrawingNode[] {
  const layerIn = layerFinder(view, scope, architecture);
  const names = architecture.layers.map(({ name }) => name);
  const nodes = [...groups.groups].map(([id, modules]): DrawingNode => {
    const isExternal = outside.has(id);
    const layer = isExternal ? undefined : layerIn(id, modules);
    return { id, label: view.labelOf(id), modules: modules.length, ...(layer !== undefined && { layer }), isExternal };
  });
  const rank = ({ layer, isExternal }: DrawingNode) => {
    if (isExternal) return names.length + 1;
    return layer === undefined || !names.includes(layer) ? names.length : names.indexOf(layer);
  };
  return nodes.sort((a, b) => rank(a) - rank(b) || byCodeUnit(a.id, b.id));
}

/** The layer of a box, if all files in it stand in the same. */
function layerFinder({ boxOf }: Picture["view"], { graph }: Scope, { placeOf }: Architecture) {
  return (box: string, modules: readonly string[]): string | undefined => {
    const files = modules.flatMap((id) =>
      (graph.modules.get(id)?.files ?? []).filter((path) => boxOf(path, id) === box),
    );
    const layers = new Set(files.map((path) => placeOf(path).layer));
    return layers.size === 1 ? [...layers][0] : undefined;
  };
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

function notesOn({ view, groups, leftOut }: Picture, scope: Scope, request: DrawRequest): readonly string[] {
  const modules = [...scope.graph.modules.values()].filter(({ origin }) => origin === "project").length;
  const more = request.focus === undefined ? "--focus <folder>" : "a narrower --focus";
  const sight = `Drawn by ${view.collapsed}: ${counted(modules, "module")} in ${counted(groups.groups.size, "part")}. To see more: ${more}, or --collapse module.`;
  const packages = `Left out: ${counted(leftOut, "package")}, parts of standard libraries and assets without findings. To see packages: --collapse module, or --focus <package>.`;
  return [...(view.collapsed === "module" ? [] : [sight]), ...(leftOut > 0 ? [packages] : []), ...scope.notes];
}
