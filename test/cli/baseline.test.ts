import { describe, expect, it } from "vitest";
import { run, toolWith } from "./world.ts";
import type { BaselineRequest, Target } from "../../src/application/tool.ts";

/** What the verb asks of the tool. */
async function asked(...argv: readonly string[]) {
  const requests: BaselineRequest[] = [];
  const tool = toolWith();
  const baseline = async (target: Target, request: BaselineRequest) => {
    requests.push(request);
    return { ...(await tool.baseline(target, request)), left: [] };
  };
  return { ...(await run(["baseline", ...argv], { tool: { ...tool, baseline } })), requests };
}

describe("baseline", () => {
  it("says what it wrote and what stands all the same, which fails", async () => {
    const { code, stdout } = await run(["baseline"], { tool: toolWith() });
    expect(code).toBe(1);
    expect(stdout).toMatch(
      /^Wrote arch-lint-baseline\.jsonl: 3 findings in 2 entries \(2 new, 0 gone\)\.\n1 finding stands/u,
    );
    expect(stdout).toContain("src/domain/order.ts:2:21 boundaries/upward-import");
  });

  it("is content with what is left where it was only to be pruned", async () => {
    expect((await run(["baseline", "--prune"], { tool: toolWith() })).code).toBe(0);
  });

  it("passes on what it was told", async () => {
    const { code, requests } = await asked("--update", "--reason", "see #412", "--until", "2027-01-31");
    expect(code).toBe(0);
    expect(requests).toMatchObject([{ update: true, reason: "see #412", until: "2027-01-31" }]);
  });

  it("writes JSON", async () => {
    const { stdout } = await run(["baseline", "-f", "json"], { tool: toolWith() });
    expect(JSON.parse(stdout)).toMatchObject({
      schemaVersion: 1,
      entries: 2,
      left: [{ rule: "boundaries/upward-import" }],
    });
  });

  it.each([
    [["--prune", "--update"], /contradict/u],
    [["--until", "31.1.2027"], /is no day/u],
    [["--until", "2027-02-30"], /is no day/u],
  ])("refuses %j", async (argv, message) => {
    const { code, stderr } = await run(["baseline", ...argv], { tool: toolWith() });
    expect(code).toBe(2);
    expect(stderr).toMatch(message);
  });
});

describe("check", () => {
  const targetOf = async (...argv: readonly string[]) => {
    let seen: Target | undefined;
    const tool = toolWith({
      check: async (target) => {
        seen = target;
        return (await import("../reporters/sample.ts")).cleanReport;
      },
    });
    await run(["check", ...argv], { tool });
    return seen;
  };

  it.each([
    [["--staged"], { againstParents: true }],
    [["--staged", "--scope", "all"], { againstParents: false, scope: "all" }],
    [["--staged", "--base", "main"], { againstParents: false, base: "main" }],
    [["--base", "main", "--scope", "all", "--rules-from", "base"], { base: "main", scope: "all", rulesFrom: "base" }],
    [["--no-baseline"], { baseline: false }],
    [["--baseline", "debt.jsonl"], { baseline: "debt.jsonl" }],
  ])("with %j looks at the right trees", async (argv, expected) => {
    expect(await targetOf(...argv)).toMatchObject(expected);
  });
});
