import { describe, expect, it } from "vitest";
import type { Finding } from "../../src/domain/findings/finding.ts";
import { agent } from "../../src/interface/reporters/agent.ts";
import { gitlab } from "../../src/interface/reporters/gitlab.ts";
import { junit } from "../../src/interface/reporters/junit.ts";
import { context, report, reportWith } from "./sample.ts";

interface Issue {
  readonly fingerprint: string;
  readonly severity: string;
  readonly check_name: string;
  readonly description: string;
  readonly location: { readonly path: string; readonly lines: { readonly begin: number } };
}

describe("gitlab", () => {
  const read = (shown = report, prefix = ""): readonly Issue[] => JSON.parse(gitlab(shown, { ...context, prefix }));
  const issues = read();
  const fingerprints = (of: readonly Issue[]) => of.map(({ fingerprint }) => fingerprint);

  it("is what GitLab asks for: all fields, severities of its own, paths from the top of the repository", () => {
    for (const { fingerprint, severity, check_name, description, location } of issues) {
      expect(fingerprint).toMatch(/^[0-9a-f]{64}$/u);
      expect(["info", "minor", "major", "critical", "blocker"]).toContain(severity);
      expect(check_name).not.toBe("");
      expect(description).not.toBe("");
      expect(location.path).not.toMatch(/^(?:\.\/|\/)/u);
      expect(location.lines.begin).toBeGreaterThan(0);
    }
  });

  it("gives every issue a fingerprint of its own", () => {
    const { findings, problems } = report;
    const all = fingerprints(
      read({ ...report, findings: [...findings, ...findings], problems: [...problems, ...problems] }),
    );
    expect(new Set(all).size).toBe(all.length);
  });

  it("keeps fingerprints when lines move, and shows where they went", () => {
    const down = ({ path, line, column }: Finding["at"]) => ({ path, line: line + 7, column });
    const moved = { ...report, findings: report.findings.map((finding) => ({ ...finding, at: down(finding.at) })) };
    expect(fingerprints(read(moved))).toEqual(fingerprints(issues));
    expect(read(moved)[0]?.location.lines.begin).toBe((issues[0]?.location.lines.begin ?? 0) + 7);
  });

  it("tells two folders of a repository apart, which are two jobs of one pipeline", () => {
    const [shop, web] = [read(report, "shop/"), read(report, "web/")];
    expect(new Set([...fingerprints(shop), ...fingerprints(web)]).size).toBe(2 * issues.length);
    expect(shop[0]?.location.path).toBe(`shop/${issues[0]?.location.path}`);
  });

  it("tells everything, also where only what is new is judged", () => {
    const findings = report.findings.map((finding) => ({ ...finding, status: "existing" as const }));
    const base = { en: "commit 1", "zh-CN": "提交 1" };
    const compared = { ...report, findings, comparison: { base, scope: "new" as const, fixed: [] } };
    expect(fingerprints(read(compared))).toEqual(fingerprints(issues));
  });

  it("weighs findings, and what went unchecked most", () => {
    expect(issues.map(({ severity }) => severity)).toEqual([
      ...["major", "major", "major", "minor", "major", "major"],
      ...["critical", "critical"],
    ]);
  });
});

describe("junit", () => {
  it("counts what it holds", () => {
    const text = junit(report, context);
    const sum = (name: string) =>
      [...text.matchAll(new RegExp(`${name}="(\\d+)"`, "gu"))].reduce((all, [, n]) => all + Number(n), 0);
    expect(sum("tests")).toBe(text.split("<testcase ").length - 1);
    expect(sum("failures")).toBe(text.split("<failure ").length - 1);
    expect(sum("errors")).toBe(text.split("<error ").length - 1);
  });

  it("shows a rule that found nothing as passed", () => {
    expect(junit(reportWith(0), context)).toContain('<testcase classname="boundaries/cycle" name="boundaries/cycle">');
  });
});

describe("agent", () => {
  it("takes one line a finding, one a problem, and one for the whole", () => {
    expect(agent(report, context).trimEnd().split("\n")).toHaveLength(6 + 4 + 1);
  });
});
