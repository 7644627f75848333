import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { modelOf } from "../../src/application/drawing-model.ts";
import type { DrawRequest } from "../../src/application/tool.ts";
import type { DrawingModel } from "../../src/domain/graph/drawing.ts";
import { makeGraph } from "../../src/domain/graph/graph.ts";
import { graphWriter } from "../../src/infrastructure/graphs/graph-writer.ts";
import { dependencyIn, findingOn, surveyOf } from "./survey.ts";

const inEnglish = (notes: readonly { readonly en: string }[]) => notes.map(({ en }) => en);

const json: DrawRequest = { format: "json" };

const boxes = ({ nodes }: DrawingModel) => nodes.map(({ label }) => label);
const arrows = ({ edges }: DrawingModel) => edges.map(({ from, to, weight }) => `${from} → ${to} ×${weight}`);

/** `count` files in a folder, each of which imports the next. */
const chain = (folder: string, count: number) =>
  Array.from({ length: count }, (_, index) => `${folder}/f${index}.ts → ${folder}/f${index + 1}.ts`).join(", ");

describe("how far a drawing is collapsed by itself", () => {
  it("shows single modules, with their packages, while there are few", () => {
    const { model, notes } = modelOf(surveyOf({ arrows: "src/a.ts → src/b.ts ×2, src/b.ts → npm:axios" }), json);
    expect(model.collapsed).toBe("module");
    expect(boxes(model)).toEqual(["src/a.ts", "src/b.ts", "npm:axios"]);
    expect(arrows(model)).toEqual(["src/a.ts → src/b.ts ×2", "src/b.ts → npm:axios ×1"]);
    expect(notes).toEqual([]);
  });

  it("leaves packages out before it collapses modules, and says so", () => {
    const packages = Array.from({ length: 20 }, (_, index) => `src/a.ts → npm:p${index}`).join(", ");
    const { model, notes } = modelOf(surveyOf({ arrows: `src/a.ts → src/b.ts, ${packages}` }), json);
    expect(boxes(model)).toEqual(["src/a.ts", "src/b.ts"]);
    expect(inEnglish(notes).join()).toContain("Left out: 20 modules outside the source code");
  });

  it("shows folders when there are many modules, and says how to see more", () => {
    const tree = {
      arrows: `${chain("src/orders", 15)}, ${chain("src/billing", 15)}, src/orders/f1.ts → src/billing/f1.ts`,
    };
    const { model, notes } = modelOf(surveyOf(tree), json);
    expect(model.collapsed).toBe("folder");
    expect(arrows(model)).toEqual(["src/orders → src/billing ×1"]);
    expect(inEnglish(notes)).toEqual([
      "Drawn by folder: 32 modules in 2 parts. To see more: --focus <folder>, or --collapse module.",
    ]);
  });

  const manyFolders = (top: string) =>
    Array.from({ length: 12 }, (_, index) => chain(`${top}/f${index}`, 2)).join(", ");
  const twoContexts = `${manyFolders("src/orders")}, ${manyFolders("src/billing")}, src/orders/f1/f0.ts → src/billing/f1/f0.ts`;

  it("shows contexts when there are many folders", () => {
    const places = { "src/orders/": { context: "orders" }, "src/billing/": { context: "billing" } };
    const { model } = modelOf(surveyOf({ arrows: twoContexts, places }), json);
    expect(model.collapsed).toBe("context");
    expect(boxes(model)).toEqual(["billing", "orders"]);
    expect(arrows(model)).toEqual(["src/orders → src/billing ×1"]);
  });

  it("shows layers, innermost first, when there are no contexts", () => {
    const places = { "src/orders/": { layer: "web" }, "src/billing/": { layer: "core" } };
    const { model } = modelOf(surveyOf({ arrows: twoContexts, places, layers: ["core", "web"] }), json);
    expect(model.collapsed).toBe("layer");
    expect(boxes(model)).toEqual(["core", "web"]);
    expect(model.layers).toEqual(["core", "web"]);
  });

  it("shows the largest folders where nobody has said what is what", () => {
    const { model } = modelOf(surveyOf({ arrows: twoContexts }), json);
    expect(model.collapsed).toBe("folder");
    expect(model.nodes.length).toBeGreaterThan(10);
    expect(model.nodes.length).toBeLessThanOrEqual(20);
    expect(model.nodes.reduce((sum, { modules }) => sum + modules, 0)).toBe(72);
  });

  it("shows the largest parts and one for the rest of a folder with too many", () => {
    const wide = Array.from({ length: 40 }, (_, index) => chain(`src/p${index}`, index < 5 ? 3 : 1)).join(", ");
    const { model } = modelOf(surveyOf({ arrows: wide }), json);
    expect(model.nodes).toHaveLength(20);
    expect(boxes(model)).toEqual(expect.arrayContaining(["(other folders)", "src/p0", "src/p4"]));
  });
});

