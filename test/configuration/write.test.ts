import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { defaultSettings, type LayerSettings, type Settings } from "../../src/domain/architecture/settings.ts";
import { configurationReader } from "../../src/infrastructure/configuration/reader.ts";
import { emit } from "../../src/infrastructure/configuration/text/emit.ts";
import { accepted, documented } from "./samples.ts";
import { read, treeOf } from "./tree.ts";

const { write } = configurationReader;

/** Texts that a careless writer gets wrong. */
const word = fc.oneof(
  fc.constantFrom(
    "no",
    "Off",
    "true",
    "null",
    "~",
    "1",
    "0x1f",
    "1e3",
    "- a",
    "a: b",
    "a #b",
    "#a",
    "'",
    '"',
    "&a",
    "constructor",
  ),
  fc.constantFrom(
    "订单",
    "é",
    "a b",
    "{a,b}",
    "[ab]",
    "a,b",
    "@acme",
    "%a",
    "`",
    "?",
    "|",
    ">",
    "=",
    "<<",
    "\u2028",
    "\u0085",
    "😀",
  ),
  fc.stringMatching(/^[a-z]{1,8}$/u),
);
const isName = (text: string) => text.trim() !== "" && !/[/\\*?]/u.test(text);
const segment = fc
  .oneof(word, fc.constantFrom("*", "**", "*.ts", "src"))
  .filter((text) => text.trim() === text && text !== "?");
const pattern = fc
  .array(segment, { minLength: 1, maxLength: 4 })
  .map((parts) => parts.join("/"))
  .filter((text) => !/^[!/]|^[A-Za-z]:|\\/u.test(text));
const patterns = fc.array(pattern, { maxLength: 4 });
const names = fc.array(word.filter(isName), { maxLength: 3 });

const layerNames = ["domain", "application", "infrastructure", "interface"];
const layer = (name: string): fc.Arbitrary<LayerSettings> =>
  fc.record(
    {
      name: fc.constant(name),
      files: patterns,
      suffix: fc.array(fc.constantFrom(".controller.ts", "-订单.ts", "_test.go", "no"), { maxLength: 2 }),
      package: fc.array(fc.constantFrom("com.acme..domain..", "a.*.b"), { minLength: 1, maxLength: 2 }),
      mayDependOn: fc.subarray(layerNames),
      optional: fc.boolean(),
    },
    { requiredKeys: ["name", "files", "suffix", "package"] },
  );
const named = word.chain((name) => fc.record({ ...layerRecord(name), mayDependOn: fc.constant(["domain"]) }));

function layerRecord(name: string) {
  return { name: fc.constant(name), files: fc.constant(["a"]), suffix: fc.constant([]), package: fc.constant([]) };
}

const typeNames = fc.array(fc.constantFrom("Order", "*Store", "订单*", "$a_1"), { minLength: 1, maxLength: 3 });

const settings: fc.Arbitrary<Settings> = fc.record(
  {
    preset: fc.constantFrom("clean", "onion", "hexagonal", "modular-monolith"),
    layers: fc
      .tuple(
        fc.subarray(layerNames).chain((some) => fc.tuple(...some.map(layer))),
        fc.array(named, { maxLength: 3 }),
      )
      .map((parts) => [...new Map(parts.flat().map((one) => [one.name, one])).values()]),
    contexts: fc.record({
      each: patterns,
      named: fc.dictionary(word, fc.array(pattern, { minLength: 1, maxLength: 3 })),
      talkThrough: names,
      shared: patterns,
    }),
    services: patterns,
    roles: fc.record({ main: patterns, shared: patterns, test: patterns, generated: patterns }),
    types: fc.record({ aggregate: typeNames, repository: typeNames }),
    exclude: patterns,
    rules: fc.record(
      {
        "boundaries/package-in-layer": fc.record(
          {
            severity: fc.constantFrom("error", "warning", "off"),
            options: fc.dictionary(
              word,
              fc.record({ deny: fc.array(fc.string({ unit: "grapheme" })), limit: fc.integer({ min: 1 }) }),
            ),
          },
          { requiredKeys: [] },
        ),
        "telemetry/no-print": fc.record({ severity: fc.constantFrom("error", "warning", "off") }, { requiredKeys: [] }),
      },
      { requiredKeys: [] },
    ),
  },
  { requiredKeys: ["preset", "layers", "roles", "types", "exclude", "rules"] },
);

