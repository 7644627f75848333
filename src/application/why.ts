import { adjacency } from "../domain/graph/adjacency.ts";
import { isIncomplete } from "../domain/findings/report.ts";
import type { Dependency } from "../domain/graph/dependency.ts";
import type { Graph } from "../domain/graph/graph.ts";
import { shortestPaths } from "../domain/graph/paths.ts";
import { findModules } from "./find-modules.ts";
import type { World } from "./ports/world.ts";
import { survey } from "./survey.ts";
import type { Chain, Target, WhyAnswer } from "./tool.ts";

/** More chains of equal length tell nobody anything new. */
const mostChains = 5;

/** How one part of a tree comes to depend on another: the shortest chains of dependencies. */
export async function why(
  world: World,
  target: Target,
  ends: { readonly from: string; readonly to: string },
): Promise<WhyAnswer> {
  const { graph, parts, report } = await survey(world, target);
  const modulesOf = (word: string) => findModules({ graph, parts }, word);
  const chains = chainsBetween(graph, modulesOf(ends.from), modulesOf(ends.to));
  return { ...ends, chains, complete: !isIncomplete(report) };
}

function chainsBetween(graph: Graph, from: readonly string[], to: readonly string[]): readonly Chain[] {
  const edges = graph.dependencies.map((dependency) => ({ from: dependency.from, to: dependency.to, weight: 1 }));
  const numbered = adjacency(edges, graph.modules.keys());
  const numbers = new Map(numbered.names.map((name, number) => [name, number]));
  const numberOf = (id: string): readonly number[] => {
    const number = numbers.get(id);
    return number === undefined ? [] : [number];
  };
  const chains = shortestPaths(numbered, { from: from.flatMap(numberOf), to: to.flatMap(numberOf) }, mostChains);
  return chains.map((chain) =>
    chainOf(
      graph,
      chain.map((number) => numbered.names[number] ?? ""),
    ),
  );
}

function chainOf(graph: Graph, names: readonly string[]): Chain {
  const steps = names.slice(1).flatMap((name, index) => firstBetween(graph, names[index] ?? "", name));
  return { steps: steps.map(({ from, to, kind, specifier, at }) => ({ from, to, kind, specifier, at })) };
}

function firstBetween(graph: Graph, from: string, to: string): readonly Dependency[] {
  const found = graph.outgoing(from).find((dependency) => dependency.to === to);
  return found ? [found] : [];
}
