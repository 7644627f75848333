import { describe, expect, it } from "vitest";
import type { Change } from "../../src/domain/comparison/change.ts";
import { shownIn } from "../../src/domain/comparison/change.ts";
import type { CycleChange } from "../../src/domain/comparison/cycle-changes.ts";
import type { PartEdge } from "../../src/domain/comparison/edge-changes.ts";
import { isEmpty } from "../../src/domain/comparison/architecture-diff.ts";
import { diffOf, floors, type Sketch } from "./trees.ts";

const shop: Sketch = { arrows: "app/a → domain/x, ui/u → app/a", places: floors };

function edgeWords(one: Change<PartEdge>): string {
  const { level, from, to, weight, evidence, objections } = shownIn(one);
  return [one.change, level, from, "→", to, weight, evidence.at.path, ...objections].join(" ");
}

function cycleWords({ fate, level, before, after, cycle, decisive }: CycleChange): string {
  const end = decisive ? ` by ${decisive.from} → ${decisive.to}` : "";
  return `${fate} ${level} ${before}→${after} ${cycle.map(({ from }) => from).join(" ")}${end}`;
}

describe("dependencies between parts", () => {
  it("appear and vanish, with an import that a rule objects to as evidence", () => {
    const head = {
      ...shop,
      arrows: "app/a → domain/x, domain/x → infra/d, domain/y → infra/d",
      wrong: ["domain/y → infra/d"],
    };
    expect(diffOf(shop, { ...head, arrows: `${head.arrows}, ui/u` }).edges.map(edgeWords)).toEqual([
      "added layers domain → infrastructure 2 domain/y boundaries/forbidden-dependency",
      "removed layers interface → application 1 ui/u",
    ]);
  });

  it("are counted where they only grew", () => {
    const head = { ...shop, arrows: `${shop.arrows}, app/b → domain/x` };
    const { edges } = diffOf(shop, head);
    expect(edges.map(({ change }) => change)).toEqual(["changed"]);
    expect(edges).toMatchObject([{ before: { weight: 1 }, after: { weight: 2 } }]);
  });

  it("leave out what only tests import", () => {
    expect(diffOf(shop, { ...shop, arrows: `${shop.arrows}, domain/x →test infra/d` }).edges).toEqual([]);
  });

  it("are told once where a service is one context and one package", () => {
    const places = { "web/": { service: "web", context: "web" }, "crm/": { service: "crm", context: "crm" } };
    const base: Sketch = { arrows: "web/a, crm/b", places, units: ["web", "crm"] };
    expect(diffOf(base, { ...base, arrows: "web/a → crm/b" }).edges.map(edgeWords)).toEqual([
      "added services web → crm 1 web/a",
    ]);
  });

  it("do not vanish with the second service: what stays is the same as before", () => {
    const places = { "web/": { service: "web", context: "web" }, "crm/": { service: "crm", context: "crm" } };
    const base: Sketch = { arrows: "web/a → crm/b", places, units: ["web", "crm"] };
    const head = { ...base, places: { "web/": { context: "web" }, "crm/": { context: "crm" } } };
    expect(diffOf(base, head).edges.map(edgeWords)).toEqual(["removed services web → crm 1 web/a"]);
  });
});

describe("what layers use from outside", () => {
  it("is told by package, and of a standard library by purpose", () => {
    const base = { ...shop, arrows: `${shop.arrows}, domain/x → node:https` };
    const head = { ...shop, arrows: `${shop.arrows}, domain/x → node:http, domain/x → node:path, app/a → npm:axios` };
    const uses = diffOf(base, head).uses.map((one) => [one.change, shownIn(one).layer, shownIn(one).name]);
    expect(uses).toEqual([["added", "application", "npm:axios"]]);
  });

  it("names a Go package by the module that go.mod requires", () => {
    const at = { path: "go.mod", line: 3, column: 1 };
    const require = { path: "github.com/jackc/pgx/v5", version: "v5.0.0", at, versionAt: at, indirect: false };
    const lists = { godebugs: [], excludes: [], replaces: [], retracts: [], tools: [], ignores: [], faults: [] };
    const go = [{ kind: "go.mod" as const, path: "go.mod", folder: "", requires: [require], ...lists }];
    const base = { ...shop, packages: { go } };
    const head = { ...base, arrows: `${shop.arrows}, app/a → go:github.com/jackc/pgx/v5/pgxpool` };
    expect(diffOf(base, head).uses).toMatchObject([{ after: { name: "go:github.com/jackc/pgx/v5", category: "orm" } }]);
  });
});

