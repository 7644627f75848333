import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { collapse } from "../../src/domain/graph/collapse.ts";
import { makeGraph } from "../../src/domain/graph/graph.ts";
import { readArrows } from "./arrows.ts";

const folderOf = (id: string) => (id.includes(":") ? undefined : id.split("/")[0]);

describe("a collapsed graph", () => {
  const graph = readArrows(`
    orders/a → billing/x ×2, orders/b →type billing/x, orders/a → orders/b,
    billing/x → npm:stripe, billing/x → orders/a`);

  it("has an edge between two groups with all that lies behind it", () => {
    const { edges } = collapse(graph, folderOf);
    expect(edges.map(({ from, to, weight, kinds }) => ({ from, to, weight, kinds }))).toEqual([
      { from: "billing", to: "orders", weight: 1, kinds: { value: 1 } },
      { from: "orders", to: "billing", weight: 3, kinds: { type: 1, value: 2 } },
    ]);
    expect(edges[1]?.dependencies.map(({ at }) => `${at.path}:${at.line}`)).toEqual([
      "orders/a:1",
      "orders/a:2",
      "orders/b:3",
    ]);
  });

  it("names the modules of each group, and leaves out what is in none", () => {
    const { groups, edge } = collapse(graph, folderOf, ({ kind }) => kind !== "type");
    expect([...groups]).toEqual([
      ["billing", ["billing/x"]],
      ["orders", ["orders/a", "orders/b"]],
    ]);
    expect(edge("orders", "billing")?.weight).toBe(2);
    expect(edge("orders", "npm:stripe")).toBeUndefined();
  });

  it("looks at files where one module stands in two groups", () => {
    const at = { path: "shop/OrderController.java", line: 3, column: 1 };
    const inner = [
      { from: "shop", to: "shop", kind: "value" as const, at, specifier: "Order", target: "shop/Order.java" },
    ];
    const files = ["shop/Order.java", "shop/OrderController.java"];
    const java = makeGraph(new Map([["shop", { id: "shop", origin: "project", files }]]), [], inner);
    const byFile = collapse(java, (_, file) => (file?.includes("Controller") ? "interface" : "domain"));
    expect(byFile.edges.map(({ from, to, weight }) => `${from} ${to} ${weight}`)).toEqual(["interface domain 1"]);
    expect([...byFile.groups.keys()]).toEqual(["domain", "interface"]);
  });

  it("loses no dependency: weights and what stays inside add up", () => {
    const id = fc.tuple(fc.constantFrom("a", "b", "c"), fc.constantFrom("1", "2")).map((parts) => parts.join("/"));
    fc.assert(
      fc.property(fc.array(fc.tuple(id, id), { maxLength: 30 }), (pairs) => {
        const some = readArrows(pairs.map(([from, to]) => `${from} → ${to}`).join(", "));
        const inside = some.dependencies.filter(({ from, to }) => folderOf(from) === folderOf(to)).length;
        const across = collapse(some, folderOf).edges.reduce((sum, { weight }) => sum + weight, 0);
        expect(inside + across).toBe(pairs.length);
      }),
    );
  });
});