describe("what is left out of a drawing", () => {
  const places = { "src/": {}, "test/": { role: "test" as const } };
  const tree = { arrows: "src/a.ts → src/b.ts, test/a.ts →test src/a.ts, test/a.ts →test npm:vitest", places };

  it("is tests, with a note", () => {
    const { model, notes } = modelOf(surveyOf(tree), json);
    expect(boxes(model)).toEqual(["src/a.ts", "src/b.ts"]);
    expect(inEnglish(notes).join()).toContain("1 module of tests");
  });

  it("is tests with findings, with a note on these", () => {
    const { notes } = modelOf(surveyOf({ ...tree, findings: ["test/a.ts → src/a.ts"] }), json);
    expect(inEnglish(notes).join()).toContain(
      "Findings are about 1 of the dependencies of tests; --only-findings shows them.",
    );
  });

  it("is not the test in focus", () => {
    const { model } = modelOf(surveyOf(tree), { ...json, focus: "test/a.ts" });
    expect(arrows(model)).toEqual(["test/a.ts → npm:vitest ×1", "test/a.ts → src/a.ts ×1"].sort().reverse());
  });

  it("is all but the focus and its direct neighbours", () => {
    const survey = surveyOf({
      arrows: "src/a.ts → src/b.ts, src/b.ts → src/c.ts, src/c.ts → src/d.ts, src/e.ts → src/b.ts, src/a.ts → src/c.ts",
    });
    const { model } = modelOf(survey, { ...json, focus: "src/b.ts" });
    expect(arrows(model)).toEqual(["src/a.ts → src/b.ts ×1", "src/b.ts → src/c.ts ×1", "src/e.ts → src/b.ts ×1"]);
  });

  it("is no package that is in focus, also where folders are drawn", () => {
    const survey = surveyOf({ arrows: "src/a.ts → npm:axios, lib/b.ts → npm:axios, src/a.ts → npm:pg" });
    const { model } = modelOf(survey, { ...json, focus: "axios", collapse: "folder" });
    expect(arrows(model)).toEqual(["lib → npm:axios ×1", "src → npm:axios ×1"]);
  });

  it("is refused as a focus if no module has such a name", () => {
    expect(() => modelOf(surveyOf(tree), { ...json, focus: "src/aa.ts" })).toThrow("No module is called");
  });

  it("is every package without findings where modules are collapsed", () => {
    const survey = surveyOf({ arrows: "src/a.ts → npm:axios, lib/b.ts → npm:pg", findings: ["lib/b.ts → npm:pg"] });
    const { model, notes } = modelOf(survey, { ...json, collapse: "folder" });
    expect(boxes(model)).toEqual(["lib", "src", "npm:pg"]);
    expect(inEnglish(notes).join()).toContain("Left out: 1 module outside the source code");
  });

  it("is nothing of many packages with findings: they share a box", () => {
    const ids = Array.from({ length: 9 }, (_, index) => `src/a.ts → npm:p${index}`);
    const { model } = modelOf(surveyOf({ arrows: ids.join(), findings: ids }), { ...json, collapse: "folder" });
    expect(arrows(model)).toEqual(["src → (9 packages) ×9"]);
  });
});

