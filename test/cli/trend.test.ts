import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import type { Trend, TrendPoint } from "../../src/application/trend-answer.ts";
import type { Figures } from "../../src/domain/history/figures.ts";
import { trendJsonSchema } from "../../src/interface/reporters/trend/schema.ts";
import { apart, scaleFor } from "../../src/interface/reporters/trend/scale.ts";
import { both, run, toolWith } from "./world.ts";

const figures: Figures = {
  ...{ files: 12, modules: 10, dependencies: 31, errors: 4, warnings: 2, waived: 0, unchecked: 0 },
  areas: { boundaries: 5, deps: 1 },
  cycles: { knots: { services: 0, units: 0, contexts: 1, modules: 2 }, modules: 5 },
  coupling: { propagationCost: 0.31, fanOut: 2.25 },
};

const hostile = '\u001b[31m</text><script>alert("1")</script>\n::error::x | `a` & \u202e@you';

const point = (id: string, day: string, subject: string) => ({ id: id.repeat(40), day, subject });
const points: readonly TrendPoint[] = [
  { kind: "measured", commit: point("a", "2025-01-01", "Begin"), figures: { ...figures, errors: 7 } },
  { kind: "unread", commit: point("b", "2025-02-01", "Lost"), reason: both("its tree is <gone>") },
  {
    kind: "measured",
    commit: point("c", "2025-03-01", hostile),
    figures: { ...figures, unchecked: 1, areas: { deps: 6 } },
  },
  {
    kind: "measured",
    commit: point("d", "2025-04-01", "修复循环"),
    figures: { ...figures, coupling: { ...figures.coupling, sample: 4096 } },
  },
];
const trend: Trend = { points, commits: 40, shallow: true, rulesFrom: "today", config: "arch-lint.yaml" };
const tool = toolWith({ trend: async () => trend });

