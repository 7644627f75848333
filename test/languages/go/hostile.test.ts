import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { extract } from "../../../src/infrastructure/languages/go/extract.ts";
import { go } from "../../../src/infrastructure/languages/go/index.ts";
import { readGoMod } from "../../../src/infrastructure/languages/go/go-mod.ts";
import { readGoWork } from "../../../src/infrastructure/languages/go/go-work.ts";
import { matchesElement, parseElement } from "../../../src/domain/patterns/path-match.ts";
import { projectOf } from "./project-of.ts";

/** Texts that come near to Go, and texts that do not. */
const scraps = fc.constantFrom(
  ...'package|shop|import|(|)|;|\n|\r\n| |\t|"fmt"|`os`|"|`|\'|\\|//|/*|*/|.|_|\0|\uFEFF|é|😀|\uD800|//go:embed|"embed"|arch-lint allow a/b: c|//go:build x'.split(
    "|",
  ),
);
const texts = fc.oneof(
  fc.string(),
  fc.string({ unit: "binary" }),
  fc.array(scraps, { maxLength: 40 }).map((parts) => parts.join("")),
);

describe("no text makes the reader fail", () => {
  test("of Go files, and every place lies inside the text", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const lines = text.replace(/^\uFEFF/u, "").split("\n");
        const { imports, problems = [] } = extract(text, "a.go");
        for (const { line, column } of [...imports, ...problems]) {
          expect(line).toBeLessThanOrEqual(lines.length);
          expect(column).toBeLessThanOrEqual((lines[line - 1]?.length ?? 0) + 1);
        }
        for (const { line, column, endColumn, form } of imports) {
          const written = lines[line - 1]?.slice(column - 1, endColumn - 1) ?? "";
          if (form !== "embed") expect(written).toMatch(/^(?:".*"|`.*`)$/su);
        }
      }),
      { numRuns: 2000 },
    );
  });

  test("of manifests", () => {
    const words = fc.constantFrom(
      ...'module|require|replace|retract|use|(|)|[|]|,|=>|./a|v1.0.0|"|`|//|/*|\n|\r\n| '.split("|"),
    );
    const manifests = fc.oneof(
      fc.string(),
      fc.array(words, { maxLength: 40 }).map((parts) => parts.join("")),
    );
    fc.assert(fc.property(manifests, (text) => readGoMod(text).faults.length + readGoWork(text).faults.length >= 0));
  });
});

test("every specifier and pattern gets an answer, and none leads out of the root", async () => {
  const resolver = await go.resolver(
    await projectOf({
      "go.mod": "module a\nreplace b => ../b\nreplace c => ./c\n",
      "a.go": "package a",
      "c/c.go": "package c",
    }),
  );
  const parts = fc.constantFrom(
    "a",
    "b",
    "c",
    "..",
    ".",
    "/",
    "*",
    "[",
    "\\",
    "all:",
    "constructor",
    "example.com",
    "fmt",
    "\0",
    "é",
  );
  const specifiers = fc.oneof(
    fc.string(),
    fc.array(parts, { maxLength: 8 }).map((words) => words.join("")),
  );
  const place = { kind: "value", line: 1, column: 1, endColumn: 1 } as const;
  fc.assert(
    fc.property(specifiers, fc.boolean(), (specifier, isEmbed) => {
      const found = resolver.resolve("c/x.go", { specifier, ...place, ...(isEmbed && { form: "embed" }) });
      for (const { origin, module } of found) {
        if (origin === "project" || origin === "asset") expect([".", "a.go", "c", "c/c.go"]).toContain(module);
      }
    }),
    { numRuns: 2000 },
  );
});

/** Gaps that Go allows between any tokens, and those that end no line. */
const inlineGap = fc.constantFrom(" ", "\t", "/* x */", ' /* "a" */ ', "\r");
const lineEnd = fc.constantFrom("\n", "\r\n", ";", ' // import "x"\n', "/*\n*/", ";\n\n", "\n// `\n");
const name = fc.constantFrom("", "", ". ", "_ ", "alias ", "é1 ");
const path = fc.stringMatching(/^[a-z][a-z0-9._~/-]{0,12}$/u);
const literal = path.chain((text) => fc.constantFrom(`"${text}"`, `\`${text}\``).map((written) => ({ text, written })));
const spec = fc.record({ name, gap: inlineGap, literal, end: lineEnd });
const declaration = fc.record({
  grouped: fc.boolean(),
  gap: inlineGap,
  specs: fc.array(spec, { minLength: 1, maxLength: 4 }),
  end: lineEnd,
});

test("all imports of any well-formed head are found", () => {
  fc.assert(
    fc.property(lineEnd, fc.array(declaration, { maxLength: 5 }), (end, declarations) => {
      const lines = declarations.flatMap(({ grouped, gap, specs, end: last }) => {
        const written = specs.map((one) => `${one.name}${one.gap}${one.literal.written}${one.end}`);
        return grouped ? [`import${gap}(${written.join("")})${last}`] : written.map((one) => `import ${one}`);
      });
      const text = `package shop${end}${lines.join("")}func main() {}\n`;
      const { imports, problems } = extract(text, "a.go");
      expect(problems).toBeUndefined();
      expect(imports.map(({ specifier }) => specifier)).toEqual(
        declarations.flatMap(({ specs }) => specs.map((one) => one.literal.text)),
      );
    }),
    { numRuns: 1000 },
  );
});

describe("time grows with the size of the text only", () => {
  const many = 300_000;

  test.each<[name: string, text: string]>([
    ["blank lines", `${"\n".repeat(many)}package x`],
    ["comments", `${"//\n".repeat(many)}package x`],
    ["open comments", "/*".repeat(many)],
    ["imports", `package x\n${'import "a"\n'.repeat(many / 10)}`],
    ["open groups", `package x\nimport ${"(".repeat(many)}`],
    ["escapes", `package x\nimport "${"\\x61".repeat(many)}"`],
    ["waivers", `package x\n${"// arch-lint allow a/b: c\n".repeat(many / 30)}`],
    ["patterns", `package x\nimport _ "embed"\n//go:embed ${"a ".repeat(many)}`],
    ["generated markers", `${"// Code generated DO NOT\n".repeat(many / 30)}package x`],
    ["constraints", `${"// +build a\n".repeat(many / 10)}package x`],
    ["quotes", `package x\n// arch-lint allow a/b: c\n${"'".repeat(many)}`],
  ])("%s", (_, text) => {
    const before = performance.now();
    extract(text, "a.go");
    expect(performance.now() - before).toBeLessThan(3000);
  });

  test("stars in patterns", () => {
    const pattern = parseElement("*a".repeat(500)) ?? [];
    expect(matchesElement(pattern, `${"a".repeat(5000)}b`)).toBe(false);
  });
});