describe("packages in a drawing", () => {
  it.each([
    ["go:github.com/jackc/pgx/v5/pgxpool", "go:github.com/jackc/pgx"],
    ["go:gorm.io/gorm/clause", "go:gorm.io/gorm"],
    ["go:net/http", "go:net"],
    ["java:org.springframework.data.jpa", "java:org.springframework.data"],
    ["java:java.sql", "java:java.sql"],
    ["npm:@scope/name", "npm:@scope/name"],
  ])("draws %s as %s", (id, name) => {
    const { model } = modelOf(surveyOf({ arrows: `src/a.ts → ${id}` }), json);
    expect(boxes(model)).toEqual(["src/a.ts", name]);
  });
});

describe("the arrows of a drawing", () => {
  it("carry rules and the heaviest severity of what lies behind them", () => {
    const survey = surveyOf({ arrows: "a/x.ts → b/x.ts ×2, a/x.ts → b/y.ts" });
    const [first, , third] = survey.graph.dependencies;
    if (!first || !third) throw new Error("three dependencies expected");
    const findings = [
      findingOn(first, { rule: "boundaries/skipped-layer", severity: "warning" }),
      findingOn(third),
      findingOn(third, { rule: "boundaries/skipped-layer" }),
    ];
    const { model } = modelOf({ ...survey, report: { ...survey.report, findings } }, { ...json, collapse: "folder" });
    const rules = ["boundaries/forbidden-dependency", "boundaries/skipped-layer"];
    expect(model.edges).toEqual([{ from: "a", to: "b", weight: 3, rules, severity: "error", isCyclic: false }]);
  });

  it("lie on a circle if values close it, not types", () => {
    const { model } = modelOf(
      surveyOf({ arrows: "a.ts → b.ts, b.ts → a.ts, b.ts → c.ts, c.ts →type b.ts, c.ts → d.ts, d.ts →dynamic c.ts" }),
      json,
    );
    const cyclic = model.edges.filter(({ isCyclic }) => isCyclic).map(({ from, to }) => `${from} → ${to}`);
    expect(cyclic).toEqual(["a.ts → b.ts", "b.ts → a.ts"]);
  });

  it("lie on a circle of folders also through a lazy import", () => {
    const { model } = modelOf(surveyOf({ arrows: "c/x.ts → d/x.ts, d/y.ts →dynamic c/y.ts" }), {
      ...json,
      collapse: "folder",
    });
    expect(model.edges.every(({ isCyclic }) => isCyclic)).toBe(true);
  });
});

describe("only what findings are about", () => {
  it("is the dependency at the very place", () => {
    const survey = surveyOf({ arrows: "a.ts → b.ts ×3, a.ts → c.ts", findings: ["a.ts → b.ts"] });
    const { model } = modelOf(survey, { ...json, onlyFindings: true });
    expect(arrows(model)).toEqual(["a.ts → b.ts ×1"]);
  });

  it("is the one that the finding names where one import makes several", () => {
    const survey = surveyOf({ arrows: "a.ts → b.ts, a.ts → c.ts" });
    const dependencies = survey.graph.dependencies.map((one) => ({ ...one, at: { path: "a.ts", line: 1, column: 1 } }));
    const graph = makeGraph(survey.graph.modules, dependencies);
    const findings = [findingOn(dependencyIn(graph, "a.ts → c.ts"))];
    const { model } = modelOf(
      { ...survey, graph, report: { ...survey.report, findings } },
      { ...json, onlyFindings: true },
    );
    expect(arrows(model)).toEqual(["a.ts → c.ts ×1"]);
  });

  it("is each step of a path", () => {
    const survey = surveyOf({ arrows: "a.ts → b.ts, b.ts → c.ts, c.ts → a.ts, b.ts → d.ts" });
    const path = ["a.ts → b.ts", "b.ts → c.ts", "c.ts → a.ts"].map((words) => dependencyIn(survey.graph, words));
    const findings = path.slice(0, 1).map((step) => findingOn(step, { rule: "boundaries/dependency-cycle", path }));
    const { model } = modelOf({ ...survey, report: { ...survey.report, findings } }, { ...json, onlyFindings: true });
    expect(arrows(model)).toEqual(["a.ts → b.ts ×1", "b.ts → c.ts ×1", "c.ts → a.ts ×1"]);
  });

  it("says which findings cannot be drawn", () => {
    const survey = surveyOf({ arrows: "a/x.ts → a/y.ts, a/x.ts → b/x.ts", findings: ["a/x.ts → a/y.ts"] });
    const lost = {
      rule: "boundaries/empty-layer",
      severity: "error",
      message: "empty",
      params: {},
      fingerprint: "x",
    } as const;
    const findings = [...survey.report.findings, { ...lost, at: { path: "arch-lint.yaml", line: 1, column: 1 } }];
    const { notes } = modelOf(
      { ...survey, report: { ...survey.report, findings } },
      { ...json, onlyFindings: true, collapse: "folder" },
    );
    expect(inEnglish(notes).join("\n")).toContain("1 finding is about no dependency");
    expect(inEnglish(notes).join("\n")).toContain("lie in one part: 1 of the dependencies with findings");
  });

  it("says that there is nothing to draw", () => {
    const { model, notes } = modelOf(surveyOf({ arrows: "a.ts → b.ts" }), { ...json, onlyFindings: true });
    expect(model.nodes).toEqual([]);
    expect(inEnglish(notes)).toEqual(["Nothing to draw."]);
  });
});

