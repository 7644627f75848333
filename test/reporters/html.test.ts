import { createHash } from "node:crypto";
import { type DefaultTreeAdapterMap, parse } from "parse5";
import { describe, expect, it, test } from "vitest";
import type { Finding } from "../../src/domain/findings/finding.ts";
import type { Report } from "../../src/domain/findings/report.ts";
import { locales } from "../../src/domain/findings/text.ts";
import { htmlReport } from "../../src/interface/reporters/html/html.ts";
import { cleanReport, context, layerlessReport, report } from "./sample.ts";

type Element = DefaultTreeAdapterMap["element"];
type Node = DefaultTreeAdapterMap["node"];

/** Everything on a page, and what a strict reader of HTML has against it. */
function read(page: string): { readonly elements: readonly Element[]; readonly faults: readonly string[] } {
  const faults: string[] = [];
  const document = parse(page, { onParseError: ({ code, startLine }) => faults.push(`${startLine}: ${code}`) });
  return { elements: elementsIn(document), faults };
}

function elementsIn(node: Node): readonly Element[] {
  const children = "childNodes" in node ? node.childNodes : [];
  const below = children.flatMap(elementsIn);
  return "tagName" in node ? [node, ...below] : below;
}

const valuesOf = (elements: readonly Element[], name: string) =>
  elements.flatMap(({ attrs }) => attrs.filter((one) => one.name === name).map(({ value }) => value));

function textOf(node: Node): string {
  if ("value" in node) return node.value;
  return "childNodes" in node ? node.childNodes.map(textOf).join("") : "";
}

const named = (elements: readonly Element[], ...names: readonly string[]) =>
  elements.filter(({ tagName }) => names.includes(tagName));

/** The parts of a page that are folded. */
const folded = (elements: readonly Element[]) =>
  named(elements, "details").filter(({ attrs }) => !attrs.some(({ name }) => name === "open"));

const [first, second, ...others] = report.findings;
const existing: readonly Finding[] =
  first && second
    ? [
        { ...first, status: "existing" },
        { ...second, status: "new" },
      ]
    : [];
const comparedReport: Report = {
  ...report,
  findings: [...existing, ...others.map((finding): Finding => ({ ...finding, status: "new" }))],
  comparison: {
    base: { en: "commit 9f8e7d6", "zh-CN": "提交 9f8e7d6" },
    scope: "new",
    fixed: report.findings.slice(2, 3).map((finding) => ({ ...finding, at: { ...finding.at, path: "src/fixed.ts" } })),
  },
};

