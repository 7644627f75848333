import { afterAll, describe, expect, test } from "vitest";
import { languages } from "../../src/compose/languages.ts";
import { isGenerated } from "../../src/domain/source/generated-marker.ts";
import { readWaiver } from "../../src/domain/source/waiver-comment.ts";
import { removeFolders } from "../snapshots/repository.ts";
import { check, expectIncomplete, expectSound, type Files } from "./command.ts";
import { reportOn } from "./in-memory.ts";

afterAll(removeFolders);

const depth = 20_000;
const wrap = (open: string, core: string, close: string) => open.repeat(depth) + core + close.repeat(depth);
const mega = (text: string) => text.repeat(Math.ceil(1_000_000 / text.length));

describe("a source file that nests or chains without end costs itself, never the run", () => {
  test.each<[string, string, string]>([
    ["parentheses", "deep.ts", wrap("(", "1", ")")],
    ["parentheses of a variable", "deep.ts", `x=${wrap("(", "1", ")")};`],
    ["templates", "deep.ts", wrap("`${", "1", "}`")],
    ["generics", "deep.ts", `let a:${wrap("A<", "B", ">")}`],
    ["elements", "deep.tsx", `x=${wrap("<a>", "", "</a>")}`],
    ["comments", "deep.ts", wrap("/*", "", "*/")],
    ["decorators", "deep.ts", `${"@".repeat(200_000)}class A {}`],
    ["prefixes", "deep.ts", `x=${"!".repeat(200_000)}1`],
    ["prefixes with blanks", "deep.ts", `x=${"- ".repeat(200_000)}1`],
    ["words", "deep.ts", `x=${"typeof ".repeat(100_000)}1`],
    ["types", "deep.ts", `type A=${"keyof ".repeat(100_000)}1`],
    ["heritage", "deep.ts", `${"class A extends ".repeat(20_000)}B{}`],
    ["powers", "deep.ts", `x=${"a**".repeat(100_000)}1`],
    ["tagged templates", "deep.ts", "``".repeat(100_000)],
    ["type assertions", "deep.ts", `x=${"<T>a".repeat(50_000)}`],
    ["modifiers", "deep.ts", `class A { ${"export default ".repeat(50_000)}}`],
    ["backslashes", "deep.ts", "\\".repeat(200_000)],
    ["backslashes on lines", "deep.ts", `${"\\".repeat(50)}\n`.repeat(20_000)],
    ["unicode escapes", "deep.ts", "\\u".repeat(200_000)],
    ["parentheses", "deep.go", `package a\n\nvar x = ${wrap("(", "1", ")")}\n`],
    ["blocks", "deep.go", `package a\n\nfunc a() ${wrap("{", "", "}")}\n`],
    ["imports", "deep.go", `package a\n\n${"import (\n".repeat(depth)}`],
    ["parentheses", "Deep.java", `class Deep { int a = ${wrap("(", "1", ")")}; }`],
    ["generics", "Deep.java", `class Deep { ${wrap("A<", "B", ">")} a; }`],
    ["classes", "Deep.java", wrap("class A {", "", "}")],
    ["annotations", "Deep.java", `${"@A(".repeat(depth)}class Deep {}`],
    ["lambdas", "Deep.java", `class Deep { Object a = ${"a -> ".repeat(depth)}1; }`],
  ])("%s in %s", async (_, path, text) => {
    const ending = await check({ [path]: text, "order.ts": 'import "./invoice";\n' });
    expectSound(ending);
  });

  test("in worker threads as well, whose stack is smaller", async () => {
    const texts = ["!", "@", "- ", "typeof ", "a**", "``", "keyof ", "<T>a", "(", "a=>", "a?b:", "\\"];
    const files = Array.from({ length: 400 }, (_, i) => [
      `src/f${i}.ts`,
      (texts[i % texts.length] ?? "").repeat(20_000),
    ]);
    expectSound(await check(Object.fromEntries(files), "--workers", "2"));
  });
});

