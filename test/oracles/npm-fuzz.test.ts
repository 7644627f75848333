import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { type Edit, edited, tampers } from "./lock-edits.ts";
import { shop } from "./shop.ts";
import { judge } from "./verdicts.ts";

interface Recorded {
  readonly npm: "accepts" | "refuses";
  readonly edit: Edit;
}

/** What `npm ci --dry-run` (npm 11.19.1) said of the project with one field changed, recorded by npm-fuzz.ts. */
const recorded: readonly Recorded[] = JSON.parse(readFileSync("test/oracles/npm-fuzz.recorded.json", "utf8"));

const isTamper = ({ edit }: Recorded) => Object.hasOwn(tampers, edit.kind);

function named(some: readonly Recorded[]) {
  return some.map(({ edit }) => [`${edit.kind} at ${edit.path.join(" ")}`, edit] as const);
}

test("The project is sound as it is", async () => {
  expect(await judge(shop, shop)).toEqual({ errors: [], warnings: [] });
});

describe("What npm refuses is an error", () => {
  test.each(named(recorded.filter(({ npm }) => npm === "refuses")))("%s", async (_, edit) => {
    expect((await judge(shop, edited(shop, edit))).errors).not.toEqual([]);
  });
});

describe("What decides over the installed bytes is an error, although npm accepts it", () => {
  test.each(named(recorded.filter((one) => isTamper(one) && one.npm === "accepts")))("%s", async (_, edit) => {
    expect((await judge(shop, edited(shop, edit))).errors).not.toEqual([]);
  });
});

test("There is something of every kind in the record", () => {
  expect(new Set(recorded.filter(isTamper).map(({ edit }) => edit.kind)).size).toBe(Object.keys(tampers).length);
  expect(recorded.filter(({ npm }) => npm === "refuses").length).toBeGreaterThan(15);
});
