import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { typescript } from "../../../src/infrastructure/languages/typescript/index.ts";

const extract = await typescript.extractor();
const tail = '\n;import "./order";';

describe("deep nesting is a problem, never a crash", () => {
  const depth = 20_000;
  const wrap = (open: string, core: string, close: string) => open.repeat(depth) + core + close.repeat(depth);

  test.each([
    ["parentheses", wrap("(", "1", ")")],
    ["parentheses that stay open", "(".repeat(depth)],
    ["brackets", wrap("[", "", "]")],
    ["objects", `x=${wrap("{a:", "1", "}")}`],
    ["blocks", wrap("{", "", "}")],
    ["blocks on lines", wrap("{\n", "", "}\n")],
    ["functions", wrap("(function(){", "", "})")],
    ["classes", wrap("class A{a(){", "", "}}")],
    ["type arguments", `let a:${wrap("A<", "B", ">")}`],
    ["tuples", `type A=${wrap("[", "", "]")}`],
    ["arrows", `${"a=>".repeat(depth)}1`],
    ["arrows on lines", `${"a=>\n".repeat(depth)}1`],
    ["arrows behind parentheses", `${"(a)=>".repeat(depth)}1`],
    ["function types", `type A=${"()=>".repeat(depth)}1`],
    ["conditionals", `${"a?b:".repeat(depth)}1`],
    ["conditionals on lines", `${"a\n?b\n:".repeat(depth)}1`],
    ["conditional types", `type A=${"A extends B?C:".repeat(depth)}1`],
    ["assignments", `${"a=".repeat(depth)}1`],
    ["labels", `${"a:".repeat(depth)}1`],
    ["else branches", `${"if(a)b;else ".repeat(depth)}1`],
    ["else branches with blocks", `${"if(a){}\nelse ".repeat(depth)}{}`],
    ["loops", `${"while(a)".repeat(depth)};`],
    ["loops on lines", `${"while(a)\n".repeat(depth)};`],
    ["new", `${"new ".repeat(depth)}A`],
    ["yield", `function*f(){${"yield ".repeat(depth)}1}`],
    ["comparisons that could be type arguments", `a${"<b".repeat(depth)}`],
    ["templates", wrap("`${", "1", "}`")],
  ])("%s", (_, text) => {
    const facts = extract(text + tail, "deep.ts");
    expect(facts.problems?.[0]?.message.en).toMatch(/nests too deeply/u);
    expect(facts.imports.map(({ specifier }) => specifier)).toEqual(["./order"]);
  });

  test("elements", () => {
    expect(extract(wrap("<a>", "", "</a>"), "deep.tsx").problems?.[0]?.message.en).toMatch(/nests too deeply/u);
  });

  test.each([
    ["sums", `${"1+".repeat(depth)}1`],
    ["members", `a${".b".repeat(depth)}`],
    ["calls", `a${"()".repeat(depth)}`],
    ["requires on one object", `require("./a")${".b()".repeat(depth)}`],
    ["unions", `type A=${"|A".repeat(depth)}`],
    ["list elements", `[${"{a:1,b:[2]},".repeat(depth)}]`],
    ["statements without semicolons", "const a = b ? c : d\n".repeat(depth)],
    ["comparisons", `a = ${"b == 1 || c < 2 && ".repeat(depth)}d`],
  ])("long but flat code is read: %s", (_, text) => {
    const facts = extract(text + tail, "long.ts");
    expect(facts.problems).toBeUndefined();
    expect(facts.imports.at(-1)?.specifier).toBe("./order");
  });
});

