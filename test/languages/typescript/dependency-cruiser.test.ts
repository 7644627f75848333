import { describe, expect, test } from "vitest";
import { isSource } from "../../../src/infrastructure/languages/typescript/extensions.ts";
import { typescript } from "../../../src/infrastructure/languages/typescript/index.ts";
import { type Files, resolverOf } from "./project.ts";

/*
 * What dependency-cruiser's own suite asks of extraction and resolution, on projects of our own. Which of its cases each
 * table answers stands in dependency-cruiser-ledger.test.ts.
 */

const extract = await typescript.extractor();

/** Every edge of a file once: `kind origin module`, in code unit order. */
async function edgesOf(files: Files, from: string): Promise<string[]> {
  const resolver = await resolverOf(files);
  const facts = extract(files[from] ?? "", from);
  expect(facts.problems).toBeUndefined();
  const edges = facts.imports.flatMap((imported) =>
    resolver.resolve(from, imported).map(({ origin, module }) => `${imported.kind} ${origin} ${module}`),
  );
  return [...new Set(edges)].sort();
}

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

type Case = readonly [name: string, from: string, files: Files, edges: readonly string[]];

describe("edges of single files", () => {
  const shop: Files = {
    "package.json": json({ dependencies: { stripe: "1" }, devDependencies: { chai: "1" } }),
    "src/empty.js": "",
    "src/order.js": "",
    "src/lines.ts": "",
    "src/cart/package.json": json({ main: "./basket.js" }),
    "src/cart/basket.js": "",
    "src/money/index.ts": "",
  };
  test.each<Case>([
    ["nothing", "src/empty.js", shop, []],
    [
      "required files, folders, packages and platform modules",
      "src/a.js",
      {
        ...shop,
        "src/a.js":
          'const pay = require("stripe"); const { sep } = require("path"); require("./order"); require("./money");',
      },
      [
        "value package npm:stripe",
        "value platform node:path",
        "value project src/money/index.ts",
        "value project src/order.js",
      ],
    ],
    [
      "a member taken at once",
      "src/a.js",
      { ...shop, "src/a.js": 'const home = require("os").homedir();' },
      ["value platform node:os"],
    ],
    [
      "the same thing asked for twice",
      "src/a.js",
      {
        ...shop,
        "src/a.js": 'require("os"); const a = require("./order"), b = require("./order"), os = require("os");',
      },
      ["value platform node:os", "value project src/order.js"],
    ],
    [
      "a name with its ending",
      "src/a.js",
      { ...shop, "src/a.js": 'require("./order.js");' },
      ["value project src/order.js"],
    ],
    [
      "the word require without a call",
      "src/a.js",
      { ...shop, "src/a.js": 'const has = typeof require === "function" && require; if (has) tell(typeof require);' },
      [],
    ],
    [
      "a list of no strings in a call of require",
      "src/a.js",
      { ...shop, "src/a.js": "require([function () {}, 12, false], function () {});" },
      [],
    ],
    [
      "a folder by its manifest",
      "src/a.js",
      { ...shop, "src/a.js": 'require("./cart");' },
      ["value project src/cart/basket.js"],
    ],
    [
      "arguments that are no strings, beside one that is",
      "src/a.js",
      {
        ...shop,
        "src/a.js":
          'require(12); require(function () { return "./cart"; }); require((() => "./cart")()); require("./order");',
      },
      ["value project src/order.js"],
    ],
    [
      "one loader and several before a path",
      "src/a.js",
      { ...shop, "src/a.js": 'require("text!./order"); require("!!one!two!three!./lines");' },
      ["value project src/lines.ts", "value project src/order.js"],
    ],
    [
      "imports and re-exports of packages",
      "src/a.mjs",
      { ...shop, "src/a.mjs": 'import * as os from "os"; import pay from "stripe"; export * from "chai";' },
      ["reexport package npm:chai", "value package npm:stripe", "value platform node:os"],
    ],
    [
      "all manners in one TypeScript file",
      "src/a.ts",
      {
        ...shop,
        "src/a.ts":
          'import { join } from "path"; import basket from "./cart"; import { euro } from "./money"; export * from "./lines"; import fs = require("fs"); use(join, basket, euro, fs);',
      },
      [
        "reexport project src/lines.ts",
        "value platform node:fs",
        "value platform node:path",
        "value project src/cart/basket.js",
        "value project src/money/index.ts",
      ],
    ],
    ...["ts", "mts"].map(
      (ending): Case => [
        `types and values of one module are two edges (.${ending})`,
        `src/a.${ending}`,
        { ...shop, [`src/a.${ending}`]: 'import type { Line } from "./lines"; import { add } from "./lines"; add();' },
        ["type project src/lines.ts", "value project src/lines.ts"],
      ],
    ),
    [
      "TypeScript in a Vue file",
      "src/a.vue",
      {
        ...shop,
        "src/a.vue":
          '<template><p /></template>\n<script lang="ts">\nimport type { Line } from "./lines";\nimport { euro } from "./money";\nimport { join } from "path";\nexport default { lines: [] as Line[], euro, join };\n</script>\n<style>@import "theme";</style>',
      },
      ["type project src/lines.ts", "value platform node:path", "value project src/money/index.ts"],
    ],
    [
      "names that hold require, one behind the other",
      "src/a.js",
      { ...shop, "src/a.js": 'const want = (need = require); want("./order"); need("./lines");' },
      ["value project src/lines.ts", "value project src/order.js"],
    ],
    [
      "a module of the platform got by name",
      "src/a.js",
      { ...shop, "src/a.js": 'process.getBuiltinModule("node:url"); globalThis.process.getBuiltinModule("url");' },
      ["value platform node:url"],
    ],
    [
      "the word import between tags",
      "src/a.tsx",
      { ...shop, "src/a.tsx": "export const Note = () => <p>To import goods, see {1}: import them</p>;" },
      [],
    ],
    [
      "default and named types in one breath, which is an error that hides nothing",
      "src/a.ts",
      { ...shop, "src/a.ts": 'import type Line, { Sum } from "./lines";' },
      ["type project src/lines.ts"],
    ],
    [
      "comments of JavaScript that import nothing",
      "src/a.js",
      { ...shop, "src/a.js": "/** @type } */ /** @import { a } from true */ /** @import { a } from */ /** @import */" },
      [],
    ],
  ])("%s", async (_, from, files, edges) => {
    expect(await edgesOf(files, from)).toEqual(edges);
  });

  test("broken code is told and not thrown", () => {
    const facts = extract("these are words, and no program at all", "src/a.js");
    expect(facts.problems).toHaveLength(1);
    expect(facts.imports).toEqual([]);
  });

  test("a second tree of the same name is read afresh", async () => {
    const of = (name: string): Files => ({ "src/a.ts": `import "./${name}";`, [`src/${name}.ts`]: "" });
    expect(await edgesOf(of("first"), "src/a.ts")).toEqual(["value project src/first.ts"]);
    expect(await edgesOf(of("second"), "src/a.ts")).toEqual(["value project src/second.ts"]);
    expect(await edgesOf({ ...of("second"), "src/a.ts": 'import "./first";' }, "src/a.ts")).toEqual([
      "value unresolved src/first",
    ]);
  });
});

