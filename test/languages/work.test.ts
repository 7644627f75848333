import { describe, expect, test } from "vitest";
import type { Project } from "../../src/application/ports/language.ts";
import type { Import } from "../../src/domain/source/import.ts";
import { embedder } from "../../src/infrastructure/languages/go/embedded-files.ts";
import { generatedFolders } from "../../src/infrastructure/languages/go/generated-code.ts";
import { typescript } from "../../src/infrastructure/languages/typescript/index.ts";
import { treeOf } from "../../src/infrastructure/languages/typescript/resolve/tree.ts";

/** A project in memory that counts how often somebody looks at one of its paths. */
function counted(paths: readonly string[]): { readonly project: Project; readonly looks: () => number } {
  let looks = 0;
  const sorted = [...paths].sort();
  const known = new Set(sorted);
  const watched = new Proxy(sorted, {
    get(target, key) {
      if (typeof key === "string" && /^\d+$/u.test(key)) looks += 1;
      return Reflect.get(target, key);
    },
  });
  const project: Project = {
    paths: watched,
    has: (path) => known.has(path),
    files: [],
    read: async () => "",
    isIgnored: () => false,
  };
  return { project, looks: () => looks };
}

const names = <Made>(count: number, make: (index: number) => Made): readonly Made[] =>
  Array.from({ length: count }, (_, index) => make(index));
const globbed = (specifier: string): Import => ({
  specifier,
  form: "glob",
  kind: "dynamic",
  line: 1,
  column: 1,
  endColumn: 2,
});

describe("ten times the input takes about ten times the work", () => {
  test("folders that may be generated", async () => {
    const work = async (size: number) => {
      const { project, looks } = counted(names(size, (index) => `in${index}/order.proto`));
      await generatedFolders(
        project,
        names(size, (index) => ({ folder: `gen/p${index}`, path: `shop/gen/p${index}` })),
      );
      return looks();
    };
    expect(await work(2000)).toBeLessThan(11 * (await work(200)));
  });

  test("the same embed pattern in many files", () => {
    const work = (size: number) => {
      const { project, looks } = counted(names(size, (index) => `web/static/${index}.css`));
      const embed = embedder(project);
      for (let file = 0; file < size; file += 1) expect(embed("web", "static/*.css")).toHaveProperty("files");
      return looks();
    };
    expect(work(2000)).toBeLessThan(11 * work(200));
  });

  test("globs of different folders", async () => {
    const work = async (size: number) => {
      const { project, looks } = counted(names(size, (index) => `pages/p${index}/page.ts`));
      const resolver = await typescript.resolver(project);
      const before = looks();
      for (let index = 0; index < size; index += 1) {
        const found = resolver.resolve("main.ts", globbed(`./pages/p${index}/*.ts`));
        expect(found.some(({ target }) => target === `pages/p${index}/page.ts`)).toBe(true);
      }
      return looks() - before;
    };
    expect(await work(2000)).toBeLessThan(20 * (await work(200)));
  });
});

describe("work that multiplies has an end, which is told", () => {
  test("many embed patterns for many files", () => {
    const { project, looks } = counted(names(5000, (index) => `web/${index}`));
    const embed = embedder(project);
    const answers = names(1500, (index) => JSON.stringify(embed("web", `*${index}`)));
    expect(answers[0]).toContain('"files"');
    expect(answers.at(-1)).toContain("more files than can be looked through");
    expect(looks()).toBeLessThan(15_000_000);
  });

  test("many globs for many files", () => {
    const { project } = counted(names(1000, (index) => `pages/${index}.ts`));
    const tree = treeOf(project);
    expect(tree.pathsFrom("pages", 1)).toHaveLength(1000);
    expect(tree.pathsFrom("pages", 200_000)).toBeUndefined();
    expect(tree.pathsFrom("pages", 1)).toBeUndefined();
  });
});

describe("sizes that quadratic work would never finish", () => {
  test("files of one stem", () => {
    const paths = ["order.ts", ...names(200_000, (index) => `order.x${index}`)];
    const tree = treeOf(counted(paths).project);
    expect(tree.endingsOf("order")).toEqual([".ts"]);
  });

  test("names that may be types", async () => {
    const extract = await typescript.extractor();
    const list = names(20_000, (index) => `Order${index}`);
    const text = `import { ${list.join(", ")} } from "./order";\n${list.map((name) => `let a: ${name};`).join("\n")}`;
    expect(extract(text, "a.ts").imports).toMatchObject([{ specifier: "./order", kind: "type" }]);
  });
});
