import { components } from "../graph/components.ts";
import type { Dependency } from "../graph/dependency.ts";
import { instabilityIn } from "../graph/instability.ts";
import { adjacencyOf } from "../graph/subgraph.ts";
import { glob } from "../patterns/glob.ts";
import type { EdgeSelection, EdgeSelector, Selection } from "./constraint.ts";
import { select } from "./select.ts";
import { type Edge, edgeOf, spotOf, type View } from "./view.ts";

/** Compiles everything of an edge selector but `reachable`, which speaks of chains. */
export function selectEdges(wanted: EdgeSelector, view: View): (edge: Edge) => boolean {
  const { not, above, lessStable, circular, via, viaOnly } = wanted;
  const tests = [selectOne(wanted, view)];
  if (not) {
    const isExcepted = selectOne(not, view);
    tests.push((edge) => !isExcepted(edge));
  }
  if (above !== undefined) tests.push((edge) => leadsUp(edge) === above);
  if (lessStable !== undefined) tests.push(stabilityMatcher(lessStable, view));
  if (circular !== undefined) tests.push(cycleMatcher({ circular, via, viaOnly }, view));
  return (edge) => tests.every((test) => test(edge));
}

/** Compiles the conditions that one edge can answer for itself. */
function selectOne(wanted: EdgeSelection, view: View): (edge: Edge) => boolean {
  const { kind, within = [], same = [] } = wanted;
  const isEnd = select(wanted, view);
  const globs = within.map(glob);
  return (edge) =>
    isEnd(edge.to) &&
    (kind === undefined || kind.includes(edge.dependency.kind)) &&
    (globs.length === 0 || globs.some(({ folderOf }) => agree(edge, folderOf))) &&
    same.every((what) => agree(edge, (path) => nameOf(what, path, view)));
}

/** True if both ends have the same, known answer. */
function agree({ from, to }: Edge, answer: (path: string) => string | undefined): boolean {
  const near = from.paths[0] === undefined ? undefined : answer(from.paths[0]);
  return near !== undefined && to.paths.some((path) => answer(path) === near);
}

function nameOf(what: "layer" | "context" | "service" | "unit" | "folder", path: string, { architecture }: View) {
  if (what === "unit") return architecture.unitOf(path);
  return what === "folder" ? folderOf(path) : architecture.placeOf(path)[what];
}

function leadsUp({ from, to }: Edge): boolean {
  const near = `${folderOf(from.paths[0] ?? "")}/`;
  return to.paths.some((path) => near.startsWith(`${folderOf(path)}/`) && near !== `${folderOf(path)}/`);
}

function folderOf(path: string): string {
  return path.includes("/") ? `./${path.slice(0, path.lastIndexOf("/"))}` : ".";
}

function stabilityMatcher(lessStable: boolean, { graph }: View): (edge: Edge) => boolean {
  const instability = instabilityIn(graph);
  return ({ from, to }) =>
    to.module.origin === "project" && instability(from.module.id) < instability(to.module.id) === lessStable;
}

interface CycleConditions {
  readonly circular: boolean;
  readonly via: Selection | undefined;
  readonly viaOnly: EdgeSelection | undefined;
}

/** An edge is part of a cycle if both its ends are in one knot of what `viaOnly` leaves; `via` looks into that knot. */
function cycleMatcher({ circular, via = {}, viaOnly = {} }: CycleConditions, view: View): (edge: Edge) => boolean {
  const isStep = stepMatcher(viaOnly, view);
  const isMet = select(via, view);
  const adjacency = adjacencyOf(view.graph, isStep);
  const knotOf = new Map<string, number>();
  for (const [index, nodes] of components(adjacency).entries()) {
    const ids = nodes.map((node) => adjacency.names[node] ?? "");
    const modules = ids.flatMap((id) => view.graph.modules.get(id) ?? []);
    if (modules.some((module) => isMet(spotOf(module)))) for (const id of ids) knotOf.set(id, index);
  }
  return ({ dependency }) => {
    const knot = knotOf.get(dependency.from);
    const isPart = knot !== undefined && knot === knotOf.get(dependency.to) && isStep(dependency);
    return isPart === circular;
  };
}

/** Compiles what `viaOnly` asks of a step: its kind and both its ends. Test code closes no cycle. */
function stepMatcher(viaOnly: EdgeSelection, view: View): (dependency: Dependency) => boolean {
  const isStep = selectOne(viaOnly, view);
  const isEnd = select(viaOnly, view);
  return (dependency) => {
    const edge = edgeOf(dependency, view.graph);
    return edge !== undefined && dependency.kind !== "test" && isEnd(edge.from) && isStep(edge);
  };
}