describe("bytes that are no code", () => {
  const utf16 = (text: string, mark: readonly number[], swap: boolean) => {
    const bytes = Buffer.from(text, "utf16le");
    return Buffer.concat([Buffer.from(mark), swap ? bytes.swap16() : bytes]);
  };
  const line = 'import "./missing";\n';

  test.each<[string, Uint8Array | string]>([
    ["UTF-16 with a mark", utf16(line, [0xff, 0xfe], false)],
    ["UTF-16 the other way round", utf16(line, [0xfe, 0xff], true)],
    ["a mark of UTF-8", `\uFEFF${line}`],
    ["line ends of Windows", line.replaceAll("\n", "\r\n")],
    ["line ends of old Macs", `\r${line.replaceAll("\n", "\r")}`],
    ["line separators", `\u2028${line}\u2029`],
    [
      "bytes that are no UTF-8 in a comment",
      Buffer.concat([Buffer.from("// "), Buffer.from([0xff, 0xc0, 0x80]), Buffer.from(`\n${line}`)]),
    ],
  ])("%s: the import is found", async (_, content) => {
    for (const path of ["a.ts", "a.js"]) {
      const ending = await check({ [path]: content }, "-f", "json");
      expectSound(ending);
      expect(ending.stdout).toContain("./missing");
    }
  });

  test.each<[string, (length: number) => Uint8Array]>([
    ["zeros", (length) => Buffer.alloc(length)],
    ["all bytes in turn", (length) => Buffer.from(Uint8Array.from({ length }, (_, index) => index))],
    [
      "noise",
      (length) =>
        Buffer.from(Uint8Array.from({ length }, (_, index) => (Math.imul(index, 2_654_435_761) >>> 13) & 255)),
    ],
    [
      "noise without zeros",
      (length) =>
        Buffer.from(Uint8Array.from({ length }, (_, index) => (Math.imul(index, 2_654_435_761) >>> 13) & 255 || 1)),
    ],
    ["UTF-16 without a mark", (length) => Buffer.from("import './a';\n".repeat(length / 28), "utf16le")],
  ])("%s do not pass as clean", async (_, make) => {
    for (const path of ["a.ts", "a.js", "a.go", "A.java"]) {
      expectIncomplete(await check({ [path]: make(3_000_000), "order.ts": "export {};\n" }), /./u);
    }
  });
});

describe("size", () => {
  test("a minified file of 50 MB is answered in seconds, with a gap", async () => {
    const ending = await check({ "huge.js": `import "./a";${"f(x,[1,2],'s');".repeat(3_400_000)}` });
    expectIncomplete(ending, /too large/u);
    expect(ending.milliseconds).toBeLessThan(15_000);
  });

  test.each<[string, Files]>([
    [
      "a million lines",
      {
        "a.ts": "a();\n".repeat(1_000_000),
        "a.go": `package a\n${"\n".repeat(1_000_000)}`,
        "A.java": `class A {\n${";\n".repeat(1_000_000)}}`,
      },
    ],
    ["100,000 imports", { "a.ts": Array.from({ length: 100_000 }, (_, i) => `import "./m${i % 10}";\n`).join("") }],
    [
      "300,000 imports of Go",
      {
        "go.mod": "module shop\n",
        "a.go": `package a\n\nimport (\n${Array.from({ length: 300_000 }, (_, i) => `_ "x.y/m${i}"\n`).join("")})\n`,
      },
    ],
    [
      "300,000 imports of Java",
      { "A.java": `${Array.from({ length: 300_000 }, (_, i) => `import a.b.C${i};\n`).join("")}class A {}` },
    ],
    [
      "10,000 waivers",
      { "a.ts": "// arch-lint allow boundaries/dependency-cycle: because\nimport './b';\n".repeat(10_000), "b.ts": "" },
    ],
  ])("%s", async (_, files) => {
    const ending = await check(files);
    expectSound(ending);
    expect(ending.milliseconds).toBeLessThan(30_000);
  });

  test("a circle through 20,000 files", async () => {
    const tree = Object.fromEntries(
      Array.from({ length: 20_000 }, (_, i) => [`src/m${i}/a.ts`, `import "../m${(i + 1) % 20_000}/a";\n`]),
    );
    const report = await reportOn(tree, 40_000);
    expect(report.findings.map(({ rule }) => rule)).toContain("boundaries/dependency-cycle");
  });

  test("files that all import each other", async () => {
    const count = 400;
    const text = Array.from({ length: count }, (_, i) => `import "./m${i}";\n`).join("");
    const tree = Object.fromEntries(Array.from({ length: count }, (_, i) => [`src/m${i}.ts`, text]));
    const report = await reportOn(tree, 40_000);
    expect(report.findings.map(({ rule }) => rule)).toContain("boundaries/dependency-cycle");
  });
});

