import { remember } from "../source/remember.ts";
import { reach } from "../graph/reach.ts";
import { adjacencyOf } from "../graph/subgraph.ts";
import type { DependentsCount, ModuleSelector, Selection } from "./constraint.ts";
import { select } from "./select.ts";
import { type Spot, spotOf, type View } from "./view.ts";

/** Compiles a selector of modules; what it asks of the graph is found out once. */
export function selectModules(wanted: ModuleSelector, view: View): (spot: Spot) => boolean {
  const { not, orphan, dependents, unreachableFrom } = wanted;
  const tests = [select(wanted, view)];
  if (not) tests.push(negated(select(not, view)));
  if (orphan !== undefined) tests.push((spot) => isOrphan(spot, view) === orphan);
  if (dependents) tests.push(countMatcher(dependents, view));
  if (unreachableFrom) tests.push(negated(reachedFrom(unreachableFrom, view)));
  return (spot) => tests.every((test) => test(spot));
}

const negated = (test: (spot: Spot) => boolean) => (spot: Spot) => !test(spot);

function isOrphan({ module }: Spot, { graph }: View): boolean {
  const isOwn = (id: string) => graph.modules.get(id)?.origin === "project";
  const leadsNowhere = !graph.outgoing(module.id).some(({ to }) => isOwn(to));
  return leadsNowhere && !graph.incoming(module.id).some(({ from }) => isOwn(from));
}

function countMatcher({ from = {}, moreThan = -1, lessThan = Infinity }: DependentsCount, view: View) {
  const isCounted = select(from, view);
  const hasSoMany = remember((module: string) => {
    const incoming = view.graph.incoming(module).filter(({ from: id, at }) => {
      const dependent = view.graph.modules.get(id);
      return dependent !== undefined && isCounted({ module: dependent, paths: [at.path] });
    });
    const count = new Set(incoming.map((dependency) => dependency.from)).size;
    return count > moreThan && count < lessThan;
  });
  return ({ module }: Spot) => hasSoMany(module.id);
}

function reachedFrom(from: Selection, view: View): (spot: Spot) => boolean {
  const isStart = select(from, view);
  const adjacency = adjacencyOf(view.graph);
  const starts = [...view.graph.modules.values()].filter((module) => isStart(spotOf(module)));
  const found = reach(
    adjacency,
    starts.flatMap(({ id }) => adjacency.numberOf(id) ?? []),
  );
  return ({ module }) => {
    const node = adjacency.numberOf(module.id);
    return node !== undefined && found.has(node);
  };
}
