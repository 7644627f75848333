import { describe, expect, test } from "vitest";
import { type Files, resolverOf } from "./project.ts";

/*
 * What dependency-cruiser's own suite asks of resolution, on projects of our own. Which of its cases this answers stands in
 * dependency-cruiser-ledger.test.ts.
 */

/** Where one specifier leads from a file: `origin module`. */
async function leadOf(files: Files, from: string, specifier: string, form?: string): Promise<string> {
  const resolver = await resolverOf(files);
  const imported = { specifier, kind: "value", line: 1, column: 1, endColumn: 2, ...(form && { form }) } as const;
  return resolver
    .resolve(from, imported)
    .map(({ origin, module }) => `${origin} ${module}`)
    .join(" + ");
}

const json = (value: unknown) => JSON.stringify(value);

describe("what a specifier is by itself", () => {
  const files: Files = { "src/a.ts": "", "src/b.ts": "", "index.ts": "", "src/c, d.json": "" };
  test.each<[specifier: string, lead: string]>([
    ["chalk", "package npm:chalk"],
    ["chalk/sub/path", "package npm:chalk"],
    ["@shop/money", "package npm:@shop/money"],
    ["@shop/money/sub/euro.json", "package npm:@shop/money"],
    ["node:fs", "platform node:fs"],
    ["fs", "platform node:fs"],
    ["node:test", "platform node:test"],
    ["node:sea", "platform node:sea"],
    ["bun:test", "platform bun:test"],
    ["bun:ffi", "platform bun:ffi"],
    ["shop-made:fs", "platform shop-made:fs"],
    ["", "unresolved "],
    ["one!two!", "unresolved "],
    ["one!@shop/money", "package npm:@shop/money"],
    ["./c, d.json", "asset src/c, d.json"],
    [".money-with-a-dot", "unresolved .money-with-a-dot"],
    ["./b", "project src/b.ts"],
    ["../../b", "unresolved ../b"],
    [".", "unresolved src"],
    ["..", "project index.ts"],
    ["./b?raw&worker", "project src/b.ts"],
  ])("%s", async (specifier, lead) => {
    expect(await leadOf(files, "src/a.ts", specifier)).toBe(lead);
  });
});

