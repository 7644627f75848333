import { describe, expect, test } from "vitest";
import type { FileTree } from "../../src/domain/findings/rule.ts";
import { here, toolOver } from "../memory/tree.ts";
import { circles } from "./archunit-slices.ts";
import { namings, shopNaming, ways } from "./archunit-model.ts";

/**
 * What ArchUnit (6b7cc3a, August 2026) expects of its own example project, read in its integration test, at the
 * granularity of classes. There, with the same layers and slices declared to both:
 * layers 19 of 19 pairs of classes, onion 11 of 11, modules 7 of 7, and every slice on a cycle in one knot with the others
 * of its cycles (7 of 7 rules). Here the same kinds of dependency and of cycle stand in a model of our own.
 */
async function found(tree: FileTree, rule: string) {
  const { findings } = await toolOver(tree).check(here);
  return findings.filter((one) => one.rule === rule);
}

const className = (path: unknown) => String(path).replace(/^.*\/|\.java$/gu, "");

describe("Each kind of dependency between classes counts", () => {
  test.each(namings)("named %s", async (naming) => {
    const findings = await found(shopNaming(naming), "boundaries/forbidden-dependency");
    const pairs = findings.map(({ at, params }) => `${className(at.path)} → ${className(params.to)}`);
    const expected = ways.flatMap(({ name, targets }) => targets.map((target) => `${name} → ${target}`));
    expect(pairs.sort()).toEqual(expected.sort());
  });

  test("and what byte code forgets is told with a reason", () => {
    const alone = ways.filter(({ verdict }) => verdict === "ours");
    expect(alone.length).toBeGreaterThan(0);
    for (const { because } of alone) expect(because).toMatch(/\w+ \w+ \w+/u);
  });
});

describe("Packages that depend on each other are one knot, whatever ties them", () => {
  test.each(circles)("$name", async ({ tree, members }) => {
    const knots = await found(tree, "boundaries/dependency-cycle");
    expect(knots.map((one) => one.members)).toEqual([members]);
  });

  test("and no knot once one side no longer knows the other", async () => {
    for (const { tree } of circles) {
      const without = Object.entries(tree).filter(([path]) => !path.startsWith("shop/cart/"));
      expect(await found(Object.fromEntries(without), "boundaries/dependency-cycle")).toEqual([]);
    }
  });
});

test("What is only talked about is no dependency", async () => {
  const talk = `package shop.stock;

/** Unlike shop.desk.Counter. */
class Talk {
  // shop.desk.Counter.open()
  String m() { return "shop.desk.Counter"; }
}
`;
  const tree = { ...shopNaming("in full"), "shop/stock/Talk.java": talk };
  const pairs = await found(tree, "boundaries/forbidden-dependency");
  expect(pairs.filter(({ at }) => at.path.endsWith("Talk.java"))).toEqual([]);
});