describe("cycles", () => {
  const changed = (before: string, after: string, places = {}) =>
    diffOf({ arrows: before, places }, { arrows: after, places }).cycles.map(cycleWords);

  it.each([
    ["a → b", "a → b, b → a", "opened modules 0→2 b a by b → a"],
    ["a → b, b → a", "a → b", "closed modules 2→0 b a by b → a"],
    ["a → b, b → a, c", "a → b, b → a, b → c, c → a", "grown modules 2→3 b c a"],
    ["a → b, b → a, b → c", "a → b, b → a, b → c, c → a", "grown modules 2→3 c a b by c → a"],
    ["a → b, b → a, b → c, c → a", "a → b, b → a, c → a", "shrunk modules 3→2 b c a by b → c"],
    ["a → b, b → a, c → d, d → c", "a → b, b → a, c → d, d → c, b → c, d → a", "grown modules 4→4 b c d a"],
    ["a → b, b → a, c", "a → c, c → a, b", "changed modules 2→2 a c"],
  ])("%s, then %s: %s", (before, after, words) => {
    expect(changed(before, after)).toEqual([words]);
  });

  it("stay silent where types, tests and lazy imports close them", () => {
    expect(changed("a → b", "a → b, b →type a")).toEqual([]);
    expect(changed("a → b", "a → b, b →test a")).toEqual([]);
    expect(changed("a → b", "a → b, b →dynamic a")).toEqual([]);
  });

  it("between contexts are told once, not again between their modules", () => {
    const places = { "orders/": { context: "orders" }, "billing/": { context: "billing" } };
    const before = "orders/a → billing/b";
    expect(changed(before, `${before}, billing/b → orders/a`, places)).toEqual([
      "opened contexts 0→2 billing orders by billing → orders",
    ]);
  });

  it("do not close by a move of their files", () => {
    const renames = { a: "x/a", b: "x/b" };
    expect(diffOf({ arrows: "a → b, b → a" }, { arrows: "x/a → x/b, x/b → x/a" }, renames).cycles).toEqual([]);
  });
});

describe("files and modules", () => {
  it("that move within a layer are moves and nothing else", () => {
    const head = { ...shop, arrows: "app/sub/a → domain/x, ui/u → app/sub/a" };
    const { modules, ...rest } = diffOf(shop, head, { "app/a": "app/sub/a" });
    expect(modules).toEqual({ added: [], removed: [], moved: [{ from: "app/a", to: "app/sub/a" }] });
    expect(isEmpty({ ...rest, modules: { added: [], removed: [], moved: [] } })).toBe(true);
  });

  it("that move to another layer stand somewhere else", () => {
    const head = { ...shop, arrows: "domain/a → domain/x, ui/u → domain/a" };
    expect(diffOf(shop, head, { "app/a": "domain/a" }).memberships).toEqual([
      {
        before: { layer: "application" },
        after: { layer: "domain" },
        files: [{ path: "domain/a", was: "app/a" }],
      },
    ]);
  });

  it("are not told of where a context only has a new name", () => {
    const base: Sketch = { arrows: "o/a → b/x", places: { "o/": { context: "orders" }, "b/": { context: "billing" } } };
    const head: Sketch = {
      arrows: "s/a → b/x",
      places: { "s/": { context: "sales" }, "b/": { context: "billing" } },
    };
    const { definition, edges, memberships } = diffOf(base, head, { "o/a": "s/a" });
    expect({ edges, memberships }).toEqual({ edges: [], memberships: [] });
    expect(definition.parts).toMatchObject([
      { change: "changed", before: { name: "orders" }, after: { name: "sales" } },
    ]);
  });

  it("come and go with their layers", () => {
    const head = { ...shop, arrows: "domain/x, app/new →value domain/x" };
    const { definition, modules } = diffOf(shop, head);
    expect(definition.parts.map((one) => `${one.change} ${shownIn(one).name}`)).toEqual(["removed interface"]);
    expect(modules.added).toEqual([{ id: "app/new", layer: "application", isTest: false }]);
    expect(modules.removed.map(({ id }) => id)).toEqual(["app/a", "ui/u"]);
  });
});
