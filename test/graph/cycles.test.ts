import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Adjacency, adjacency, type Edge } from "../../src/domain/graph/adjacency.ts";
import { components } from "../../src/domain/graph/components.ts";
import { cuts } from "../../src/domain/graph/cuts.ts";
import { type Knot, knots } from "../../src/domain/graph/cycles.ts";
import { orderGreedily } from "../../src/domain/graph/order-greedily.ts";
import { shortestCycle } from "../../src/domain/graph/shortest-cycle.ts";
import { adjacencyOf } from "../../src/domain/graph/subgraph.ts";
import { readArrows } from "./arrows.ts";
import { counting } from "./counting.ts";
import { distances, edgesOf, get, smallGraphs } from "./naive.ts";

const knotsOf = (text: string): readonly Knot[] => knots(adjacencyOf(readArrows(text)));
const plain = ({ graph, ...knot }: Knot) => ({ ...knot, edges: edgesOf(graph) });
const shown = (knot: Knot) =>
  `${knot.members.join(" ")} | ${knot.cycle.join(" → ")} | ${knot.cuts.map((cut) => `${cut.from} → ${cut.to}`).join(", ")}`;

describe("knots", () => {
  it.each([
    ["a → b, b → c", []],
    ["a → b, b → a", ["a b | a → b | a → b"]],
    ["c → a, a → b, b → c", ["a b c | a → b → c | a → b"]],
    ["a → b ×3, b → a", ["a b | a → b | b → a"]],
    ["a → b, b → a, c → d, d → c, a → c", ["a b | a → b | a → b", "c d | c → d | c → d"]],
    ["a → b, b → c, c → d, d → a, c → b", ["a b c d | b → c | b → c"]],
    ["a → b, b → c ×5, c → a ×5, c → b ×5, b → a ×5", ["a b c | a → b | a → b, b → c"]],
  ])("of %s are %j", (text, expected) => {
    expect(knotsOf(text).map(shown)).toEqual(expected);
  });

  it("are looked for in the part of the graph that a predicate leaves", () => {
    const graph = readArrows("a → b, b →type a, b → c, c →dynamic b");
    expect(knots(adjacencyOf(graph, ({ kind }) => kind === "value"))).toEqual([]);
    expect(knots(adjacencyOf(graph, ({ kind }) => kind !== "type")).map(({ members }) => members)).toEqual([
      ["b", "c"],
    ]);
  });

  it("do not depend on the order of modules and dependencies", () => {
    fc.assert(
      fc.property(
        smallGraphs(16).chain((edges) =>
          fc.tuple(fc.constant(edges), fc.shuffledSubarray(edges, { minLength: edges.length })),
        ),
        ([edges, shuffled]) => {
          expect(knots(adjacency(shuffled)).map(plain)).toEqual(knots(adjacency(edges)).map(plain));
        },
      ),
    );
  });
});

describe("components", () => {
  it("are the sets of nodes that reach each other, as the table of all distances says", () => {
    fc.assert(
      fc.property(smallGraphs(14), (edges) => {
        const graph = adjacency(edges);
        const table = distances(graph);
        const expected = graph.names
          .map((_, node) =>
            [...graph.names.keys()].filter((other) => get(table, node, other) + get(table, other, node) < Infinity),
          )
          .filter((members, node) => members.length > 1 && members[0] === node);
        expect(components(graph)).toEqual(expected);
      }),
    );
  });
});

describe("the shortest cycle", () => {
  it("is as short as the table of all distances says, begins with its smallest member, and exists", () => {
    fc.assert(
      fc.property(smallGraphs(14), (edges) => {
        const graph = adjacency(edges);
        const table = distances(graph);
        for (const { members, cycle, shortest } of knots(graph)) {
          const numbers = members.map((name) => graph.numberOf(name) ?? -1);
          expect(shortest).toBe(true);
          expect(cycle.length).toBe(Math.min(...numbers.map((node) => get(table, node, node))));
          expect(cycle[0]).toBe([...cycle].sort()[0]);
          expect(new Set(cycle).size).toBe(cycle.length);
          for (const [index, name] of cycle.entries()) {
            const next = cycle[(index + 1) % cycle.length] ?? "";
            expect(get(table, graph.numberOf(name) ?? -1, graph.numberOf(next) ?? -1)).toBe(1);
          }
        }
      }),
    );
  });

  it("stops looking in a huge knot, and says so", () => {
    // A ring of rings without short cycles, so that every search is long.
    const ring = Array.from({ length: 5_000 }, (_, node) => edge(node, (node + 1) % 5_000));
    const chords = Array.from({ length: 45_000 }, (_, index) =>
      edge(index % 4_000, (index % 4_000) + 2 + (index % 900)),
    );
    const { graph, looks } = counting(adjacency([...ring, ...chords]));
    const found = shortestCycle(graph);
    expect(found.shortest).toBe(false);
    expect(found.nodes[0]).toBe(0);
    expect(looks()).toBeLessThan(4_200_000);
  });
});

