import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Adjacency, adjacency } from "../../src/domain/graph/adjacency.ts";
import { shortestPaths } from "../../src/domain/graph/paths.ts";
import { reach } from "../../src/domain/graph/reach.ts";
import { adjacencyOf } from "../../src/domain/graph/subgraph.ts";
import { readArrows } from "./arrows.ts";
import { counting } from "./counting.ts";
import { distances, get, smallGraphs } from "./naive.ts";

const numbers = (graph: Adjacency, names: string) => names.split(" ").flatMap((name) => graph.numberOf(name) ?? []);
const named = (graph: Adjacency, nodes: readonly number[]) => nodes.map((node) => graph.names[node]).join(" ");

describe("the shortest chains", () => {
  it.each([
    ["a → b, b → c", "a", "c", ["a b c"]],
    ["a → b, b → c", "c", "a", []],
    ["a → c, a → b, b → d, c → d, a → e, e → f, f → d", "a", "d", ["a b d", "a c d"]],
    ["a → x, b → x, x → y", "a b", "y", ["a x y", "b x y"]],
    ["a → b, b → c, c → d", "a c", "b d", ["a b", "c d"]],
    ["a → b, b → c", "a b", "b c", ["b c"]],
    ["a → b", "a", "a", []],
    ["a → b", "a", "nowhere", []],
  ])("in %s from %s to %s are %j", (text, from, to, expected) => {
    const graph = adjacencyOf(readArrows(text));
    const chains = shortestPaths(graph, { from: numbers(graph, from), to: numbers(graph, to) }, 10);
    expect(chains.map((chain) => named(graph, chain))).toEqual(expected);
  });

  it("keep away from what they may not pass", () => {
    const graph = adjacencyOf(readArrows("a → b, b → d, a → c, c → e, e → d"));
    const closed = graph.numberOf("b");
    const chains = shortestPaths(
      graph,
      { from: numbers(graph, "a"), to: numbers(graph, "d"), through: (node) => node !== closed },
      10,
    );
    expect(chains.map((chain) => named(graph, chain))).toEqual(["a c e d"]);
  });

  it("are no more than asked for, and the first by name", () => {
    const middle = Array.from(
      { length: 30 },
      (_, index) => `a → m${String(index).padStart(2, "0")}, m${String(index).padStart(2, "0")} → z`,
    );
    const graph = adjacencyOf(readArrows(middle.join(", ")));
    const chains = shortestPaths(graph, { from: numbers(graph, "a"), to: numbers(graph, "z") }, 2);
    expect(chains.map((chain) => named(graph, chain))).toEqual(["a m00 z", "a m01 z"]);
  });

  it("are as long as the table of all distances says", () => {
    fc.assert(
      fc.property(smallGraphs(12), fc.nat(11), fc.nat(11), (edges, start, end) => {
        const graph = adjacency(edges);
        const [from, to] = [numbers(graph, `n${start}`), numbers(graph, `n${end}`)];
        const expected = start === end ? Infinity : get(distances(graph), from[0] ?? -1, to[0] ?? -1);
        const chains = shortestPaths(graph, { from, to }, 100);
        expect(chains.length > 0).toBe(expected < Infinity);
        for (const chain of chains) expect(chain.length - 1).toBe(expected);
        expect(new Set(chains.map(String)).size).toBe(chains.length);
      }),
    );
  });
});

describe("reach", () => {
  it("stops behind what it may not pass, and reaches it", () => {
    const graph = adjacencyOf(readArrows("a → b, b → c, a → d"));
    const found = reach(graph, numbers(graph, "a"), (node) => graph.names[node] === "b");
    expect(named(graph, found.nodes)).toBe("a b d");
    expect(found.pathTo(graph.numberOf("c") ?? -1)).toEqual([]);
  });

  it("agrees with the table of all distances, and its paths are shortest", () => {
    fc.assert(
      fc.property(smallGraphs(12), fc.nat(11), (edges, start) => {
        const graph = adjacency(edges);
        const table = distances(graph);
        const [from = -1] = numbers(graph, `n${start}`);
        if (from < 0) return;
        const found = reach(graph, [from]);
        for (const node of graph.names.keys()) {
          expect(found.has(node)).toBe(node === from || get(table, from, node) < Infinity);
          if (node !== from && found.has(node)) expect(found.pathTo(node).length - 1).toBe(get(table, from, node));
        }
      }),
    );
  });
});

describe("growth of paths", () => {
  it.each([1_000, 4_000, 16_000, 64_000])("is linear along a chain of %i modules", (size) => {
    const name = (node: number) => `m${String(node).padStart(5, "0")}`;
    const edges = Array.from({ length: size - 1 }, (_, node) => ({ from: name(node), to: name(node + 1), weight: 1 }));
    const { graph, looks } = counting(adjacency(edges));
    const [chain] = shortestPaths(graph, { from: [0], to: [size - 1] }, 3);
    expect(chain?.length).toBe(size);
    expect(reach(graph, [0]).pathTo(size - 1).length).toBe(size);
    expect(looks()).toBeLessThanOrEqual(4 * size);
  });
});