describe("what is no code is a problem", () => {
  test.each([
    ["a transport stream", `G@\u0011\0\0${"\uFFFD\0G".repeat(2000)}`, "binary.ts", /binary/u],
    ["a translation file", '<?xml version="1.0"?>\n<!DOCTYPE TS>\n<TS version="2.1"></TS>', "app_de.ts", /XML/u],
    ["broken code", 'import "./order";\nconst = ;', "broken.ts", /could not be parsed/u],
    [
      "a merge conflict",
      '<<<<<<< ours\nimport "./a";\n=======\nimport "./b";\n>>>>>>> theirs',
      "a.ts",
      /could not be parsed/u,
    ],
  ])("%s", (_, text, path, message) => {
    expect(extract(text, path).problems?.[0]?.message.en).toMatch(message);
  });

  test("imports that stand in broken code are found all the same", () => {
    const { imports } = extract('import a from "./a";\nconst = ;\nexport * from "./b"; require("./c")', "broken.ts");
    expect(imports.map(({ specifier, line }) => `${specifier}:${line}`)).toEqual(["./a:1", "./b:3", "./c:3"]);
  });

  test("an error that hides nothing is no problem", () => {
    const facts = extract('import "./a"; const a = 1; const a = 2; return a; export * from "./b";', "a.ts");
    expect(facts.problems).toBeUndefined();
    expect(facts.imports).toHaveLength(2);
  });
});

describe("size and noise", () => {
  test("a file of 50 MB is answered in seconds, with a problem", () => {
    const start = performance.now();
    const facts = extract(`import "./a";${"f(x,[1,2],'s');".repeat(3_400_000)}`, "huge.js");
    expect(performance.now() - start).toBeLessThan(20_000);
    expect(facts.problems?.[0]?.message.en).toMatch(/too large/u);
    expect(facts.imports.map(({ specifier }) => specifier)).toEqual(["./a"]);
  });

  test.each([
    ["open quotes", "'\\".repeat(200_000)],
    ["open comments", "/*".repeat(200_000)],
    ["open templates", "`${".repeat(200_000)],
    ["blank lines", `a =${"\n".repeat(400_000)}`],
    ["blank lines of Windows", `a =${"\r\n".repeat(400_000)}`],
    ["open tags", "<script ".repeat(100_000)],
    ["open braces in JSDoc", `/** @type ${"{".repeat(200_000)} import("a")*/`],
    ["import tags", `/** ${"@import a ".repeat(50_000)}*/`],
    ["brackets of imports", `/** ${"{import('a')}".repeat(20_000)}*/`],
    ["waivers", "// arch-lint allow a/b: c\n".repeat(5000)],
    ["waivers in one comment", `/*${"\n arch-lint allow a/b: c".repeat(5000)}*/`],
    ["waivers on one line", "/* arch-lint allow a/b: c */".repeat(5000)],
    ["empty exports", "export {".repeat(100_000)],
    ["references", "/// <reference ".repeat(100_000)],
  ])("%s take no quadratic time", (_, text) => {
    const start = performance.now();
    for (const path of ["a.ts", "a.js", "a.vue"]) extract(text, path);
    expect(performance.now() - start).toBeLessThan(5000);
  });

  test("no text makes it throw", () => {
    const pieces = [
      "import",
      "export",
      "require(",
      '"./a"',
      "'",
      "`",
      "${",
      "}",
      "{",
      "*",
      "from",
      "/*",
      "*/",
      "//",
      "\n",
      "\r\n",
      "\0",
      "\uFFFD",
      "<script>",
      "</script>",
      "---",
      "type",
      " ",
      "@import",
      "/**",
      "é",
      "😀",
    ];
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: "binary", maxLength: 4 })), { maxLength: 40 }),
        (parts) => {
          const text = parts.join("");
          for (const path of ["a.ts", "a.tsx", "a.js", "a.d.ts", "a.vue", "a.svelte", "a.astro"]) {
            const lines = text.split("\n");
            for (const { line, column, endColumn } of extract(text, path).imports) {
              expect(lines[line - 1]?.length ?? -1).toBeGreaterThanOrEqual(column);
              expect(endColumn).toBeGreaterThan(column);
            }
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});
