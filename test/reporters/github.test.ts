import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Finding } from "../../src/domain/findings/finding.ts";
import { github } from "../../src/interface/reporters/github.ts";
import { context, report, reportWith } from "./sample.ts";

const commandsOf = (text: string): readonly string[] => text.split("\n").filter((line) => line !== "");

/** What the runner makes of an escaped message. */
const unescaped = (text: string) => text.replaceAll("%0D", "\r").replaceAll("%0A", "\n").replaceAll("%25", "%");

describe("github", () => {
  it.each([
    { errors: 0, warnings: 0, annotations: 0, more: undefined },
    { errors: 10, warnings: 10, annotations: 20, more: undefined },
    { errors: 11, warnings: 0, annotations: 10, more: "1 more error and 0 more warnings" },
    { errors: 300, warnings: 12, annotations: 20, more: "290 more errors and 2 more warnings" },
  ])("annotates $annotations of $errors errors and $warnings warnings", ({ errors, warnings, annotations, more }) => {
    const commands = commandsOf(github(reportWith(errors, warnings), context));
    expect(commands.filter((line) => /^::(?:error|warning) /u.test(line))).toHaveLength(annotations);
    const rest = commands.filter((line) => line.startsWith("::notice "));
    expect(rest).toHaveLength(more === undefined ? 0 : 1);
    if (more !== undefined) expect(rest[0]).toContain(more);
  });

  it("lets no rule crowd out another", () => {
    const many = reportWith(30).findings;
    const [circle] = report.findings.filter(({ rule }) => rule === "boundaries/cycle");
    const commands = commandsOf(github({ ...report, findings: circle ? [...many, circle] : many }, context));
    expect(commands.some((line) => line.includes("title=boundaries/cycle"))).toBe(true);
  });

  it("counts an incomplete run among the ten errors", () => {
    const commands = commandsOf(github({ ...reportWith(10), problems: report.problems }, context));
    expect(commands.filter((line) => line.startsWith("::error "))).toHaveLength(10);
    expect(commands[0]).toContain("cannot be parsed");
  });

  it("makes exactly one command of any finding, whatever stands in it", () => {
    const anything = fc.string({ unit: "binary", maxLength: 40 });
    fc.assert(
      fc.property(anything, anything, (path, specifier) => {
        const [first] = report.findings;
        if (!first) return;
        const finding: Finding = { ...first, at: { path, line: 1, column: 1 }, params: { ...first.params, specifier } };
        const text = github({ ...report, problems: [], findings: [finding] }, context);
        const lines = text.split(/[\r\n\u0085\u2028\u2029]/u);
        expect(lines).toHaveLength(2);
        const [, properties = "", message = ""] = /^::error ([^:]*)::(.*)$/u.exec(lines[0] ?? "") ?? [];
        expect(properties.split(",").map((pair) => pair.split("=")[0])).toEqual(
          ["file", "line", "endLine", "col", "endColumn", "title"].filter((name) => !name.startsWith("end")),
        );
        expect(unescaped(message).split("\n")).toHaveLength(2);
      }),
    );
  });
});
