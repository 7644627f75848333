import { describe, expect, it } from "vitest";
import { makeGraph } from "../../src/domain/graph/graph.ts";
import { leaks } from "../../src/domain/graph/leaks.ts";
import { readArrows } from "./arrows.ts";
import { placed } from "./placed.ts";

const layers = placed({
  "domain/": { layer: "domain" },
  "infra/": { layer: "infra" },
  "main/": { role: "main" },
  "gen/": { role: "generated" },
  "shared/": { role: "shared" },
  "other/domain/": { layer: "domain", area: "other" },
});

const found = (text: string) =>
  [...leaks(readArrows(text), layers, ({ kind }) => kind !== "test" && kind !== "type")].map(
    ({ layer, chain }) => `${layer}: ${[chain[0]?.from, ...chain.map(({ to }) => to)].join(" → ")}`,
  );

describe("leaks", () => {
  it.each([
    [
      "through a shared module",
      "domain/a → shared/x, shared/x → npm:axios",
      ["domain: domain/a → shared/x → npm:axios"],
    ],
    ["through a module of no layer", "domain/a → lib/x, lib/x → node:fs", ["domain: domain/a → lib/x → node:fs"]],
    ["not by a direct import", "domain/a → npm:axios", []],
    ["not through another layer, which answers for itself", "domain/a → infra/x, infra/x → npm:axios", []],
    ["not through the composition root", "domain/a → main/x, main/x → npm:axios", []],
    ["not through generated code", "domain/a → gen/x, gen/x → npm:axios", []],
    ["not from a test", "domain/a →test lib/x, lib/x → npm:axios", []],
    ["not through types", "domain/a → lib/x, lib/x →type npm:axios", []],
    [
      "once for each package, on a shortest way",
      "domain/a → lib/x, lib/x → lib/y, lib/y → npm:axios, domain/b → lib/y, lib/x → npm:pg",
      ["domain: domain/b → lib/y → npm:axios", "domain: domain/a → lib/x → npm:pg"],
    ],
    [
      "also where the layer imports the package directly elsewhere",
      "domain/a → npm:axios, domain/b → lib/x, lib/x → npm:axios",
      ["domain: domain/b → lib/x → npm:axios"],
    ],
    [
      "once for each set of layers",
      "domain/a → lib/x, other/domain/b → lib/x, lib/x → npm:axios",
      ["domain: domain/a → lib/x → npm:axios", "domain: other/domain/b → lib/x → npm:axios"],
    ],
  ])("are found %s", (_, text, expected) => {
    expect(found(text).sort()).toEqual([...expected].sort());
  });

  it("go from file to file where a module holds several", () => {
    const files = ["catalogue/BookId.java", "catalogue/Database.java"];
    const modules = [
      { id: "catalogue", origin: "project" as const, files },
      { id: "domain/model", origin: "project" as const, files: ["domain/model/Hold.java", "domain/model/Loan.java"] },
      { id: "java:java.sql", origin: "package" as const, files: [] },
    ];
    const dependency = (from: string, to: string, at: string, target?: string) => ({
      ...{ from, to, kind: "value" as const, specifier: to, at: { path: at, line: 1, column: 1 } },
      ...(target !== undefined && { target }),
    });
    const database = dependency("catalogue", "java:java.sql", "catalogue/Database.java");
    const run = (target?: string) => {
      const hold = dependency("domain/model", "catalogue", "domain/model/Hold.java", target);
      const graph = makeGraph(new Map(modules.map((module) => [module.id, module])), [database, hold]);
      return [...leaks(graph, layers, () => true)].map(({ chain }) => chain.map(({ at }) => at.path));
    };
    expect(run("catalogue/BookId.java")).toEqual([]);
    const chain = ["domain/model/Hold.java", "catalogue/Database.java"];
    expect(run("catalogue/Database.java")).toEqual([chain]);
    expect(run()).toEqual([chain]);
  });
});
