import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { entryOf, lockOf, manifest } from "../../rules/lockfile-example.ts";
import { snapshot } from "../../rules/registry-example.ts";
import type { SnapshotTaken } from "../../src/application/tool.ts";
import { ArchLintError } from "../../src/domain/errors.ts";
import { outdatedJsonSchema } from "../../src/interface/reporters/outdated/schema.ts";
import { width } from "../../src/interface/terminal/width.ts";
import { toolOver } from "../memory/tree.ts";
import { both, run, toolWith } from "./world.ts";

const asked = { "pad-left": "^1.0.0", "left-pad": "^1.3.0", "stamped-pad": "^1.0.0", "gone-pad": "^1.0.0" };
const tree = {
  "package.json": manifest(asked),
  "package-lock.json": lockOf(
    asked,
    entryOf("gone-pad", "1.0.0"),
    entryOf("left-pad", "1.3.0"),
    entryOf("pad-left", "1.0.0"),
    entryOf("stamped-pad", "1.3.0"),
  ),
};
const withSnapshot = toolOver({ ...tree, ...snapshot });

describe("arch-lint outdated", () => {
  it("shows what is behind, and sums", async () => {
    const { code, stdout } = await run(["outdated"], { tool: withSnapshot });
    expect(code).toBe(0);
    expect(stdout.split("\n")).toEqual([
      "package   declared  locked  in range  latest  lag      age    libyears  for   declared in",
      "pad-left  ^1.0.0    1.0.0   1.0.0     3.0.0   2 major  2.9 y  1.01      prod  package.json:5",
      "",
      "As of 2026-11-20T12:00:00Z: 1 of 4 direct dependencies behind (1 by a major version, 0 by a minor, 0 by a patch), 1.01 libyears.",
      "1 without dates that can be believed; the libyears leave them out.",
      "1 could not be judged: not in the registry snapshot",
      "",
    ]);
  });

  it("stands in line in Chinese too", async () => {
    const { stdout } = await run(["outdated", "--all", "--locale", "zh-CN"], { tool: withSnapshot });
    const lines = stdout.split("\n").slice(0, 5);
    expect(lines[0]).toMatch(/^包 +声明 +锁定/u);
    const columns = lines.map((line) => width(line.slice(0, line.search(/\S+$/u))));
    expect(new Set(columns).size).toBe(1);
  });

  it("answers in JSON as its schema says", async () => {
    const { stdout } = await run(["outdated", "-f", "json"], { tool: withSnapshot });
    const answer = JSON.parse(stdout);
    expect(new Ajv2020().validate(outdatedJsonSchema(), answer)).toBe(true);
    expect(answer.dependencies).toHaveLength(4);
    expect(answer.dependencies[0]).toMatchObject({ name: "pad-left", lag: { majors: 2, minors: 0, patches: 0 } });
    expect(answer.totals).toMatchObject({ dependencies: 4, behind: 1, undated: 1, unknown: 1 });
  });

  it("writes a table in Markdown, into a file if asked", async () => {
    const { stdout, files } = await run(["outdated", "-f", "markdown", "-o", "table.md"], { tool: withSnapshot });
    expect(stdout).toBe("");
    expect(files["/project/table.md"]?.split("\n").slice(0, 3)).toEqual([
      "| package | declared | locked | in range | latest | lag | age | libyears | for | declared in |",
      "| --- | --- | --- | --- | --- | --- | --: | --: | --- | --- |",
      "| `pad-left` | `^1.0.0` | `1.0.0` | `1.0.0` | `3.0.0` | 2 major | 2.9 y | 1.01 | prod | `package.json:5` |",
    ]);
  });

  it("says how to get a snapshot where there is none, and what is wrong with a broken one", async () => {
    const none = await run(["outdated"], { tool: toolOver(tree) });
    expect([none.code, none.stderr]).toEqual([
      2,
      expect.stringMatching(/no \.arch-lint\/registry\.json[\s\S]*registry snapshot/u),
    ]);
    const broken = toolOver({ ...tree, ".arch-lint/registry.json": "{}" });
    const { code, stderr } = await run(["outdated"], { tool: broken });
    expect([code, stderr]).toEqual([2, expect.stringMatching(/^error: \.arch-lint\/registry\.json:1:1: /u)]);
  });
});

