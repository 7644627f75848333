import { describe, expect, it } from "vitest";
import { dependencyNotAllowed } from "../../rules/boundaries/dependency-not-allowed.ts";
import { constraintOptions } from "../../rules/constraint-options.ts";
import { findingOf } from "../../src/domain/findings/finding.ts";
import type { Constraint } from "../../src/domain/constraints/constraint.ts";
import { violations } from "../../src/domain/constraints/violations.ts";
import { makeGraph } from "../../src/domain/graph/graph.ts";
import { placed } from "../graph/placed.ts";
import { here, toolOver } from "../memory/tree.ts";
import { faultsOf } from "./contract.ts";

const shop = placed(
  {
    "src/orders/domain/": { layer: "domain", context: "orders" },
    "src/orders/infra/": { layer: "infra", context: "orders" },
    "src/billing/domain/": { layer: "domain", context: "billing" },
    "src/billing/infra/": { layer: "infra", context: "billing" },
    "test/": { role: "test" },
    "gen/": { role: "generated" },
  },
  ["apps/web"],
);

function told(graph: string, constraint: object): readonly string[] {
  const faults = faultsOf(dependencyNotAllowed, graph, shop, { constraints: [{ name: "rule", ...constraint }] });
  return faults
    .map(({ message, params }) => {
      if (message === "unmatched") return `unmatched ${params.part}`;
      return params.module === undefined ? `${params.from} → ${params.to}` : String(params.module);
    })
    .sort();
}

const ring = "a/x → a/y, a/y → b/z, b/z → a/x, b/z → c/w";

describe("identity", () => {
  it("is one finding for a file that imports another as type and as value, and another where only one is at fault", async () => {
    const tree = (constraint: string) => ({
      "src/orders/order.ts":
        'import type { Report } from "../reports/monthly.ts";\nimport { monthly } from "../reports/monthly.ts";\nexport const order: Report = monthly;\n',
      "src/reports/monthly.ts": "export type Report = string;\nexport const monthly: Report = '';\n",
      "arch-lint.yaml": `rules: { boundaries/dependency-not-allowed: { options: { constraints: [${constraint}] } } }\n`,
    });
    const linesOf = async (constraint: string) => {
      const { findings } = await toolOver(tree(constraint)).check(here);
      expect(new Set(findings.map(({ fingerprint }) => fingerprint)).size).toBe(findings.length);
      return findings.map(({ at }) => at.line);
    };
    expect(
      await linesOf("{ name: r, forbid: { from: { files: src/orders/** }, to: { files: src/reports/** } } }"),
    ).toEqual([1]);
    expect(
      await linesOf(
        "{ name: r, forbid: { from: { files: src/orders/** }, to: { files: src/reports/**, kind: value } } }",
      ),
    ).toEqual([2]);
    expect(
      await linesOf("{ name: r, allow: { from: { files: src/orders/** }, to: { files: src/orders/** } } }"),
    ).toEqual([1]);
  });
});

