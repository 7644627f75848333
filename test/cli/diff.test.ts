import { describe, expect, it } from "vitest";
import type { Target } from "../../src/application/tool.ts";
import { typescript } from "../comparison/shops.ts";
import { toolOver } from "../memory/tree.ts";
import { answer } from "../reporters/diff-sample.ts";
import { run, toolWith } from "./world.ts";

const { before } = typescript;
const left = Object.entries({ ...before, ...typescript.after }).flatMap(([path, text]) =>
  text === null ? [] : [[path, text] as const],
);
const shop = toolOver(Object.fromEntries(left), before);

describe("arch-lint diff", () => {
  it("shows what changed, and is no judgement", async () => {
    const { code, stdout, stderr } = await run(["diff", "main"], { tool: shop });
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout).toContain(
      "memory compared with memory\n1 new dependency between parts, 1 new use of packages by layers, 1 of them against a rule",
    );
    expect(stdout).toMatch(
      /\+ {2}layers {3}domain → infrastructure .* src\/domain\/order\.ts:1 .*forbidden-dependency/u,
    );
  });

  it("says that nothing changed where nothing did", async () => {
    const { code, stdout } = await run(["diff", "main"], { tool: toolOver(before, before) });
    expect(code).toBe(0);
    expect(stdout).toContain("Nothing changed in the architecture or the dependencies.");
    expect(stdout).toContain("Compared 6 files (6 in layers) and 2 manifests, lockfiles and workflows");
  });

  it("writes Markdown into a file, and JSON", async () => {
    const { stdout, files } = await run(["diff", "main", "-f", "markdown", "-o", "diff.md"], { tool: shop });
    expect(stdout).toBe("");
    expect(files["/project/diff.md"]).toContain("```mermaid\nflowchart LR\n");
    const json = await run(["diff", "main", "-f", "json"], { tool: shop });
    expect(JSON.parse(json.stdout)).toMatchObject({
      schemaVersion: 1,
      complete: true,
      edges: [{ change: "added" }, {}],
    });
  });

  it("ends with 2 where part of a tree could not be read", async () => {
    const { code, stdout, stderr } = await run(["diff", "main"], { tool: toolWith({ diff: async () => answer }) });
    expect(code).toBe(2);
    expect(stdout).toContain("yarn.lock:7  In the base: this line is no entry.");
    expect(stderr).toBe("Part of the trees could not be read, so more may have changed.\n");
  });

  it("ends with 2 where there is no such base, and where the tree is empty", async () => {
    const none = await run(["diff", "main"]);
    expect([none.code, none.stdout]).toEqual([2, ""]);
    const empty = await run(["diff", "main"], { tool: toolOver({}, before) });
    expect([empty.code, empty.stderr]).toEqual([2, expect.stringContaining("No source file")]);
  });

  it("hands on the tree and the base", async () => {
    const asked: (readonly [Target["tree"], string])[] = [];
    const tool = toolWith({
      diff: async ({ tree }, base) => {
        asked.push([tree, base]);
        return answer;
      },
    });
    await run(["diff", "main", "--staged"], { tool });
    await run(["diff", "origin/main", "--at", "HEAD~1"], { tool });
    expect(asked).toEqual([
      [{ kind: "index" }, "main"],
      [{ kind: "commit", revision: "HEAD~1" }, "origin/main"],
    ]);
  });
});