describe("arch-lint registry snapshot", () => {
  const taken: SnapshotTaken = {
    ...{ path: ".arch-lint/registry.json", asOf: "2026-11-23T10:00:00Z", hosts: ["registry.example.com"], read: 3 },
    ...{
      withheld: [{ name: "corp.example/x", reason: "private" }],
      unread: [{ name: "gone\u001b[2J", reason: "timeout" }],
    },
  };

  it("says who answered and what is missing, and by its exit code that something is", async () => {
    const { code, stdout } = await run(["registry", "snapshot"], {
      tool: toolWith({ snapshotRegistry: async () => taken }),
    });
    expect(code).toBe(2);
    expect(stdout).toBe(
      [
        "Wrote .arch-lint/registry.json, as of 2026-11-23T10:00:00Z: 3 answers from registry.example.com.",
        "1 not asked for, as your Go settings say (GOPRIVATE, GONOPROXY, GOPROXY=off): corp.example/x",
        "1 could not be read; rules will say that they do not know:",
        "  gone\\u{1b}[2J: no answer in time",
        "",
      ].join("\n"),
    );
  });

  it("takes what was withheld on purpose for no failure", async () => {
    const tool = toolWith({ snapshotRegistry: async () => ({ ...taken, unread: [] }) });
    expect((await run(["registry", "snapshot"], { tool })).code).toBe(0);
  });

  it("asks anew if told to, answers in JSON, and tells failures in JSON", async () => {
    const seen: boolean[] = [];
    const snapshotRegistry = async (_: unknown, { fresh }: { readonly fresh: boolean }) => {
      seen.push(fresh);
      return taken;
    };
    const { stdout } = await run(["registry", "snapshot", "--fresh", "-f", "json"], {
      tool: toolWith({ snapshotRegistry }),
    });
    expect([seen, JSON.parse(stdout)]).toEqual([[true], { schemaVersion: 1, ...taken }]);
    const fails = async () => Promise.reject(new ArchLintError("registry-unreachable", both("silence"), both("")));
    const failed = await run(["registry", "snapshot", "-f", "json"], { tool: toolWith({ snapshotRegistry: fails }) });
    expect(JSON.parse(failed.stdout)).toMatchObject({ error: { code: "registry-unreachable" } });
  });

  it("knows nothing but snapshots", async () => {
    const { code, stderr } = await run(["registry", "publish"]);
    expect([code, stderr]).toEqual([2, expect.stringMatching(/snapshot/u)]);
  });
});

describe("check without a snapshot", () => {
  it("does not mention the rules that wait for one, unless asked what every rule did", async () => {
    const tool = toolOver(tree);
    expect((await run(["check"], { tool })).stdout).not.toMatch(/drift\/behind|registry-signature|min-age /u);
    expect((await run(["check", "--verbose"], { tool })).stdout).toMatch(
      /drift\/behind .*no registry snapshot was taken \(4\)/u,
    );
  });
});

describe("check --base", () => {
  it("says what it compared with", async () => {
    const tool = toolOver(tree, tree);
    expect((await run(["check", "--base", "base"], { tool })).stdout).toMatch(/^Checked .*, compared with /mu);
    const { stdout } = await run(["check", "--base", "base", "-f", "json"], { tool });
    expect(JSON.parse(stdout)).toMatchObject({ comparison: { base: expect.any(String) } });
    expect((await run(["check"], { tool })).stdout).not.toContain("compared with");
  });
});

describe("explain", () => {
  it("shows what the examples are compared with", async () => {
    const { stdout } = await run(["explain", "lockdiff/downgrade"], { tool: withSnapshot });
    expect(stdout).toContain("Both are compared with");
  });

  it("shows only the beginning of a long file", async () => {
    const { stdout } = await run(["explain", "drift/behind"], { tool: withSnapshot });
    expect(stdout).toMatch(/… \d+ more lines/u);
    expect(stdout.split("\n").length).toBeLessThan(120);
  });
});

it("tells areas and counts of the rules that had nothing to look at, and their names if asked", async () => {
  const { stdout } = await run(["check"], { tool: withSnapshot });
  expect(stdout.replaceAll(/\s+/gu, " ")).toMatch(
    /nothing to look at \(--verbose names them\): .*sync \d.* lockdiff\/\*/u,
  );
  expect((await run(["check", "--verbose"], { tool: withSnapshot })).stdout).toContain("sync/missing-lockfile");
});