describe("no text takes more than linear time", () => {
  const inWaiver = (text: string) => `// arch-lint allow a/b: y${text}x`;

  test.each<[string, (text: string) => unknown]>([
    ["a waiver", (text) => readWaiver(inWaiver(text), 1, 1)],
    ["the rule of a waiver", (text) => readWaiver(`// arch-lint allow ${text}/${text}:\r`, 1, 1)],
    ["the lead of a waiver", (text) => readWaiver(`${text}arch-lint allow`, 1, 1)],
    ["a head", (text) => isGenerated(`/*${text}`)],
  ])("%s", (_, read) => {
    for (const piece of [
      " ",
      "\t",
      "*/",
      "-->",
      "a",
      "-",
      "/",
      ":",
      " until ",
      "until 2020-01-01 ",
      "\n",
      "/*\n",
      "*\n",
      "#",
      "// Code generated ",
      "<auto-generated ",
    ]) {
      const start = performance.now();
      read(mega(piece));
      expect(performance.now() - start, piece).toBeLessThan(1000);
    }
  });

  const pieces = [
    `$${"{"}`,
    `\`$${"{"}`,
    ...'a¦ ¦\t¦\n¦\r\n¦.¦/¦//¦/*¦*/¦/* */¦<!--¦-->¦<script ¦<script>¦</script>¦{¦\'¦"¦=¦"a¦#¦*\n¦/*\n¦,¦;¦:¦? ¦import ¦import(¦import/**/¦import /*¦import{¦import . meta . ¦export {¦export { ¦export * from ¦from ¦require(¦require ¦module \'¦.mock¦.mock (¦. ¦new URL(¦/// <reference path=¦/// <reference ¦@import ¦@import {¦@type {¦{import(\'¦package ¦package a.¦import a.¦import static ¦class A ¦enum E {¦module a {¦requires ¦"""¦//go:build ¦//go:embed ¦//go:embed `¦// +build ¦import (\n¦import "a"\n¦Code generated ¦@generated¦arch-lint allow¦// arch-lint allow a/b: ¦/* arch-lint allow a/b:c\n¦ until ¦---\n¦\u2028¦é¦\u{1F600}'.split(
      "¦",
    ),
  ];
  const heads = ["", "/*", "// ", "package a\n\nimport (\n", "<script>", "class A { "];

  test.each(languages.map((language) => [language.name, language] as const))(
    "%s",
    async (_, language) => {
      const extract = await language.extractor();
      for (const extension of language.extensions.filter((one) =>
        [".ts", ".js", ".vue", ".astro", ".go", ".java"].includes(one),
      )) {
        for (const head of heads) {
          for (const piece of pieces) {
            const text = head + piece.repeat(Math.ceil(60_000 / piece.length));
            const start = performance.now();
            extract(text, `a${extension}`);
            expect(performance.now() - start, JSON.stringify([extension, head, piece])).toBeLessThan(1500);
          }
        }
      }
    },
    200_000,
  );
});