describe("what a project may forbid", () => {
  it.each<[string, string, object, readonly string[]]>([
    [
      "an end by layer",
      "src/orders/domain/a → src/orders/infra/b",
      { from: { layer: "domain" }, to: { layer: ["infra"] } },
      ["src/orders/domain/a → src/orders/infra/b"],
    ],
    [
      "an end by context",
      "src/orders/domain/a → src/billing/domain/b",
      { from: { context: "orders" }, to: { context: "billing" } },
      ["src/orders/domain/a → src/billing/domain/b"],
    ],
    [
      "an end by unit",
      "apps/web/a → lib/b, lib/b → lib/c",
      { from: { unit: "apps/web" }, to: {} },
      ["apps/web/a → lib/b"],
    ],
    ["files but not these", "a/x → b/y, a/x → b/z", { from: {}, to: { files: ["b/**", "!b/z"] } }, ["a/x → b/y"]],
    ["anything but", "a/x → b/y, a/x → c/z", { from: {}, to: { not: { files: "c/**" } } }, ["a/x → b/y"]],
    [
      "packages by name",
      "a/x → npm:axios, a/x → npm:pg",
      { from: {}, to: { package: "npm:ax*" } },
      ["a/x → npm:axios"],
    ],
    ["packages by category", "a/x → npm:axios, a/x → npm:pg", { from: {}, to: { package: "orm" } }, ["a/x → npm:pg"]],
    ["the platform", "a/x → node:fs, a/x → npm:pg", { from: {}, to: { origin: "platform" } }, ["a/x → node:fs"]],
    ["a kind", "a/x →dynamic b/y, a/x → b/z", { from: {}, to: { kind: "dynamic" } }, ["a/x → b/y"]],
    [
      "all kinds but one",
      "a/x →type b/y, a/x → b/z",
      { from: {}, to: { files: "b/**", not: { kind: "type" } } },
      ["a/x → b/z"],
    ],
    [
      "what tests import, if asked by role",
      "test/x →test b/y, a/x → b/y",
      { from: { role: "test" }, to: {} },
      ["test/x → b/y"],
    ],
    ["nothing of what tests import, if not asked", "test/x →test b/y", { from: {}, to: {} }, []],
    ["nothing of what generated code imports", "gen/x → b/y", { from: {}, to: {} }, []],
    [
      "neighbours under one folder",
      "m/a/x → m/b/y, m/a/x → m/a/z",
      { from: { files: "m/**" }, to: { files: "m/**", not: { within: "m/*" } } },
      ["m/a/x → m/b/y"],
    ],
    [
      "another context's domain",
      "src/orders/infra/a → src/billing/domain/b, src/orders/infra/a → src/orders/domain/c",
      { from: {}, to: { layer: "domain", not: { same: "context" } } },
      ["src/orders/infra/a → src/billing/domain/b"],
    ],
    [
      "a folder above",
      "a/b/x → a/y, a/y → a/b/z, a/y → root",
      { from: {}, to: { above: true } },
      ["a/b/x → a/y", "a/y → root"],
    ],
    [
      "something less stable",
      "a → b, c → b, b → d, d → e, d → f, d → g",
      { from: {}, to: { lessStable: true } },
      ["b → d"],
    ],
    ["a cycle", ring, { from: {}, to: { circular: true } }, ["a/x → a/y", "a/y → b/z", "b/z → a/x"]],
    ["what is no cycle", ring, { from: {}, to: { circular: false } }, ["b/z → c/w"]],
    ["a cycle through a place", ring, { from: {}, to: { circular: true, via: { files: "c/**" } } }, []],
    [
      "a cycle inside a folder only",
      `${ring}, a/y → a/x`,
      { from: {}, to: { circular: true, viaOnly: { files: "a/**" } } },
      ["a/x → a/y", "a/y → a/x"],
    ],
    [
      "a cycle that is there at run time",
      "a → b, b →type a, c → d, d → c",
      { from: {}, to: { circular: true, viaOnly: { kind: ["value", "reexport"] } } },
      ["c → d", "d → c"],
    ],
  ])("%s", (_, graph, forbid, expected) => {
    expect(told(graph, { forbid })).toEqual([...expected].sort());
  });

  it.each<[string, string, object, readonly string[]]>([
    ["through others", "a/x → m, m → b/y", {}, ["a/x → b/y"]],
    ["at every first import that leads there", "a/x → m, a/x → n, m → b/y, n → b/y", {}, ["a/x → b/y", "a/x → b/y"]],
    ["where it leaves, not where that is used", "a/w → a/x, a/x → m, m → b/y", {}, ["a/x → b/y"]],
    ["not through what viaOnly leaves out", "a/x → m, m → b/y", { viaOnly: { files: ["**", "!m"] } }, []],
    ["only along the kinds it names", "a/x →type m, m → b/y", { kind: "value" }, []],
  ])("a chain: %s", (_, graph, more, expected) => {
    expect(
      told(graph, { forbid: { from: { files: "a/**" }, to: { files: "b/**", reachable: true, ...more } } }),
    ).toEqual(expected);
  });

  it("shows the whole chain", () => {
    const constraints = [{ name: "far", forbid: { from: { files: "a" }, to: { files: "z", reachable: true } } }];
    const [fault] = faultsOf(dependencyNotAllowed, "a → m, m → n, n → z", shop, { constraints });
    expect(fault?.path?.map(({ from, to }) => `${from} ${to}`)).toEqual(["a m", "m n", "n z"]);
  });

  it.each<[string, string, object, readonly string[]]>([
    ["orphans", "a → b, c, d → npm:pg", { orphan: true }, ["c", "d"]],
    [
      "too few dependents",
      "f/a → s/x, f/b → s/x, f/a → s/y, s/z",
      { files: "s/**", dependents: { lessThan: 2 } },
      ["s/y", "s/z"],
    ],
    [
      "too many dependents of a sort",
      "f/a → s/x, f/b → s/x, g/c → s/y, g/d → s/y",
      { files: "s/**", dependents: { moreThan: 1, from: { files: "f/**" } } },
      ["s/x"],
    ],
    ["dead wood", "main → a, a → b, c → b", { files: "**", unreachableFrom: { files: "main" } }, ["c"]],
  ])("modules: %s", (_, graph, module, expected) => {
    expect(told(graph, { forbid: { module } })).toEqual(expected);
  });
});

