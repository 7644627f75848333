import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Adjacency, adjacency } from "../../src/domain/graph/adjacency.ts";
import { componentsUpwards } from "../../src/domain/graph/components.ts";
import { visibility } from "../../src/domain/graph/visibility.ts";
import { counting } from "./counting.ts";
import { distances, edgesOf, get, smallGraphs } from "./naive.ts";

/** Which pairs the table of all distances knows a way for; every node leads to itself. */
function naivePairs(graph: Adjacency, targets: readonly number[]): number {
  const table = distances(graph);
  const leads = (from: number, to: number) => from === to || get(table, from, to) < Infinity;
  return [...graph.names.keys()].reduce((sum, from) => sum + targets.filter((to) => leads(from, to)).length, 0);
}

const chain = (size: number) =>
  adjacency(Array.from({ length: size - 1 }, (_, node) => ({ from: named(node), to: named(node + 1), weight: 1 })));
const named = (node: number) => `m${String(node).padStart(6, "0")}`;

describe("visibility", () => {
  it("is the share of pairs that the table of all distances knows a way for", () => {
    fc.assert(
      fc.property(smallGraphs(14), (edges) => {
        const graph = adjacency(edges, ["n0"]);
        const size = graph.names.length;
        const all = [...graph.names.keys()];
        expect(visibility(graph)).toEqual({ density: naivePairs(graph, all) / (size * size) });
      }),
    );
  });

  it("of a sample is the share of pairs that end in it", () => {
    fc.assert(
      fc.property(smallGraphs(14), (edges) => {
        const graph = adjacency(edges, ["n0", "n1", "n2", "n3"]);
        const size = graph.names.length;
        const sample = [0, Math.floor(size / 2)];
        const density = naivePairs(graph, sample) / (size * 2);
        expect(visibility(graph, 3, 2)).toEqual({ density, sample: 2 });
      }),
    );
  });

  it.each([
    ["nothing", adjacency([]), 0],
    ["one module", adjacency([], ["a"]), 1],
    ["modules that know nothing of each other", adjacency([], ["a", "b", "c", "d"]), 1 / 4],
    // n (n + 1) / 2 pairs, over more nodes than one round takes.
    ["a chain", chain(3_000), 3_001 / 6_000],
    [
      "a circle",
      adjacency([
        { from: "a", to: "b", weight: 1 },
        { from: "b", to: "a", weight: 5 },
      ]),
      1,
    ],
  ])("of %s", (_name, graph, density) => {
    expect(visibility(graph)).toEqual({ density });
  });

  it("looks at every edge once for each thousand nodes, and at a sample only in a large graph", () => {
    const { graph, looks } = counting(chain(3_000));
    visibility(graph);
    expect(looks()).toBeLessThanOrEqual(4 * 3_000);
    const large = visibility(chain(20_000));
    expect(large.sample).toBe(4_096);
    expect(large.density).toBeCloseTo(0.5, 3);
  });
});

describe("components upwards", () => {
  it("hold every node once, each component after all that it depends on", () => {
    fc.assert(
      fc.property(smallGraphs(14), (edges) => {
        const graph = adjacency(edges);
        const parts = componentsUpwards(graph);
        expect(parts.flat().sort((a, b) => a - b)).toEqual([...graph.names.keys()]);
        const place = new Map(parts.flatMap((members, part) => members.map((node) => [node, part] as const)));
        for (const { from, to } of edgesOf(graph)) expect(place.get(from)).toBeGreaterThanOrEqual(place.get(to) ?? -1);
      }),
    );
  });
});