describe("scripts in markup", () => {
  test.each<[name: string, path: string, text: string, specifiers: readonly string[]]>([
    ["a plain script", "a.vue", '<template />\n<script>\nimport "./one";\n</script>', ["./one"]],
    ["no script", "a.vue", '<template />\n<style>@import "./theme";</style>', []],
    ["a setup script", "a.vue", '<script setup>\nimport "./one";\n</script>', ["./one"]],
    [
      "both",
      "a.vue",
      '<script>\nimport "./one";\n</script>\n<script setup>\nimport "./two";\n</script>',
      ["./one", "./two"],
    ],
    ["a script of JavaScript", "a.svelte", '<script lang="js">\nimport "./one";\n</script>', ["./one"]],
    ["a script of TypeScript", "a.svelte", "<script lang='ts'>import './one'; let a: number = 1;</script>", ["./one"]],
    ["a language that nobody knows", "a.svelte", "<script lang='other'>import './one';</script>", ["./one"]],
    ["attributes without a value", "a.svelte", '<script plain>import "./one";</script>', ["./one"]],
    ["attributes without quotes", "a.svelte", '<script plain=12>import "./one";</script>', ["./one"]],
    ["a script inside another tag", "a.svelte", '<div><script>import "./one";</script></div>', ["./one"]],
    [
      "scripts and styles in comments",
      "a.svelte",
      '<!-- <style> a </style> --><!-- <script>import "./no";</script> --><script>import "./one";</script>',
      ["./one"],
    ],
    [
      "styles of another language",
      "a.svelte",
      '<script>import "./one";</script><style lang="scss">a { &:b { c: d; } }</style>',
      ["./one"],
    ],
  ])("%s", (_, path, text, specifiers) => {
    const facts = extract(text, path);
    expect(facts.problems).toBeUndefined();
    expect(facts.imports.map(({ specifier }) => specifier)).toEqual(specifiers);
  });

  test("a script that never ends is told", () => {
    expect(extract("<template />\n<script>module.exports = {} </\n<style>a {}</style>", "a.vue").problems).toHaveLength(
      1,
    );
  });

  test("other languages are no sources of ours", () => {
    for (const path of ["a.coffee", "a.litcoffee", "a.coffee.md", "a.ls", "a.txt"]) expect(isSource(path)).toBe(false);
  });
});

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