describe("cuts", () => {
  it("leave no cycle, however the graph looks", () => {
    fc.assert(
      fc.property(smallGraphs(40), (edges) => {
        const graph = adjacency(edges);
        const cut = new Set(knots(graph).flatMap((knot) => knot.cuts.map(({ from, to }) => `${from} ${to}`)));
        const left = mergedEdges(graph).filter(({ from, to }) => !cut.has(`${from} ${to}`));
        expect(components(adjacency(left))).toEqual([]);
      }),
    );
  });

  it("weigh as little as any set of edges that leaves no cycle, in a small knot", () => {
    fc.assert(
      fc.property(smallGraphs(5), (edges) => {
        for (const { members, cuts: found } of knots(adjacency(edges))) {
          const inside = mergedEdges(adjacency(edges)).filter(
            ({ from, to }) => members.includes(from) && members.includes(to),
          );
          expect(weightOf(found)).toBe(leastWeight(inside));
        }
      }),
      { numRuns: 40 },
    );
  });

  it("hold no edge that could stay, also in a knot too large for the exact search", () => {
    fc.assert(
      fc.property(smallGraphs(40), (edges) => {
        for (const { members, cuts: found } of knots(adjacency(edges))) {
          const inside = mergedEdges(adjacency(edges)).filter(
            ({ from, to }) => members.includes(from) && members.includes(to),
          );
          for (const spared of found) {
            const gone = found.filter((one) => one !== spared).map(({ from, to }) => `${from} ${to}`);
            const left = inside.filter(({ from, to }) => !gone.includes(`${from} ${to}`));
            expect(components(adjacency(left)).length).toBeGreaterThan(0);
          }
        }
      }),
      { numRuns: 50 },
    );
  });

  it("are at most half of the weight of the greedy order's edges", () => {
    fc.assert(
      fc.property(smallGraphs(30), (edges) => {
        const graph = adjacency(edges);
        const place = new Map(orderGreedily(graph).map((node, index) => [node, index]));
        const all = edgesOf(graph);
        const backward = all.filter(({ from, to }) => (place.get(from) ?? 0) > (place.get(to) ?? 0));
        expect(place.size).toBe(graph.names.length);
        expect(weightOf(backward) * 2).toBeLessThanOrEqual(weightOf(all));
      }),
    );
  });
});

describe("growth", () => {
  it.each([1_000, 4_000, 16_000, 64_000])("is linear for one ring of %i modules", (size) => {
    const ring = Array.from({ length: size }, (_, node) => edge(node, (node + 1) % size));
    const { graph, looks } = counting(adjacency(ring));
    expect(components(graph)).toEqual([[...Array(size).keys()]]);
    expect(cuts(graph).length).toBe(1);
    expect(looks()).toBeLessThanOrEqual(7 * size);
    expect(shortestCycle(graph).nodes.length).toBe(size);
    expect(looks()).toBeLessThanOrEqual(4_000_000 + 9 * size);
  });

  it.each([1_000, 4_000, 16_000, 64_000])("is linear for a chain of %i modules, which overflows no stack", (size) => {
    const chain = Array.from({ length: size - 1 }, (_, node) => edge(node, node + 1));
    const { graph, looks } = counting(adjacency(chain));
    expect(components(graph)).toEqual([]);
    expect(looks()).toBeLessThanOrEqual(2 * size);
  });

  it("stays within its bound in a knot of 5,000 modules and 50,000 dependencies", () => {
    const ring = Array.from({ length: 5_000 }, (_, node) => edge(node, (node + 1) % 5_000));
    const more = Array.from({ length: 45_000 }, (_, index) =>
      edge((index * 7_919) % 5_000, (index * 104_729 + 13) % 5_000),
    );
    const { graph, looks } = counting(adjacency([...ring, ...more]));
    const [nodes] = components(graph);
    expect(nodes?.length).toBe(5_000);
    const found = cuts(graph);
    expect(looks()).toBeLessThan(5_000_000);
    const cut = new Set(found.map(({ from, to }) => `${from} ${to}`));
    expect(components(adjacency(mergedEdges(graph).filter(({ from, to }) => !cut.has(`${from} ${to}`))))).toEqual([]);
  });
});

function edge(from: number, to: number): Edge {
  return { from: `m${String(from).padStart(5, "0")}`, to: `m${String(to).padStart(5, "0")}`, weight: 1 };
}

function mergedEdges(graph: Adjacency): Edge[] {
  return edgesOf(graph).map(({ from, to, weight }) => ({
    from: graph.names[from] ?? "",
    to: graph.names[to] ?? "",
    weight,
  }));
}

const weightOf = (edges: readonly { readonly weight: number }[]) => edges.reduce((sum, { weight }) => sum + weight, 0);

/** Tries every order of the nodes. */
function leastWeight(edges: readonly Edge[]): number {
  const names = [...new Set(edges.flatMap(({ from, to }) => [from, to]))];
  const backward = (order: readonly string[]) =>
    edges.filter(({ from, to }) => order.indexOf(from) > order.indexOf(to));
  return Math.min(...permutations(names).map((order) => weightOf(backward(order))));
}

function permutations(names: readonly string[]): string[][] {
  if (names.length === 0) return [[]];
  return names.flatMap((name) => permutations(names.filter((other) => other !== name)).map((rest) => [name, ...rest]));
}
