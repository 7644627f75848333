import { describe, expect, test } from "vitest";
import { factsOf, faultsOf, lockfileOf, lockOf } from "./read.ts";

const tax = { version: "1.0.0", resolved: "https://registry.example.com/tax/-/tax-1.0.0.tgz" };
const sound = JSON.stringify(lockOf({ dependencies: { tax: "^1.0.0" } }, { "node_modules/tax": tax }), null, 2);

describe("a lockfile that cannot be read", () => {
  const cases: readonly (readonly [string, string | object, string])[] = [
    ["nothing", "", "1: This file is empty."],
    ["only blanks", " \n", "1: This file is empty."],
    ["an end too early", sound.slice(0, -9), "15: This is not valid JSON: close brace expected."],
    [
      "a conflict",
      sound.replace('  "requires"', '<<<<<<< HEAD\n  "requires"'),
      "4: A merge conflict was left in this file.",
    ],
    ["a list", "[]", "1: This must be one JSON object."],
    ["no format", { packages: {} }, "1: This lockfile does not say its format: there is no lockfileVersion."],
    ["no format and no content", "{}", "1: This lockfile does not say its format: there is no lockfileVersion."],
    ["a later format", { lockfileVersion: 4, packages: {} }, "2: lockfileVersion 4 is not known here; 1, 2 and 3 are."],
    ["no packages", { lockfileVersion: 3 }, '1: This lockfile has no "packages".'],
    ["packages that are none", { lockfileVersion: 3, packages: [] }, '3: "packages" must be an object.'],
  ];

  test.each(cases)("has %s", (_, lock, fault) => {
    expect(faultsOf(lock)).toEqual([fault]);
    expect(factsOf(lock).every(({ kind }) => kind === "unparsed")).toBe(true);
  });

  test("was emptied", () => {
    expect(faultsOf(lockOf({ devDependencies: { tax: "1" } }, {}))).toEqual([
      "9: This lockfile lists no package, although something is asked for.",
    ]);
    expect(faultsOf(lockOf({ optionalDependencies: { tax: "1" } }, {}))).toEqual([]);
    expect(lockfileOf({ lockfileVersion: 1, requires: true }).packages).toEqual([]);
  });
});

describe("an entry that cannot be read is told, and the others are read", () => {
  const cases: readonly (readonly [string, object, string])[] = [
    ["is no object", { "node_modules/odd": 1 }, '12: The entry "node_modules/odd" must be an object.'],
    [
      "says nothing",
      { "node_modules/odd": { optional: true } },
      '12: The entry "node_modules/odd" says neither a version nor where the package comes from.',
    ],
    [
      "has a version that is no text",
      { "node_modules/odd": { version: 1 } },
      '13: This field of "node_modules/odd" must be a text.',
    ],
    [
      "has a hash that is no text",
      { "node_modules/odd": { version: "1.0.0", integrity: null } },
      '14: This field of "node_modules/odd" must be a text.',
    ],
    ["leads out", { "node_modules/../odd": tax }, '12: "node_modules/../odd" is no place for a package.'],
    ["is absolute", { "/odd": tax }, '12: "/odd" is no place for a package.'],
    [
      "stands where npm keeps its own",
      { "node_modules/.bin": tax },
      '12: "node_modules/.bin" is no place for a package.',
    ],
    [
      "is written for another system",
      { "node_modules\\odd": tax },
      '12: "node_modules\\odd" is no place for a package.',
    ],
    [
      "has a version that is none",
      { "node_modules/odd": { ...tax, version: "latest" } },
      '12: The entry "node_modules/odd" has no version that npm understands.',
    ],
    [
      "has no version",
      { "node_modules/odd": { resolved: tax.resolved } },
      '12: The entry "node_modules/odd" has no version that npm understands.',
    ],
    [
      "links nowhere",
      { "node_modules/odd": { version: "1.0.0", link: true } },
      '12: "node_modules/odd" is a link to a folder that has no entry in this lockfile.',
    ],
    [
      "links to nothing",
      { "node_modules/odd": { resolved: "odd", link: true } },
      '12: "node_modules/odd" is a link to a folder that has no entry in this lockfile.',
    ],
  ];

  test.each(cases)("%s", (_, entries, fault) => {
    const lock = lockOf({ dependencies: { tax: "1" } }, { ...entries, "node_modules/tax": tax });
    expect(faultsOf(lock)).toEqual([fault]);
    expect(factsOf(lock)[0]).toMatchObject({
      kind: "lockfile",
      lockfile: { importers: [{ edges: [{ name: "tax" }] }] },
    });
  });

  test("is there twice; the last counts", () => {
    const twice = sound.replace(
      '    "node_modules/tax": {',
      '    "node_modules/tax": { "version": "9.9.9" },\n    "node_modules/tax": {',
    );
    expect(faultsOf(twice)).toEqual(['13: The entry "node_modules/tax" is there twice; npm takes the last.']);
    expect(factsOf(twice)[0]).toMatchObject({ lockfile: { packages: [{ version: "1.0.0" }] } });
  });

  test("in format 1", () => {
    const faults = (dependencies: object) => faultsOf({ lockfileVersion: 1, dependencies });
    expect(faults({ odd: 1 })).toEqual([
      '4: The entry "odd" must be an object.',
      "3: This lockfile lists no package, although something is asked for.",
    ]);
    expect(faults({ odd: {} })).toEqual([
      '4: The entry "odd" says neither a version nor where the package comes from.',
    ]);
    expect(faults({ "../odd": { version: "1.0.0" } })).toEqual(['4: "../odd" is no place for a package.']);
    expect(faults({ tax: { version: "1.0.0", dependencies: { odd: { version: [] } } } })).toEqual([
      '8: This field of "odd" must be a text.',
    ]);
  });
});

describe("a hostile lockfile", () => {
  test("may be nested deeper than any stack", () => {
    const depth = 20_000;
    const nested = `${'{"version": "1.0.0", "dependencies": {"a": '.repeat(depth)}{"version": "1.0.0"}${"}}".repeat(depth)}`;
    expect(faultsOf(`{"lockfileVersion": 1, "dependencies": {"a": ${nested}}}`).length).toBeGreaterThan(0);
    expect(faultsOf(`${'{"a":'.repeat(depth)}1${"}".repeat(depth)}`)).toHaveLength(1);
  });

  test("may have a place longer than any path", () => {
    const key = `${"node_modules/a/".repeat(50_000)}node_modules/a`;
    expect(faultsOf(lockOf({}, { [key]: tax }))[0]).toMatch(/is no place for a package/u);
  });
});