describe("what a format can hold", () => {
  const dense = Array.from({ length: 24 }, (_, from) =>
    Array.from({ length: 24 }, (_, to) => `src/f${from}.ts → src/f${to}.ts`),
  );
  const survey = surveyOf({
    arrows: dense
      .flat()
      .filter((words) => !/f(\d+)\.ts → src\/f\1\.ts/u.test(words))
      .join(", "),
  });

  it("collapses further for Mermaid, and says so", () => {
    const { model, notes } = modelOf(survey, { format: "mermaid", collapse: "module" });
    expect(model.collapsed).toBe("folder");
    expect(inEnglish(notes)[0]).toBe(
      "By module these would be 552 arrows (Mermaid draws 500 at most); --format dot or json shows them all.",
    );
  });

  it.each(["dot", "json", "d2"] as const)("draws all in %s", (format) => {
    expect(modelOf(survey, { format, collapse: "module" }).model.edges).toHaveLength(552);
  });

  it("never exceeds the characters of Mermaid, whatever the names", async () => {
    const letter = fc.constantFrom("a", '"', "#", "é", "<", "%", "x");
    const name = fc.array(letter, { minLength: 1, maxLength: 120 }).map((letters) => letters.join(""));
    const names = fc.uniqueArray(name, { minLength: 2, maxLength: 120 });
    await fc.assert(
      fc.asyncProperty(names, async (found) => {
        const words = found.flatMap((from, index) =>
          found.slice(index + 1, index + 5).map((to) => `d/${from} → d/${to}`),
        );
        const { model } = modelOf(surveyOf({ arrows: words.join(", ") }), { format: "mermaid", collapse: "module" });
        expect(model.edges.length).toBeLessThanOrEqual(500);
        expect((await graphWriter.write(model, "mermaid")).length).toBeLessThanOrEqual(50_000);
      }),
      { numRuns: 25 },
    );
  });
});

describe("a model", () => {
  it("does not depend on the order of modules and dependencies", () => {
    const { graph, ...rest } = surveyOf({
      arrows: `${chain("src/a", 12)}, ${chain("lib/b", 12)}, src/a/f1.ts → lib/b/f2.ts, lib/b/f3.ts → src/a/f1.ts`,
    });
    const whole = modelOf({ ...rest, graph }, json);
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...graph.dependencies], { minLength: graph.dependencies.length }),
        (shuffled) => {
          const modules = new Map([...graph.modules].reverse());
          expect(modelOf({ ...rest, graph: makeGraph(modules, shuffled) }, json)).toEqual(whole);
        },
      ),
      { numRuns: 20 },
    );
  });
});