describe("the page", () => {
  test.each([
    ["with everything", report],
    ["clean", cleanReport],
    ["without layers", layerlessReport],
    ["compared", comparedReport],
  ])("is valid HTML: %s", (_name, of) => {
    for (const locale of locales) {
      const { elements, faults } = read(htmlReport(of, { ...context, locale }));
      expect(faults).toEqual([]);
      expect(valuesOf(named(elements, "html"), "lang")).toEqual([locale]);
      const ids = valuesOf(elements, "id");
      expect(new Set(ids).size).toBe(ids.length);
      for (const target of valuesOf(elements, "href")) expect(ids).toContain(target.replace(/^#/u, ""));
    }
  });

  it("loads and runs nothing: its policy knows one style, by its digest", () => {
    const { elements } = read(htmlReport(report, context));
    const [style] = named(elements, "style");
    const digest = createHash("sha256")
      .update(style ? textOf(style) : "")
      .digest("base64");
    const policy = named(elements, "meta").find((meta) => valuesOf([meta], "http-equiv").length > 0);
    expect(policy && valuesOf([policy], "content")).toEqual([
      `default-src 'none'; style-src 'sha256-${digest}'; base-uri 'none'; form-action 'none'`,
    ]);
    expect(named(elements, "script", "link", "img", "iframe", "object", "embed", "form", "base", "svg")).toEqual([]);
    expect(valuesOf(elements, "style")).toEqual([]);
    expect(style && textOf(style)).not.toMatch(/url\(|@import|expression/u);
  });

  it("tells first how it stands, then what was found, then what was checked", () => {
    const { elements } = read(htmlReport(report, { ...context, prefix: "shop/" }));
    expect(named(elements, "h1", "h2").map((one) => textOf(one).trim())).toEqual([
      "✖ 5 errors, 1 warning",
      "Findings",
      "Who depends on whom",
      "Checked",
      "What could not be checked",
      "Notes",
      "Set aside",
    ]);
    expect(named(elements, "article")).toHaveLength(report.findings.length);
    expect(valuesOf(elements, "href")).toContain("#problems");
    expect(named(elements, "code").map(textOf)).toContain("shop/src/domain/order.ts:2:21");
  });

  it("marks in the matrix what is forbidden, and not by colour alone", () => {
    const { elements } = read(htmlReport(report, context));
    const cells = named(elements, "td").filter((cell) => valuesOf([cell], "title").length > 0);
    expect(cells.map((cell) => [valuesOf([cell], "class")[0], textOf(cell)])).toEqual([
      ["own", "4"],
      ["forbidden", "✖ 5"],
      ["allowed", "3"],
      [undefined, ""],
    ]);
  });

  it("folds what the base has too and what is gone, and counts both", () => {
    const { elements } = read(htmlReport(comparedReport, context));
    expect(named(elements, "h1").map((one) => textOf(one).trim())).toEqual(["✖ 4 new errors, 1 new warning"]);
    const summaries = folded(elements).map((one) => textOf(named(elementsIn(one), "summary")[0] ?? one));
    expect(summaries.slice(0, 2)).toEqual([
      "1 existing finding, which the base has too",
      "1 finding fixed since the base",
    ]);
    const [old, gone] = folded(elements).map(textOf);
    expect([old?.includes("src/domain/minified.js"), gone?.includes("src/fixed.ts")]).toEqual([true, true]);
    expect(named(elements, "dd").map(textOf).slice(2, 5)).toEqual(["5", "1", "1"]);
  });

  it("shows existing findings among the others where all are judged, each with its badge", () => {
    const comparison = comparedReport.comparison && { ...comparedReport.comparison, scope: "all" as const };
    const { elements } = read(htmlReport({ ...comparedReport, ...(comparison && { comparison }) }, context));
    const badges = named(elements, "span").filter((one) =>
      /^badge (?:new|existing)$/u.test(valuesOf([one], "class")[0] ?? ""),
    );
    expect(badges.map(textOf).sort()).toEqual(["existing", ...report.findings.slice(1).map(() => "new")]);
  });

  it("folds a long list after its beginning and leaves nothing out", () => {
    const many = Array.from({ length: 60 }, () => report.findings.slice(0, 1)).flat();
    const { elements } = read(htmlReport({ ...report, findings: many }, context));
    expect(named(elements, "article")).toHaveLength(60);
    expect(folded(elements).flatMap((one) => named(elementsIn(one), "article"))).toHaveLength(35);
  });

  it("says only what must be said where quiet is asked for", () => {
    const { elements } = read(htmlReport(report, { ...context, quiet: true }));
    expect(named(elements, "h2").map(textOf)).toEqual(["Findings", "What could not be checked", "Notes"]);
  });
});

describe("what a repository holds", () => {
  const evil = `</title></style></pre><script>alert(1)</script><img src=x onerror="alert(1)">'" href=javascript:alert(1) \`<b>x</b>\` \u202e&lt;`;
  const said = { en: evil, "zh-CN": evil };
  const at = { path: evil, line: 1, column: 1 };
  const finding: Finding = {
    ...{ rule: evil, severity: "error", at, message: evil, params: {}, fingerprint: evil, status: "new" },
    path: [{ from: evil, to: evil, at }],
  };
  const known: Finding = {
    ...{ rule: "boundaries/upward-import", severity: "warning", at, message: "upward", fingerprint: "x" },
    params: { from: evil, to: evil, specifier: evil },
    status: "existing",
  };
  const hostileReport: Report = {
    ...report,
    snapshot: said,
    config: evil,
    comparison: { base: said, scope: "new", fixed: [finding, known] },
    findings: [finding, known],
    waived: [{ ...finding, waiver: { line: 1, reason: evil, until: evil } }],
    baselined: [finding],
    problems: [
      { message: said, at, weight: "incomplete" },
      { message: said, path: evil, weight: "note" },
    ],
    architecture: {
      ...report.architecture,
      preset: evil,
      layers: [{ name: evil, mayDependOn: [], files: 2 }],
      layerDependencies: [{ from: evil, to: evil, dependencies: 1, forbidden: 1 }],
      assignments: [{ layer: evil, pattern: evil, files: 2 }],
      leftOut: [{ folder: evil, files: 1, reason: "unknown-name" }],
      contexts: [{ name: evil, folder: evil }],
      services: [{ name: evil, folder: evil }],
    },
    coverage: {
      ...report.coverage,
      languages: { [evil]: 1 },
      leftOut: { [evil]: 1 },
      rules: [{ rule: evil, severity: "error", examined: 1, unknown: { "not-in-cache": 1 }, findings: 1 }],
    },
  };

  it("stays text, wherever it stands", () => {
    const page = htmlReport(hostileReport, { ...context, prefix: evil, version: evil, lines: () => [evil, evil] });
    const { elements, faults } = read(page);
    expect(faults).toEqual([]);
    expect(named(elements, "script", "img", "title")).toHaveLength(1);
    const names = new Set(elements.flatMap(({ attrs }) => attrs.map(({ name }) => name)));
    expect([...names].filter((name) => name.startsWith("on") || name === "src" || name === "style")).toEqual([]);
    expect(valuesOf(elements, "href").filter((target) => !/^#[\w-]+$/u.test(target))).toEqual([]);
    // A word between backticks is code, with its signs as they are.
    expect(named(elements, "code").map(textOf)).toContain("<b>x</b>");
    expect(page).not.toMatch(/\u202e/u);
    expect(page.split("alert(1)").length).toBeGreaterThan(50);
  });
});
