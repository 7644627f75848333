import type { Dependency } from "../graph/dependency.ts";
import { firstPerFile } from "../graph/first-per-file.ts";
import type { Location } from "../source/location.ts";
import type { Constraint, Duty, EdgeSelector, Ends, ModuleSelector } from "./constraint.ts";
import { leading, type Way } from "./lead.ts";
import { selectEdges } from "./select-edges.ts";
import { selectModules } from "./select-modules.ts";
import { type Edge, edgeOf, edgesOf, type Spot, spotOf, type View, writtenEdge } from "./view.ts";

/** How a constraint is broken. `way` begins with the import at fault. */
export type Violation = { readonly constraint: Constraint; readonly at: Location } & (
  | { readonly kind: "forbidden" | "unlisted"; readonly from: string; readonly to: string; readonly way: Way }
  | { readonly kind: "module" | "missing"; readonly module: string }
);

/** Everything that breaks one of the constraints. */
export function* violations(constraints: readonly Constraint[], view: View): Generator<Violation> {
  for (const constraint of constraints) {
    if ("require" in constraint) yield* missing(constraint, constraint.require, view);
    if (!("forbid" in constraint)) continue;
    const { forbid } = constraint;
    if ("module" in forbid) yield* unwanted(constraint, forbid.module, view);
    else yield* forbidden(constraint, forbid, view);
  }
  yield* unlisted(constraints, view);
}

function* forbidden(constraint: Constraint, ends: Ends, view: View): Generator<Violation> {
  const speaksOf = fromMatcher(ends, view);
  const wayOf = wayMatcher(ends.to, view, selectModules(ends.from, view));
  const isNew = firstOfItsEnds();
  for (const edge of oncePerFile(view, speaksOf)) {
    const way = wayOf(edge);
    if (way && isNew(edge, way)) yield { constraint, kind: "forbidden", ...endsOf(edge, way), way };
  }
}

/** A file may import another as value and as type: whichever is at fault, that is one dependency to remove. */
function firstOfItsEnds(): (edge: Edge, way: Way) => boolean {
  const seen = new Set<string>();
  return ({ dependency }, way) => {
    const { from, to } = endsOf({ dependency }, way);
    const known = seen.size;
    return seen.add(JSON.stringify([from, way.length > 1 ? way[0]?.to : to, to])).size > known;
  };
}

/** `allow` lists add up: an edge that one of them speaks of must be in one of them. */
function* unlisted(constraints: readonly Constraint[], view: View): Generator<Violation> {
  const lists = constraints.flatMap((constraint) =>
    "allow" in constraint
      ? [{ constraint, speaksOf: fromMatcher(constraint.allow, view), wayOf: compile(constraint.allow, view) }]
      : [],
  );
  if (lists.length === 0) return;
  const isNew = firstOfItsEnds();
  for (const edge of oncePerFile(view, (one) => lists.some(({ speaksOf }) => speaksOf(one)))) {
    const speaking = lists.filter(({ speaksOf }) => speaksOf(edge));
    const first = speaking[0];
    if (!first || !isJudged(edge) || speaking.some(({ wayOf }) => wayOf(edge))) continue;
    const way = [edge.dependency];
    if (!isNew(edge, way)) continue;
    yield { constraint: first.constraint, kind: "unlisted", ...endsOf(edge, way), way };
  }
}

/** Imports that lead nowhere, to assets or to code that is yet to be generated have rules of their own. */
function isJudged({ to, dependency }: Edge): boolean {
  return dependency.kind !== "test" && ["project", "package", "platform"].includes(to.module.origin);
}

function* unwanted(constraint: Constraint, wanted: ModuleSelector, view: View): Generator<Violation> {
  const isWanted = selectModules(wanted, view);
  for (const spot of ownSpots(view)) {
    if (isWanted(spot)) yield { constraint, kind: "module", module: spot.module.id, at: placeOf(spot) };
  }
}

function* missing(constraint: Constraint, { module, to }: Duty, view: View): Generator<Violation> {
  const isBound = selectModules(module, view);
  const isMet = wayMatcher(to, view, () => false);
  const isEnd = selectModules(withoutEdge(to), view);
  const met = new Set([...edgesOf(view)].flatMap((edge) => (isMet(edge) ? [edge.from.module.id] : [])));
  for (const spot of ownSpots(view)) {
    if (!isBound(spot) || isEnd(spot) || met.has(spot.module.id)) continue;
    yield { constraint, kind: "missing", module: spot.module.id, at: placeOf(spot) };
  }
}

function withoutEdge({ files, layer, context, service, unit, role, package: ids, origin, language }: EdgeSelector) {
  const ends = { files, layer, context, service, unit, role, package: ids, origin, language };
  return Object.fromEntries(Object.entries(ends).filter(([, value]) => value !== undefined));
}

function compile(ends: Ends, view: View): (edge: Edge) => Way | undefined {
  const speaksOf = fromMatcher(ends, view);
  const wayOf = wayMatcher(ends.to, view, selectModules(ends.from, view));
  return (edge) => (speaksOf(edge) ? wayOf(edge) : undefined);
}

/** Test code is only meant where the constraint says so, by role or by kind. */
function fromMatcher({ from, to }: Ends, view: View): (edge: Edge) => boolean {
  const isFrom = selectModules(from, view);
  const withTests = from.role?.includes("test") || to.kind?.includes("test");
  return (edge) => (withTests || edge.dependency.kind !== "test") && isFrom(edge.from);
}

function wayMatcher(to: EdgeSelector, view: View, isOwn: (spot: Spot) => boolean): (edge: Edge) => Way | undefined {
  if (to.reachable) return leading(to, view, isOwn);
  const isMet = selectEdges(to, view);
  return (edge) => (isMet(edge) ? [edge.dependency] : undefined);
}

/** One edge for each pair of a file and what it imports. What is meant may depend on the file and the kind alone. */
function* oncePerFile(view: View, isMeant: (edge: Edge) => boolean): Generator<Edge> {
  const { dependencies, inner } = view.graph;
  const all = [...dependencies, ...inner];
  const meant = all.filter((dependency) => {
    const edge = edgeOf(dependency, view.graph);
    return edge !== undefined && isMeant(edge);
  });
  const keyOf = ({ to, target = to, kind }: Dependency) => `${kind} ${target}`;
  for (const [, dependency] of firstPerFile(meant, keyOf)) yield* writtenEdge(dependency, view);
}

function endsOf({ dependency }: Pick<Edge, "dependency">, way: Way) {
  const { to, target = to } = way.at(-1) ?? dependency;
  return { from: dependency.at.path, to: target, at: dependency.at };
}

function* ownSpots({ graph, architecture }: View): Generator<Spot> {
  for (const module of graph.modules.values()) {
    const [first] = module.files;
    if (module.origin !== "project" || first === undefined) continue;
    if (architecture.placeOf(first).role !== "generated") yield spotOf(module);
  }
}

function placeOf({ paths }: Spot): Location {
  return { path: paths[0] ?? "", line: 1, column: 1 };
}
