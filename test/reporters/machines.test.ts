import { describe, expect, it } from "vitest";
import { agent } from "../../src/interface/reporters/agent.ts";
import { gitlab } from "../../src/interface/reporters/gitlab.ts";
import { junit } from "../../src/interface/reporters/junit.ts";
import { context, report, reportWith } from "./sample.ts";

describe("gitlab", () => {
  const issues: { fingerprint: string; severity: string; check_name: string }[] = JSON.parse(gitlab(report, context));

  it("gives every issue a fingerprint of its own", () => {
    const twice = { ...report, findings: [...report.findings, ...report.findings] };
    const all: { fingerprint: string }[] = JSON.parse(gitlab(twice, context));
    expect(new Set(all.map(({ fingerprint }) => fingerprint)).size).toBe(all.length);
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
