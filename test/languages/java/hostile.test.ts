import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { readGradle } from "../../../src/infrastructure/languages/java/resolve/gradle.ts";
import { isFault, readXml } from "../../../src/infrastructure/languages/java/resolve/xml.ts";
import { edgesOf, factsOf, projectOf } from "./project-of.ts";

/** Texts that come near to Java, and texts that do not. */
const scraps = fc.constantFrom(
  ...'package ¦import ¦static ¦module ¦class ¦enum ¦record ¦interface ¦case ¦a¦b.c¦Order¦com.acme.Order¦.¦*¦;¦{¦}¦(¦)¦<¦>¦[¦]¦,¦@¦@interface ¦->¦::¦...¦"¦\'¦"""¦\\¦\\u0041¦\\u¦//¦/*¦*/¦\n¦\r\n¦\r¦ ¦\0¦\uFEFF¦é¦😀¦\uD800¦0x1.p3¦1e¦<<<<<<< ¦// arch-lint allow a/b: c¦requires ¦exports ¦to ¦with '.split(
    "¦",
  ),
);
const texts = fc.oneof(
  fc.string(),
  fc.string({ unit: "binary" }),
  fc.array(scraps, { maxLength: 60 }).map((parts) => parts.join("")),
);

describe("no text makes the reader fail", () => {
  test.each(["Order.java", "module-info.java"])("%s, and every place lies inside the text", (path) => {
    fc.assert(
      fc.property(texts, (text) => {
        const lines = text.replace(/^\uFEFF/u, "").split(/\r\n|\r|\n/u);
        const { imports, problems = [], waivers = [] } = factsOf(text, path);
        for (const { line, column } of [...imports, ...problems]) {
          expect(column).toBeLessThanOrEqual((lines[line - 1]?.length ?? -1) + 1);
        }
        for (const { line, covers } of waivers) expect(covers).toBeGreaterThanOrEqual(line);
      }),
      { numRuns: 1000 },
    );
  });

  test("the same text gives the same facts, whatever was read before", () => {
    fc.assert(
      fc.property(texts, texts, (text, other) => {
        const first = factsOf(text);
        factsOf(other);
        expect(factsOf(text)).toEqual(first);
      }),
    );
  });

  test("of manifests", async () => {
    const words = fc.constantFrom(
      ..."<project>¦</project>¦<a>¦</a>¦<a/>¦<!--¦-->¦<![CDATA[¦]]>¦<!DOCTYPE a [¦]>¦<?¦?>¦&lt;¦&x;¦\"¦'¦>¦<¦ ¦include ':a'¦project(':a')¦{¦}¦.name = 'b'¦projects.a.b¦group 'x.y'".split(
        "¦",
      ),
    );
    const manifests = fc.array(words, { maxLength: 40 }).map((parts) => parts.join(""));
    await fc.assert(
      fc.asyncProperty(manifests, async (text) => {
        expect(isFault(readXml(text))).toBeTypeOf("boolean");
        const files = {
          "pom.xml": text,
          "settings.gradle": text,
          "a/build.gradle.kts": text,
          "a/A.java": "class A {}",
        };
        expect((await readGradle(projectOf(files))).problems).toEqual([]);
        expect(await edgesOf(files)).toEqual([]);
      }),
    );
  });
});

describe("no text makes the reader slow", () => {
  const size = 100_000;

  test.each<[name: string, text: string]>([
    ["open brackets", "(".repeat(size)],
    ["open braces", "class A {".repeat(size / 10)],
    ["type parameters", "class A<".repeat(size / 10)],
    ["unclosed method type parameters", "{<A,".repeat(size / 10)],
    ["annotations", "@A(".repeat(size / 10)],
    ["annotations between dots", "a.@A(".repeat(size / 10)],
    ["a long chain", "a.".repeat(size)],
    ["chains of one link", "a.b ".repeat(size / 4)],
    ["quotes", '"'.repeat(size)],
    ["backslashes", "\\".repeat(size)],
    ["unicode escapes", "\\u".repeat(size / 2)],
    ["comments", "/**/".repeat(size / 4)],
    ["waivers", "// arch-lint allow a/b: c\n".repeat(size / 25)],
    ["waivers below code", `${"a;".repeat(size)}\n${"// arch-lint allow a/b: c\n".repeat(size / 25)}class A {}`],
    [
      "a documented import",
      `import a.B;\n/** ${"@link ".repeat(size / 10)}B */ ${"/** B {@see B */".repeat(size / 20)}`,
    ],
  ])("%s", (_, text) => {
    const start = performance.now();
    factsOf(text);
    expect(performance.now() - start).toBeLessThan(5_000);
  });

  test("document types that are none", () => {
    const start = performance.now();
    expect(isFault(readXml("<!>".repeat(size * 4)))).toBe(true);
    expect(performance.now() - start).toBeLessThan(1_000);
  });
});

test("names that every object has are no directives, no entities and no endings", async () => {
  const { problems = [] } = factsOf("module shop { constructor a.b; toString c.d; }", "module-info.java");
  expect(problems.map(({ message }) => message.en)).toEqual([
    "This is no directive of a module.",
    "This is no directive of a module.",
  ]);
  const pom = readXml("<a>&constructor;&amp;</a>");
  expect(isFault(pom) ? "" : pom.text).toBe("&constructor;&");
  expect(await edgesOf({ "A.java": "class A {}", "a.constructor": "a", "b.__proto__": "b" })).toEqual([]);
});

test("a comment is read once, however many imports nobody uses", () => {
  const lines = (count: number) =>
    Array.from({ length: count }, (_, index) => `import com.acme.Order${index};`).join("\n");
  let read = 0;
  const matchAll = String.prototype.matchAll;
  const watch = vi.spyOn(String.prototype, "matchAll").mockImplementation(function (this: string, pattern) {
    read += this.length;
    return matchAll.call(this, pattern);
  });
  const comment = `/** ${"{@link Order1} ".repeat(2000)}*/`;
  factsOf(`${lines(2000)}\n${comment}\nclass Shop {}`);
  watch.mockRestore();
  expect(read).toBeLessThan(5 * comment.length);
});
