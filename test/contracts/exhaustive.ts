import type { Place } from "../../src/domain/architecture/layer.ts";

/** A case about children of a container that no floor names. */
export interface ExhaustiveCase {
  readonly name: string;
  readonly graph: string;
  readonly places: Readonly<Record<string, Place>>;
  readonly unassigned: readonly string[];
}

const both = "foo/red/x, foo/blue/x, foo/green/x, bar/red/x, bar/blue/x, bar/green/x";

/** Where the named children of `foo` and `bar` stand; a child that is to be ignored is `shared`. */
function floors(containers: string, names: string, ignored = ""): Record<string, Place> {
  const children = containers
    .split(" ")
    .flatMap((container) => names.split(" ").map((name) => [`${container}/${name}/`, name]));
  const free = ignored === "" ? [] : containers.split(" ").map((container) => `${container}/${ignored}/`);
  return {
    ...Object.fromEntries(children.map(([folder, layer = ""]) => [folder, { layer, area: "." }])),
    ...Object.fromEntries(free.map((folder) => [folder, { role: "shared" as const }])),
  };
}

const foo = "foo/red/x, foo/blue/x, foo/green/x";

export const exhaustiveCases: readonly ExhaustiveCase[] = [
  { name: "one child is missing", graph: foo, places: floors("foo", "red green"), unassigned: ["foo/blue/x"] },
  { name: "it is set aside", graph: foo, places: floors("foo", "red green", "blue"), unassigned: [] },
  { name: "two are missing", graph: foo, places: floors("foo", "red"), unassigned: ["foo/blue/x", "foo/green/x"] },
  { name: "one of two is set aside", graph: foo, places: floors("foo", "red", "blue"), unassigned: ["foo/green/x"] },
  { name: "two containers", graph: both, places: floors("foo bar", "red green", "blue"), unassigned: [] },
  { name: "a third floor that exists", graph: both, places: floors("foo bar", "red green blue"), unassigned: [] },
  {
    name: "a third floor that does not",
    graph: both.replaceAll(/,? ?\w+\/blue\/x/gu, ""),
    places: floors("foo bar", "red green blue"),
    unassigned: [],
  },
  {
    name: "different ones are missing in two containers",
    graph: `${both}, foo/brown/x, bar/yellow/x`,
    places: floors("foo bar", "red green"),
    unassigned: ["bar/blue/x", "bar/yellow/x", "foo/blue/x", "foo/brown/x"],
  },
];
