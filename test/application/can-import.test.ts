import { describe, expect, it } from "vitest";
import type { FileTree } from "../../src/domain/findings/rule.ts";
import { readFolder } from "../fixtures/read-folder.ts";
import { here, toolOver } from "../memory/tree.ts";

const shop: FileTree = {
  ...readFolder("fixtures/shop"),
  "services/orders/tsconfig.json": '{ "compilerOptions": { "paths": { "@/*": ["./src/*"] } } }',
};
const orders = "services/orders/src";
const billing = "services/billing/internal";
const shipping = "services/shipping/src/main/java/com/example/shipping";

/** Files that import, what they would import, and what stands against it. Most of the files do not exist. */
const questions: readonly (readonly [from: string, target: string, rules: readonly string[]])[] = [
  [`${orders}/domain/new.ts`, `${orders}/infrastructure/order-table.ts`, ["boundaries/forbidden-dependency"]],
  [`./${orders}/domain/new.ts`, `./${orders}/infrastructure/order-table.ts`, ["boundaries/forbidden-dependency"]],
  [`${orders}/domain/new.ts`, "../infrastructure/order-table.js", ["boundaries/forbidden-dependency"]],
  [`${orders}/domain/new.ts`, `${orders}/infrastructure/not-yet.ts`, ["boundaries/forbidden-dependency"]],
  [`${orders}/domain/new.ts`, `${orders}/infrastructure`, ["boundaries/forbidden-dependency"]],
  [`${orders}/domain/new.ts`, "@/infrastructure/order-table", ["boundaries/forbidden-dependency"]],
  [`${orders}/domain/new.ts`, "@shop/money", []],
  [`${orders}/domain/new.ts`, "axios", ["boundaries/package-in-layer"]],
  [`${orders}/domain/new.ts`, "node:http", ["boundaries/package-in-layer"]],
  [`${orders}/domain/new.ts`, "zod", []],
  [`${orders}/application/new.ts`, `${orders}/domain/order.ts`, []],
  [`${orders}/application/new.ts`, `${billing}/domain/invoice.go`, ["workspace/service-isolation"]],
  ["libs/money/src/new.ts", `${orders}/domain/order.ts`, ["workspace/service-isolation"]],
  [`${billing}/domain/new.go`, "example.com/shop/billing/internal/infrastructure", ["boundaries/forbidden-dependency"]],
  [`${billing}/domain/new.go`, "database/sql", ["boundaries/package-in-layer"]],
  [`${billing}/domain/new.go`, "go:database/sql", ["boundaries/package-in-layer"]],
  [`${shipping}/domain/New.java`, "java:java.sql", ["boundaries/package-in-layer"]],
  [`${billing}/domain/new.go`, "strings", []],
  [`${billing}/application/new.go`, "example.com/shop/billing/internal/domain", []],
  [
    `${shipping}/domain/New.java`,
    "com.example.shipping.infrastructure.JdbcParcels",
    ["boundaries/forbidden-dependency"],
  ],
  [`${shipping}/domain/New.java`, "com.example.shipping.infrastructure", ["boundaries/forbidden-dependency"]],
  [`${shipping}/domain/New.java`, "java.sql.Connection", ["boundaries/package-in-layer"]],
  [`${shipping}/domain/New.java`, "java.util.List", []],
];

describe("can-import", () => {
  it.each(questions)("%s → %s: %j", async (from, target, rules) => {
    const verdict = await toolOver(shop).canImport(here, from, target);
    expect(verdict.findings.map(({ rule }) => rule)).toEqual(rules);
    expect(verdict.allowed).toBe(rules.length === 0);
  });
});

describe("can-import where no layer applies", () => {
  it.each([
    [`${orders}/application/new.ts`, `${orders}/domain/order.ts`, []],
    [`${orders}/application/new.ts`, "zod", []],
    ["libs/money/src/new.ts", "zod", ["libs/money/src/new.ts"]],
    [`${orders}/application/new.ts`, "@shop/money", ["libs/money/src/money.ts"]],
    ["tools/a.ts", "tools/b.ts", ["tools/a.ts", "tools/b.ts"]],
  ])("%s → %s: says so of %j", async (from, target, layerless) => {
    expect((await toolOver(shop).canImport(here, from, target)).layerless).toEqual(layerless);
  });
});

it("can-import knows when a manifest that could object was not understood", async () => {
  const ask = (tree: typeof shop) => toolOver(tree).canImport(here, `${orders}/application/new.ts`, "zod");
  expect((await ask(shop)).complete).toBe(true);
  expect((await ask({ ...shop, "services/orders/tsconfig.json": "{ broken" })).complete).toBe(false);
  expect((await ask({ ...shop, [`${orders}/domain/half.ts`]: "const = ;" })).complete).toBe(true);
});