describe("arch-lint trend", () => {
  it("shows a table and what the numbers are", async () => {
    const { code, stdout } = await run(["trend"], { tool });
    expect(code).toBe(0);
    expect(stdout.split("\n")).toEqual([
      "day         commit    errors  warnings  cycles  on cycles  modules  dependencies  prop. cost  fan-out  subject",
      "2025-01-01  aaaaaaa        7         2       3          5       10            31      31.0 %     2.25  Begin",
      "2025-02-01  bbbbbbb        –         –       –          –        –             –           –        –  Lost",
      "2025-03-01  ccccccc*       4         2       3          5       10            31      31.0 %     2.25  \\u{1b}[31m</text><scrip…",
      "2025-04-01  ddddddd        4         2       3          5       10            31      31.0 %     2.25  修复循环",
      "",
      "bbbbbbb could not be read: its tree is <gone>",
      "4 of 40 first-parent commits, evenly spread; 36 were left out (--max chooses how many).",
      "Every commit is judged by today's arch-lint.yaml, as of its own day, without a baseline.",
      "Findings by area, first → last: boundaries 5 → 5, deps 1 → 1.",
      "This is a shallow clone: there may be history before it begins (git fetch --unshallow).",
      "* Part of that tree could not be checked, so its numbers may be too low.",
      "Propagation cost is an estimate where there are many modules: 4096 of them were looked for.",
      "On cycles: modules on a circle of imports that are there when the code runs. Propagation cost: the",
      "share of pairs of modules in which the first depends on the second, directly or not (MacCormack,",
      "Rusnak and Baldwin 2006). Fan-out: how many others a module depends on directly, on average. All",
      "three leave tests out.",
      "",
    ]);
  });

  it("answers in JSON as its schema says, in the file too", async () => {
    const { stdout } = await run(["trend", "-f", "json"], { tool });
    const answer = JSON.parse(stdout);
    const schema = JSON.parse(readFileSync(new URL("../../trend.schema.json", import.meta.url), "utf8"));
    expect(schema).toEqual(JSON.parse(JSON.stringify(trendJsonSchema())));
    expect(new Ajv2020().validate(schema, answer)).toBe(true);
    expect(answer.points[1]).toEqual({
      commit: "b".repeat(40),
      day: "2025-02-01",
      subject: "Lost",
      problem: "its tree is <gone>",
    });
    expect(answer.points[0].figures.cycles).toEqual({
      services: 0,
      units: 0,
      contexts: 1,
      modules: 2,
      modulesOnCycles: 5,
    });
    expect(answer.points[2].subject).toBe(hostile);
  });

  it("writes several formats at once, each into its file", async () => {
    const words = ["trend", "-f", "svg:trend.svg", "-f", "markdown", "-o", "trend.md"];
    const { stdout, files } = await run(words, { tool });
    expect([stdout, Object.keys(files).sort()]).toEqual(["", ["/project/trend.md", "/project/trend.svg"]]);
    expect(files["/project/trend.md"]?.split("\n")[2]).toBe(
      "| 2025\\-01\\-01 | `aaaaaaa` | 7 | 2 | 3 | 5 | 10 | 31 | 31.0 % | 2.25 | Begin |",
    );
    expect(files["/project/trend.md"]).not.toMatch(/<script|\u001b|\n::/u);
  });

  it("draws a chart in which nothing of a repository acts, and a gap is marked", async () => {
    const { stdout } = await run(["trend", "-f", "svg"], { tool });
    expect(stdout).toMatch(/^<svg [^>]*role="img" aria-labelledby="trend-title trend-words" lang="en">\n<title /u);
    expect(stdout).not.toMatch(/<script|href|url\(|[\u0000-\u0009\u000b-\u001f\u202e]/u);
    expect(stdout.match(/×<title>2025-02-01 bbbbbbb: could not be read<\/title>/gu)).toHaveLength(3);
    expect(stdout).toContain("errors 7 → 4, warnings 2 → 2");
    // A line ends at a gap and begins anew after it.
    expect(stdout).toMatch(/<path class="error" d="M[\d. ]+M[\d. ]+L[\d. ]+"\/>/u);
    expect((await run(["trend", "-f", "svg"], { tool })).stdout).toBe(stdout);
  });

  it("speaks Chinese", async () => {
    const { stdout } = await run(["trend", "--locale", "zh-CN"], { tool });
    expect(stdout).toContain("bbbbbbb 无法读取：its tree is <gone>");
    expect(stdout.split("\n")[0]).toMatch(/^日期 +提交 +错误 +警告 +循环/u);
    expect((await run(["trend", "-f", "svg", "--locale", "zh-CN"], { tool })).stdout).toContain('lang="zh-CN"');
  });

  it("fails only where no commit could be read", async () => {
    const none = toolWith({ trend: async () => ({ ...trend, points: points.slice(1, 2) }) });
    for (const format of ["text", "json", "markdown", "svg"]) {
      const { code, stdout } = await run(["trend", "-f", format], { tool: none });
      expect([code, stdout.includes("gone") || format === "svg"]).toEqual([2, true]);
    }
  });

  it("passes on what was asked", async () => {
    const asked: unknown[] = [];
    const asking = toolWith({
      trend: async (target, request) => {
        asked.push(target.tree, request);
        return trend;
      },
    });
    await run(["trend", "--since", "v1", "--max", "5", "--rules-from", "each", "--at", "main"], { tool: asking });
    expect(asked).toEqual([
      { kind: "commit", revision: "main" },
      { since: "v1", most: 5, rulesFrom: "each" },
    ]);
  });

  it.each([
    [["-f", "sarif"], "--format does not know sarif."],
    [["-f", "svg", "-f", "text"], "Two reports cannot share standard output: svg, text."],
    [["--max", "many"], "--max needs a whole number"],
    [["--staged"], "There is no option --staged."],
  ])("refuses %j", async (words, says) => {
    const { code, stderr } = await run(["trend", ...words], { tool });
    expect([code, stderr]).toEqual([2, expect.stringContaining(says)]);
  });
});

describe("the scale of a chart", () => {
  it.each([
    [[], 2],
    [[0, 1], 2],
    [[3], 4],
    [[9], 10],
    [[10, 2], 10],
    [[21], 40],
    [[1001], 2000],
  ])("for %j ends at %i", (values, most) => {
    const { ticks, place } = scaleFor(values, 100, 100);
    expect(ticks.map(({ value }) => value)).toEqual([0, most / 2, most]);
    expect(ticks.map(({ at }) => at)).toEqual([100, 50, 0]);
    expect(place(0)).toBe(100);
  });

  it("keeps labels apart", () => {
    expect(apart([50, 10], 16)).toEqual([50, 10]);
    expect(apart([50, 50], 16)).toEqual([50, 66]);
    expect(apart([52, 50], 16)).toEqual([66, 50]);
  });
});
