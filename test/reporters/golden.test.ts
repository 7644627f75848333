import { readFileSync, writeFileSync } from "node:fs";
import { describe, expect, it, test } from "vitest";
import type { Report } from "../../src/domain/findings/report.ts";
import { formatNames, formats } from "../../src/interface/reporters/catalogue.ts";
import { cleanReport, context, layerlessReport, report } from "./sample.ts";

const golden = new URL("../golden/", import.meta.url);
const endings = { text: "txt", json: "json", sarif: "sarif", github: "github.txt", agent: "agent.txt" };
const more = { junit: "junit.xml", gitlab: "gitlab.json", markdown: "md", html: "html" };
const ending = { ...endings, ...more };

/** Held against the file; `UPDATE_GOLDEN=1` writes it instead, for a change that was meant. */
function expectGolden(name: string, text: string): void {
  const file = new URL(name, golden);
  if (process.env.UPDATE_GOLDEN) writeFileSync(file, text);
  expect(text).toBe(readFileSync(file, "utf8"));
}

describe("golden files", () => {
  test.each(formatNames)("%s", async (name) => {
    const render = await formats[name].load();
    expectGolden(`full.${ending[name]}`, render(report, context));
  });

  test.each([
    { name: "full.zh-CN.txt", with: { locale: "zh-CN" as const, columns: 80 } },
    { name: "full.verbose.txt", with: { verbose: true, columns: 60 } },
    { name: "full.quiet.txt", with: { quiet: true, minSeverity: "error" as const, prefix: "packages/shop/" } },
    { name: "full.color.txt", with: { color: true } },
  ])("text as $name", async ({ name, with: differently }) => {
    const render = await formats.text.load();
    expectGolden(name, render(report, { ...context, ...differently }));
  });

  test.each([
    { name: "clean", of: cleanReport },
    { name: "layerless", of: layerlessReport },
  ])("a $name run", async ({ name, of }) => {
    for (const format of ["text", "agent", "markdown"] as const) {
      const render = await formats[format].load();
      expectGolden(`${name}.${ending[format]}`, render(of, context));
    }
  });
});

describe("every reporter", () => {
  const longReport: Report = { ...report, findings: Array.from({ length: 40 }, () => report.findings).flat() };

  test.each(formatNames)("%s gives the same text for the same report", async (name) => {
    const render = await formats[name].load();
    expect(render(report, context)).toBe(render(structuredClone(report), context));
  });

  test.each(formatNames.filter((name) => name !== "github"))("%s leaves no finding out", async (name) => {
    const render = await formats[name].load();
    const times = render(longReport, context).split("src/domain/minified.js").length - 1;
    expect(times).toBeGreaterThanOrEqual(40);
  });

  test.each(formatNames)("%s shows nothing that a terminal could obey or hide", async (name) => {
    const render = await formats[name].load();
    expect(render(report, context)).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/u);
  });

  it("says nothing in quiet mode if there is nothing to say", async () => {
    const render = await formats.text.load();
    expect(render(cleanReport, { ...context, quiet: true })).toBe("");
  });

  it("shows only errors to people who ask for errors, and counts the rest", async () => {
    const render = await formats.text.load();
    const text = render(report, { ...context, minSeverity: "error" });
    expect(text).not.toContain("takes a type");
    expect(text).toContain("5 errors, 1 warning");
    expect(text).toContain("1 warning not shown");
  });
});