describe("where a specifier leads", () => {
  const aliased: Files = {
    "tsconfig.json": json({
      compilerOptions: { baseUrl: "./code", paths: { "*": ["./types/*"], "bank/*": ["./money/*"], "@all": ["./all"] } },
    }),
    "code/a.ts": "",
    "code/types/purse.ts": "",
    "code/money/coins/euro.ts": "",
    "code/money/both.ts": "",
    "code/money/both.js": "",
    "code/money/declared.ts": "",
    "code/money/declared.d.ts": "",
    "code/all/index.ts": "",
  };
  const workspace = (workspaces: unknown): Files => ({
    "package.json": json({ workspaces }),
    "a.ts": "",
    "units/x-unit/package.json": json({ name: "unit", main: "main.js" }),
    "units/x-unit/main.js": "",
  });
  const inside = "project units/x-unit/main.js";
  const outside = "package npm:unit";
  const privates: Files = {
    "package.json": json({
      imports: { "#one": "./src/one.js", "#all/*": "./src/*", "#outer": "chalk", "#inner": "fs" },
    }),
    "src/one.js": "",
    "src/two.mjs": "",
    "a.ts": "",
  };
  test.each<[name: string, files: Files, asked: string, lead: string, form?: string]>([
    ["data and styles are assets", { "a.ts": "", "b.json": "" }, "./b.json", "asset b.json"],
    ["styles of a dialect too", { "a.ts": "", "b.scss": "" }, "./b.scss", "asset b.scss"],
    ["TypeScript comes before Vue", { "a.ts": "", "b.ts": "", "b.vue": "" }, "./b", "project b.ts"],
    ["JavaScript asked for, TypeScript there", { "a.ts": "", "b.ts": "" }, "./b.js", "project b.ts"],
    ["no .cjs from .ts", { "a.ts": "", "b.ts": "" }, "./b.cjs", "unresolved b.cjs"],
    ["no .js from .cjs", { "a.ts": "", "b.cjs": "" }, "./b.js", "unresolved b.js"],
    [".cjs from .cts", { "a.ts": "", "b.cts": "", "b.d.cts": "" }, "./b.cjs", "project b.cts"],
    [".cjs from .d.cts", { "a.ts": "", "b.d.cts": "" }, "./b.cjs", "project b.d.cts"],
    [".mjs from .mts", { "a.ts": "", "b.mts": "", "b.d.mts": "" }, "./b.mjs", "project b.mts"],
    [".mjs from .d.mts", { "a.ts": "", "b.d.mts": "" }, "./b.mjs", "project b.d.mts"],
    ["the source before what it becomes", { "a.ts": "", "b.mts": "", "b.mjs": "" }, "./b.mjs", "project b.mts"],
    ["a referenced path", { "a.ts": "", "b.ts": "" }, "./b", "project b.ts", "path"],
    ["referenced types", { "a.ts": "" }, "jquery", "package npm:jquery", "types"],
    ["a folder named #", { "a.ts": "", "#/b.js": "" }, "./#/b.js", "project #/b.js"],
    ["a name that goes on behind #", { "a.ts": "", "b.js#c": "" }, "./b.js#c", "asset b.js#c"],
    ["paths without a star", aliased, "@all", "project code/all/index.ts"],
    ["paths with a star", aliased, "bank/coins/euro", "project code/money/coins/euro.ts"],
    ["paths of everything", aliased, "purse", "project code/types/purse.ts"],
    ["baseUrl", aliased, "money/coins/euro", "project code/money/coins/euro.ts"],
    ["baseUrl and paths leave the platform alone", aliased, "fs", "platform node:fs"],
    ["by paths a source before its declaration", aliased, "bank/declared", "project code/money/declared.ts"],
    ["by paths a source before what it becomes", aliased, "bank/both", "project code/money/both.ts"],
    ["no alias without a configuration", { "a.ts": "", "code/all/index.ts": "" }, "all", "package npm:all"],
    ["imports of the package", privates, "#one", "project src/one.js"],
    ["imports with a star", privates, "#all/two.mjs", "project src/two.mjs"],
    ["imports that mean a package", privates, "#outer", "package npm:chalk"],
    ["imports that mean the platform", privates, "#inner", "platform node:fs"],
    ["imports that nobody lists", privates, "#other", "unresolved #other"],
    ["imports where there are none", { "package.json": "{}", "a.ts": "" }, "#one", "unresolved #one"],
    ["imports where there is no manifest", { "a.ts": "" }, "#one", "unresolved #one"],
    ["workspaces one by one", workspace(["units/w-unit", "units/x-unit"]), "unit", inside],
    ["workspaces by a star", workspace(["units/*"]), "unit", inside],
    ["workspaces with a slash behind", workspace(["units/*/"]), "unit", inside],
    ["workspaces by stars and question marks", workspace(["*/?-unit"]), "unit", inside],
    ["workspaces in yarn's words", workspace({ packages: ["units/*"], nohoist: ["x"] }), "unit", inside],
    ["workspaces that say nothing of packages", workspace({ nohoist: ["units/*"] }), "unit", outside],
    ["workspaces of no strings", workspace([{ "units/*": "units/*" }]), "unit", outside],
    ["workspaces of some strings", workspace([{ a: "b" }, "units/*"]), "unit", inside],
    ["a folder that a pattern does not reach", workspace(["*/"]), "unit", outside],
    ["a folder that stands above the units", workspace(["units/"]), "unit", outside],
    ["a path into a workspace is a path", workspace(["units/*"]), "./units/x-unit/main", inside],
    [
      "exports by condition",
      {
        ...workspace(["units/*"]),
        "units/x-unit/package.json": json({
          name: "unit",
          exports: { "./part": { require: "./part.cjs", default: "./part.mjs" } },
        }),
        "units/x-unit/part.cjs": "",
        "units/x-unit/part.mjs": "",
      },
      "unit/part",
      "project units/x-unit/part.cjs",
      "require",
    ],
    [
      "a package of types alone",
      {
        ...workspace(["units/*"]),
        "units/x-unit/package.json": json({ name: "unit", types: "shapes/all.d.ts" }),
        "units/x-unit/shapes/all.d.ts": "",
      },
      "unit",
      "project units/x-unit/shapes/all.d.ts",
    ],
  ])("%s", async (_, files, asked, lead, form) => {
    const from = Object.keys(files).find((path) => /(?:^|\/)a\.ts$/u.test(path)) ?? "a.ts";
    expect(await leadOf(files, from, asked, form)).toBe(lead);
  });

  test.each<[name: string, manifest: string, problems: number]>([
    ["an empty manifest", "{}", 0],
    ["a manifest with name and version", json({ name: "shop", version: "1.0.0" }), 0],
    ["a manifest that is no JSON", "In the beginning was the word.", 1],
  ])("%s", async (_, manifest, problems) => {
    const resolver = await resolverOf({ "package.json": manifest, "src/deep/a.ts": "" });
    expect(resolver.problems).toHaveLength(problems);
    expect(resolver.units).toEqual([""]);
  });

  test("the manifest next above speaks", async () => {
    const files: Files = {
      "package.json": json({ imports: { "#one": "./one.ts" } }),
      "one.ts": "",
      "unit/package.json": json({ imports: { "#one": "./own.ts" } }),
      "unit/own.ts": "",
    };
    expect(await leadOf(files, "src/deep/a.ts", "#one")).toBe("project one.ts");
    expect(await leadOf(files, "unit/deep/a.ts", "#one")).toBe("project unit/own.ts");
  });
});
