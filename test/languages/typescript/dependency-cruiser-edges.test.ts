import { describe, expect, test } from "vitest";
import { isSource } from "../../../src/infrastructure/languages/typescript/extensions.ts";
import { typescript } from "../../../src/infrastructure/languages/typescript/index.ts";
import { type Files, resolverOf } from "./project.ts";

/*
 * What dependency-cruiser's own suite asks of extraction, on projects of our own. Which of its cases this answers stands in
 * dependency-cruiser-ledger.test.ts.
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

  test("a source and a language without quotes", () => {
    const { imports } = extract(
      "<script lang=ts src=./one.ts></script>\n<script lang=ts>import './two';</script>",
      "a.vue",
    );
    expect(
      imports.map(({ specifier, line, column, endColumn }) => `${line}:${column}-${endColumn} ${specifier}`),
    ).toEqual(["1:21-29 ./one.ts", "2:24-31 ./two"]);
  });

  test("a source that is an expression names nothing", () => {
    for (const source of ["{place}", "{`./one.js`}", "`./one.js`"])
      expect(extract(`---\n---\n<script src=${source}></script>`, "a.astro").imports).toEqual([]);
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