describe("what a project may allow", () => {
  const both = [
    { name: "views use models", allow: { from: { files: "views/**" }, to: { files: "models/**" } } },
    { name: "views use react", allow: { from: { files: "views/**" }, to: { package: "npm:react" } } },
  ];
  it("is all that its from may depend on; lists add up; others are free", () => {
    const graph = "views/a → models/b, views/a → npm:react, views/a → npm:pg, views/a → db/c, db/c → models/b";
    const faults = faultsOf(dependencyNotAllowed, graph, shop, { constraints: both });
    expect(faults.map(({ params }) => `${params.name}: ${params.to}`)).toEqual([
      "views use models: npm:pg",
      "views use models: db/c",
    ]);
  });
});

describe("what a project may require", () => {
  it.each<[string, string, object, readonly string[]]>([
    ["a direct dependency", "c/one → base, c/two → x, x → base", { files: "base" }, ["c/two"]],
    [
      "a dependency through others",
      "c/one → base, c/two → x, x → base, c/three",
      { files: "base", reachable: true },
      ["c/three"],
    ],
    ["nothing of what is asked for itself", "c/base, c/one → c/base", { files: "c/base" }, []],
  ])("%s", (_, graph, to, expected) => {
    expect(told(graph, { require: { module: { files: "c/**" }, to } })).toEqual(expected);
  });
});

describe("a constraint", () => {
  it.each<[string, object, readonly string[]]>([
    [
      "from a folder that is not there",
      { forbid: { from: { files: "gone/**" }, to: { files: "b" } } },
      ["unmatched from"],
    ],
    ["to a folder that is not there", { forbid: { from: { files: "a" }, to: { files: "gone/**" } } }, ["unmatched to"]],
    [
      "to a package that nobody uses, which is the aim",
      { forbid: { from: { files: "a" }, to: { package: "orm" } } },
      [],
    ],
    ["on a layer that is not there", { forbid: { module: { layer: "domian", orphan: true } } }, ["unmatched module"]],
    ["on orphans that are not there", { forbid: { module: { files: "a", orphan: true } } }, []],
  ])("that matches nothing says so: %s", (_, constraint, expected) => {
    expect(told("a → b", constraint)).toEqual(expected);
  });

  it("weighs as much as it says, and tells why", () => {
    const constraints = [
      { name: "soft", severity: "warning", because: "Later.", forbid: { from: { files: "a" }, to: { files: "b" } } },
      { name: "hard", forbid: { from: { files: "a" }, to: { files: "b" } } },
    ];
    const faults = faultsOf(dependencyNotAllowed, "a → b ×3", shop, { constraints });
    const findings = faults.map((fault) => findingOf(dependencyNotAllowed, fault));
    expect(findings.map(({ severity, params }) => [params.name, severity, params.because])).toEqual([
      ["soft", "warning", " Later."],
      ["hard", "error", ""],
    ]);
  });

  it.each([
    ["an unknown word", { name: "x", forbid: { from: {}, to: { file: "a" } } }],
    ["no verb", { name: "x" }],
    ["two verbs", { name: "x", forbid: { to: {} }, allow: { to: {} } }],
    ["a chain with a condition on one edge", { name: "x", forbid: { to: { reachable: true, within: "a/*" } } }],
    [
      "a chain with an exception on one edge",
      { name: "x", forbid: { to: { reachable: true, not: { same: "layer" } } } },
    ],
  ])("is refused with %s", (_, constraint) => {
    expect(() => constraintOptions.parse({ constraints: [constraint] })).toThrow();
  });
});

describe("a chain through a module of several files", () => {
  const catalogue = {
    id: "catalogue",
    origin: "project" as const,
    files: ["catalogue/BookId.java", "catalogue/Db.java"],
  };
  const model = { id: "model", origin: "project" as const, files: ["model/Hold.java"] };
  const outside = { id: "java:java.sql", origin: "package" as const, files: [] };
  const modules = new Map([catalogue, outside, model].map((module) => [module.id, module]));
  const dependency = (from: string, path: string, to: string, target?: string) => ({
    ...{ from, to, kind: "value" as const, specifier: to, at: { path, line: 1, column: 1 } },
    ...(target !== undefined && { target }),
  });

  it.each([
    ["catalogue/BookId.java", 0],
    ["catalogue/Db.java", 1],
    [undefined, 1],
  ])("goes only through the file that is meant: %s", (target, count) => {
    const toDatabase = dependency("catalogue", "catalogue/Db.java", "java:java.sql");
    const graph = makeGraph(modules, [toDatabase, dependency("model", "model/Hold.java", "catalogue", target)]);
    const constraint: Constraint = {
      name: "no database",
      forbid: { from: { files: ["model"] }, to: { package: ["orm"], reachable: true } },
    };
    expect([...violations([constraint], { graph, architecture: shop })]).toHaveLength(count);
  });
});
