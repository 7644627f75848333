import { type Case, forbid } from "./contract.ts";

const parts = ["blue", "green", "yellow"];
const modules = "blue, blue/alpha, blue/beta, blue/beta/leaf, green, yellow, yellow/gamma, yellow/delta, other";

/** None of the parts may reach another. */
const independent = (names: readonly string[] = parts): readonly object[] =>
  names.map((name) =>
    forbid(
      [name],
      names.filter((other) => other !== name),
    ),
  );

const aCase = (name: string, arrows: string, broken: readonly string[], of: readonly string[] = parts): Case => ({
  name,
  graph: `${modules}, ${arrows}`,
  constraints: independent(of),
  broken,
});

/** Cases about parts that must not know each other. */
export const independenceCases: readonly Case[] = [
  aCase("parts that share a third module", "blue → other, green → other", []),
  aCase("all modules, and no imports", "", [], [...parts, "other"]),
  aCase("all modules, and one import", "blue → green", ["blue → green"], [...parts, "other"]),
  aCase("a direct import", "blue → green", ["blue → green"]),
  aCase("an import through a module that is no part", "blue → other, other → green", ["blue → green"]),
  aCase("a chain through a part, which tells of itself", "blue → green, yellow → blue", [
    "blue → green",
    "yellow → blue",
  ]),
  aCase("between modules inside the parts", "blue/alpha → yellow/gamma", ["blue/alpha → yellow/gamma"]),
  aCase("from deep inside a part to another", "blue/beta/leaf → green", ["blue/beta/leaf → green"]),
  aCase(
    "many ways in and out: every first import is told, with the nearest end",
    `yellow/foo → green/bar, green/foo → orange/bar, green/bar → orange/bar ×2, green/bar/beta → orange/bar,
     orange/bar → purple, purple → blue/foobar, purple → blue, purple → blue/baz`,
    ["green/bar → blue", "green/bar/beta → blue", "green/foo → blue", "yellow/foo → green/bar"],
  ),
  {
    name: "a part that does not exist",
    graph: "foo",
    constraints: independent(["foo", "bar"]),
    broken: ["unmatched from of bar without foo", "unmatched to of foo without bar"],
  },
  ...[
    { of: ["roof/one/blue", "roof/under/two/blue"], broken: [] },
    { of: ["roof/one/blue", "roof/under/two/green"], broken: ["roof/one/blue → roof/under/two/green"] },
    { of: ["roof/under/two/blue", "roof/under/two/green"], broken: ["roof/under/two/blue → roof/under/two/green"] },
  ].map(({ of, broken }) => ({
    name: `two roots under one roof: ${of.join(", ")}`,
    graph: "roof/one/blue → roof/under/two/green, roof/under/two/blue → roof/under/two/green",
    constraints: independent(of),
    broken,
  })),
];