describe("a written configuration", () => {
  it("means the settings it was written from", async () => {
    await fc.assert(
      fc.asyncProperty(settings, fc.array(fc.string({ unit: "binary" })), async (written, comments) => {
        const text = write(written, { comments, proposal: written });
        expect((await read({ "arch-lint.yaml": text })).settings, text).toEqual(written);
      }),
      { numRuns: 100 },
    );
  });

  it.each(accepted)("means the same as the one it was read from: %s", async (text) => {
    const { settings: first } = await read({ "arch-lint.yaml": text });
    const { settings: second } = await read({ "arch-lint.yaml": write(first) });
    expect(second).toEqual(first);
  });

  it("has the documented form", async () => {
    const { settings: documentedSettings } = await read({ "arch-lint.yaml": documented });
    expect(
      write(documentedSettings, {
        schema: "./node_modules/arch-lint/schema.json",
        comments: ["Written by init.", "", "Two\nlines."],
      }),
    ).toBe(`# yaml-language-server: $schema=./node_modules/arch-lint/schema.json
# Written by init.
#
# Two
# lines.
extends: clean
layers:
  domain: src/**/domain/**
  application: src/**/application/**
  infrastructure: src/**/infrastructure/**
  interface: src/**/interface/**
contexts:
  each: src/*
  talkThrough: [api, contracts, events]
roles:
  main: [cmd/**, src/compose.ts]
  generated: "**/*.pb.go"
rules:
  boundaries/package-in-layer:
    severity: error
    options:
      domain:
        deny: [orm, http, "npm:axios"]
  telemetry/no-print: off
`);
  });

  it("says nothing where the defaults hold", () => {
    expect(write(defaultSettings)).toBe("extends: clean\n");
  });

  it("states a proposal once its comment marks are taken away", async () => {
    await fc.assert(
      fc.asyncProperty(settings, async (proposal) => {
        const text = write({ ...defaultSettings, preset: proposal.preset }, { proposal });
        expect((await read({ "arch-lint.yaml": text })).settings).toEqual({
          ...defaultSettings,
          preset: proposal.preset,
        });
        const stated = text.replaceAll(/^# /gmu, "");
        expect((await read({ "arch-lint.yaml": stated })).settings, stated).toEqual(proposal);
      }),
      { numRuns: 100 },
    );
  });

  it("breaks long lists", () => {
    const exclude = Array.from({ length: 12 }, (_, index) => `src/generated/part-${index}/**`);
    expect(write({ ...defaultSettings, exclude })).toContain("\nexclude:\n  - src/generated/part-0/**\n  - ");
  });
});

describe("the schema for editors", () => {
  const path = "./node_modules/arch-lint/schema.json";

  it.each([
    ["no package.json", {}, undefined],
    ["a package.json without the tool", { "package.json": '{ "name": "arch-lint" }' }, undefined],
    ["one that cannot be read", { "package.json": "{" }, undefined],
    [
      "one of another shape",
      { "package.json": '{ "dependencies": ["arch-lint"], "devDependencies": null }' },
      undefined,
    ],
    ["the tool as a dependency", { "package.json": '{ "dependencies": { "arch-lint": "1.0.0" } }' }, path],
    ["the tool for development", { "package.json": '{ "devDependencies": { "arch-lint": "1.0.0" } }' }, path],
    [
      "the tool in another folder",
      { "web/package.json": '{ "devDependencies": { "arch-lint": "1.0.0" } }' },
      undefined,
    ],
  ])("is named where it can be installed: %s", async (_case, tree, expected) => {
    expect(await configurationReader.schema(treeOf(tree))).toBe(expected);
  });
});

describe("emitting YAML", () => {
  it("breaks what does not fit on a line", () => {
    const name = "orders talk to billing only through what billing publishes";
    const forbid = { from: { context: "orders" }, to: { context: "billing", not: { files: ["src/billing/api/**"] } } };
    expect(emit({ constraints: [{ name, forbid }, { name: "short" }] })).toBe(`constraints:
  - name: "orders talk to billing only through what billing publishes"
    forbid:
      from:
        context: orders
      to:
        context: billing
        not:
          files: [src/billing/api/**]
  - { name: short }
`);
  });

  it("can be read again, whatever the data", () => {
    const data = fc.dictionary(
      fc.string({ unit: "binary" }),
      fc.jsonValue({ stringUnit: "binary", noUnicodeString: false }),
    );
    fc.assert(
      fc.property(data, (value) => {
        const text = emit(value);
        expect(text === "" ? {} : parse(text), text).toEqual(JSON.parse(JSON.stringify(value)));
      }),
      { numRuns: 200 },
    );
  });
});
