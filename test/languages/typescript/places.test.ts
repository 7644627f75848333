import { describe, expect, test } from "vitest";
import { typescript } from "../../../src/infrastructure/languages/typescript/index.ts";

const extract = await typescript.extractor();

/** Each import as `line:column-endColumn specifier`, checked against the text itself. */
function places(text: string, path: string): string[] {
  const lines = text.split("\n");
  return extract(text, path).imports.map(({ line, column, endColumn, specifier }) => {
    const written = lines[line - 1]?.slice(column - 1, endColumn - 1) ?? "";
    expect(written.slice(1, -1)).toBe(specifier);
    expect(written[0]).toBe(written.at(-1));
    return `${line}:${column}-${endColumn} ${specifier}`;
  });
}

describe("places count UTF-16 units from 1, quotes included", () => {
  test.each<[string, string, string, string[]]>([
    ["one line", 'import "./a";', "a.ts", ["1:8-13 ./a"]],
    ["behind a byte order mark", '\uFEFFimport "./a";', "a.ts", ["1:9-14 ./a"]],
    ["Windows line ends", '// order\r\nimport\r\n  "./a";\r\nimport "./b";\r\n', "a.ts", ["3:3-8 ./a", "4:8-13 ./b"]],
    ["behind signs outside the basic plane", 'const a = "😀é"; import "./😀";', "a.ts", ["1:25-31 ./😀"]],
    ["a call", 'const a = 1;\n  const b = require(\n    "./b");', "a.js", ["3:5-10 ./b"]],
    ["a reference", '\n/// <reference path="./a" preserve="true" />', "a.ts", ["2:21-26 ./a"]],
    [
      "JSDoc on several lines",
      "/**\n * Text.\n * @type {import('./a').A}\n * @import {B} from './b'\n */",
      "a.js",
      ["3:18-23 ./a", "4:21-26 ./b"],
    ],
    ["a template", "import(`./a`)", "a.ts", ["1:8-13 ./a"]],
    [
      "two scripts of a Vue file",
      '<!-- <script>import "./no"</script> -->\n<template><a b=">" /></template>\n<script lang="ts">\nimport "./a";\n</script>\n<script setup lang="ts" generic="T extends Map<A, B>">\r\n  import b from "./b";\r\n  import("./c");\n</script>\n<style src="./d.css"></style>',
      "a.vue",
      ["4:8-13 ./a", "7:17-22 ./b", "8:10-15 ./c", "10:12-21 ./d.css"],
    ],
    [
      "a script of its own file",
      '<script lang="ts" src="./a.ts"></script>\n<script src=\'./b.ts\' />',
      "a.vue",
      ["1:23-31 ./a.ts", "2:13-21 ./b.ts"],
    ],
    [
      "JSX in a Vue file",
      '<script lang="tsx">\nimport a from "./a";\nexport default () => <a b={require("./c")} />;\n</script>',
      "a.vue",
      ["2:15-20 ./a", "3:36-41 ./c"],
    ],
    [
      "a Svelte file",
      '<script context="module" lang="ts">import "./a";</script>\n<script>\n  /** @type {import("./b").B} */\n  export let b;\n</script>\n<h1>import "./no"</h1>',
      "a.svelte",
      ["1:43-48 ./a", "3:21-26 ./b"],
    ],
    [
      "an Astro file",
      '---\nimport A from "./A.astro";\nif (a) return b;\n---\n<A />\n<script>\n  import "./client";\n</script>\n<script type="application/ld+json">{ "import": "./no" }</script>',
      "a.astro",
      ["2:15-26 ./A.astro", "7:10-20 ./client"],
    ],
    ["an Astro file without code on top", '<p>---</p>\n<script>import "./a";</script>', "a.astro", ["2:16-21 ./a"]],
    ["markup without scripts", "<template></template>", "a.vue", []],
    ["a script that stays open", '<script>\nimport "./a";', "a.vue", ["2:8-13 ./a"]],
  ])("%s", (_, text, path, expected) => {
    expect(places(text, path)).toEqual(expected);
  });

  test("a problem in a script is told at its place in the file", () => {
    const [problem] = extract('<template />\n<script lang="ts">\nconst = ;\n</script>', "a.vue").problems ?? [];
    expect(problem).toMatchObject({ line: 3, column: 7 });
  });
});

describe("waivers", () => {
  const waivers = (text: string, path = "a.ts") =>
    extract(text, path).waivers?.map(({ rule, reason, line, covers }) => `${rule} (${reason}) ${line}→${covers}`) ?? [];

  test.each<[string, string, string[]]>([
    ["behind code", 'import "./a"; // arch-lint allow boundaries/cycle: old', ["boundaries/cycle (old) 1→1"]],
    [
      "above code",
      '// arch-lint allow boundaries/cycle: old\n\n// More.\nimport "./a";',
      ["boundaries/cycle (old) 1→4"],
    ],
    ["in a block", '/*\n * arch-lint allow boundaries/cycle: old\n */\nimport "./a";', ["boundaries/cycle (old) 2→4"]],
    ["between code", 'import /* arch-lint allow a/b: c */ "./a";', ["a/b (c) 1→1"]],
    ["behind code and another comment", 'import "./a"; /* x */ // arch-lint allow a/b: c', ["a/b (c) 1→1"]],
    ["behind another comment alone", '/* x */ // arch-lint allow a/b: c\nimport "./a";', ["a/b (c) 1→2"]],
    ["without a reason", '// arch-lint allow a/b\nimport "./a";', ["a/b () 1→2"]],
    ["in a string", 'const a = "// arch-lint allow a/b: c";', []],
    ["at the end of the file", "const a = 1;\n// arch-lint allow a/b: c", ["a/b (c) 2→2"]],
  ])("%s", (_, text, expected) => {
    expect(waivers(text)).toEqual(expected);
  });

  test("in JSX", () => {
    expect(waivers('<a>\n  {/* arch-lint allow a/b: c */}\n  {require("./b")}\n</a>', "a.tsx")).toEqual([
      "a/b (c) 2→3",
    ]);
  });

  test("in markup", () => {
    const text =
      '<!-- arch-lint allow a/b: c -->\n<script src="./a.ts"></script>\n<script>\n// arch-lint allow d/e: f\nimport "./b";\n</script>';
    expect(waivers(text, "a.vue")).toEqual(["a/b (c) 1→2", "d/e (f) 4→5"]);
  });

  test("in code that cannot be parsed", () => {
    expect(waivers('import "./a"; // arch-lint allow a/b: c\nconst = ;')).toEqual(["a/b (c) 1→1"]);
  });
});

describe("generated files say so in their head", () => {
  test.each<[string, string, boolean]>([
    ["a marker in the first comment", "/* @generated by a tool */\nexport {};", true],
    [
      "a marker in a later comment of the head",
      "// Licence.\n\n// Code generated by shopgen. DO NOT EDIT.\nexport {};",
      true,
    ],
    ["a marker behind a hashbang", "#!/usr/bin/env node\n// @generated\n", true],
    ["a marker below code", "export {};\n// @generated", false],
    ["a marker in a string", 'export const a = "@generated";', false],
  ])("%s", (_, text, expected) => {
    expect(extract(text, "a.ts").generated ?? false).toBe(expected);
  });
});
