import { spawnSync } from "node:child_process";
import { describe, expect, it, test } from "vitest";
import type { InitProposal, Target } from "../../src/application/tool.ts";
import { width } from "../../src/interface/terminal/width.ts";
import { cleanReport, layerlessReport, report } from "../reporters/sample.ts";
import { both, run, toolWith } from "./world.ts";

const fingerprint = report.findings[1]?.fingerprint ?? "";

describe("every verb", () => {
  test.each([
    ["why", "src/domain/order.ts", "npm:axios"],
    ["can-import", "src/domain/order.ts", "src/infrastructure/db.ts"],
    ["explain", "boundaries/cycle"],
    ["explain", "typescript"],
    ["explain", fingerprint],
    ["graph"],
    ["init"],
    ["list", "layers"],
    ["list", "rules"],
    ["list", "files"],
    ["list", "packages"],
    ["config", "print"],
    ["config", "validate"],
  ])("%s %s answers in JSON, and in JSON alone", async (...words) => {
    const argv = [...words.filter((word) => word !== undefined), "-f", "json"];
    const draw = async () => ({ text: "{}", notes: [{ en: "left out", "zh-CN": "略去" }] });
    const { stdout } = await run(argv, { tool: toolWith({ draw }), io: { stdoutIsTTY: true, stderrIsTTY: true } });
    expect(() => JSON.parse(stdout)).not.toThrow();
  });

  test.each([["why", "a", "b"], ["explain", "x"], ["graph"], ["init"], ["list", "files"], ["config", "print"]])(
    "%s says in JSON why it failed",
    async (...argv) => {
      const fail = async () => Promise.reject(new Error("broken"));
      const tool = toolWith({ why: fail, explain: fail, draw: fail, init: fail, survey: fail, config: fail });
      const { code, stdout } = await run([...argv, "-f", "json"], { tool });
      expect(code).toBe(2);
      expect(JSON.parse(stdout)).toMatchObject({ schemaVersion: 1, error: { code: "internal" } });
    },
  );

  it("looks at the folder, tree and configuration that it is given", async () => {
    let seen: Target | undefined;
    const tool = toolWith({
      why: async (target, from, to) => {
        seen = target;
        return { from, to, chains: [], complete: true };
      },
    });
    await run(["why", "a", "b", "--root", "shop", "--at", "HEAD", "--no-config"], { tool });
    expect(seen).toEqual({
      root: "/project/shop",
      tree: { kind: "commit", revision: "HEAD" },
      today: "2026-11-23",
      config: false,
    });
  });
});

describe("options before the verb", () => {
  test.each([
    { argv: ["--no-color", "list", "rules"], says: "boundaries/cycle" },
    { argv: ["--locale", "zh-CN", "list", "rules"], says: "低层导入了高层。" },
    { argv: ["-f", "json", "--root=shop", "config", "validate"], says: '"valid": true' },
    { argv: ["--staged", "check"], says: "5 errors" },
    { argv: ["--config", "list", "--quiet"], says: "5 errors" },
    { argv: ["--help"], says: "can-import" },
  ])("$argv", async ({ argv, says }) => {
    const { stdout, stderr } = await run(argv);
    expect({ stderr, says: stdout.includes(says) }).toEqual({ stderr: "", says: true });
  });
});

describe("a log of GitHub Actions", () => {
  test.each([["list", "packages"], ["config", "print"], ["graph"], ["why", "::a::", "b"], ["init"]])(
    "gets no command from %s %s",
    async (...words) => {
      const hostile = "::error::x\n  ::add-mask::y\n##[group]z";
      const tool = toolWith({
        config: async () => ({ text: hostile }),
        draw: async () => ({ text: hostile, notes: [both(hostile)] }),
        init: async () => ({ path: "::a::", text: both(hostile), exists: true, report }),
      });
      const argv = words.filter((word) => word !== undefined);
      const { stdout, stderr } = await run(argv, { tool, io: { env: { GITHUB_ACTIONS: "true" } } });
      expect(stdout + stderr).not.toMatch(/^\s*::|##\[/mu);
    },
  );
});

describe("why", () => {
  it("shows the steps with their places", async () => {
    const { code, stdout } = await run(["why", "src/domain/order.ts", "npm:axios"]);
    expect(code).toBe(0);
    expect(stdout).toBe(
      "src/domain/order.ts depends on npm:axios: 1 shortest chain of 1 step\n\n    src/domain/order.ts\n    → npm:axios          src/domain/order.ts:2:20\n",
    );
  });

  it("exits 1 if there is no chain", async () => {
    const { code, stdout } = await run(["why", "a", "nothing"]);
    expect({ code, stdout }).toEqual({ code: 1, stdout: "a does not depend on nothing.\n" });
  });

  it("exits 2 if nobody can tell, since part of the tree could not be read", async () => {
    const tool = toolWith({ why: async (_target, from, to) => ({ from, to, chains: [], complete: false }) });
    const { code, stderr } = await run(["why", "a", "b"], { tool });
    expect(code).toBe(2);
    expect(stderr).toContain("Part of the tree could not be read");
  });
});

describe("can-import", () => {
  it("does not say yes where part of the tree went unread", async () => {
    const { code, stderr } = await run(["can-import", "src/unread.ts", "src/domain/money.ts"]);
    expect(code).toBe(2);
    expect(stderr).toContain("could not be read");
  });

  it("says no with rule, reason, way out and alternatives", async () => {
    const { code, stdout } = await run(["can-import", "src/domain/order.ts", "src/infrastructure/db.ts"]);
    expect(code).toBe(1);
    expect(stdout).toContain("No: src/domain/order.ts must not import src/infrastructure/db.ts.");
    expect(stdout).toContain("error boundaries/upward-import");
    expect(stdout).toContain("fix  Declare what is needed");
    expect(stdout).toContain("Allowed instead: domain");
  });

  it("says yes", async () => {
    const { code, stdout } = await run(["can-import", "src/domain/order.ts", "src/domain/money.ts"]);
    expect(code).toBe(0);
    expect(stdout).toContain("Yes: src/domain/order.ts may import src/domain/money.ts.");
    expect(stdout).not.toContain("No layer applies");
  });

  it("says which end no layer applies to, since a yes is then worth less", async () => {
    const ends = ["can-import", "tools/new.ts", "src/domain/money.ts"];
    expect((await run(ends)).stdout).toContain("No layer applies to tools/new.ts");
    expect((await run([...ends, "--locale", "zh-CN"])).stdout).toContain("tools/new.ts 不属于任何层");
    expect(JSON.parse((await run([...ends, "-f", "json"])).stdout)).toMatchObject({ layerless: ["tools/new.ts"] });
  });
});

describe("explain", () => {
  it("shows a rule with its examples, without the marks", async () => {
    const { stdout } = await run(["explain", "boundaries/upward-import"]);
    expect(stdout).toContain("A lower layer imports from a higher one.");
    expect(stdout).toContain('import { db } from "../infrastructure/db";');
    expect(stdout).not.toContain("expect:");
  });

  it("shows a rule in Chinese", async () => {
    const { stdout } = await run(["explain", "boundaries/upward-import", "--locale", "zh-CN"]);
    expect(stdout).toContain("低层导入了高层。");
  });

  it("shows what a language cannot see", async () => {
    expect((await run(["explain", "typescript"])).stdout).toContain("A specifier that is computed at run time.");
  });

  it("shows a finding with code and path", async () => {
    const { stdout } = await run(["explain", fingerprint]);
    expect(stdout).toContain('> 3 | import { Order } from "./order.js";');
    expect(stdout).toContain("→ src/domain/order.ts  src/domain/money.ts:3:23");
  });
});

describe("list", () => {
  it("aligns the columns of Chinese tables", async () => {
    const lines = (await run(["list", "rules", "--locale", "zh-CN"])).stdout.trimEnd().split("\n");
    const second = lines.map((line) => width(line.slice(0, line.search(/级别|error/u))));
    expect(new Set(second).size).toBe(1);
  });

  it("names files with their places", async () => {
    const { stdout } = await run(["list", "files", "-f", "json"]);
    const file = { file: "src/domain/order.ts", language: "typescript", layer: "domain", context: "", role: "" };
    expect(JSON.parse(stdout)).toEqual({ schemaVersion: 1, files: [file] });
  });

  it("says so if there is nothing", async () => {
    const { stdout } = await run(["list", "layers"], { tool: toolWith({}, layerlessReport) });
    expect(stdout).toBe("There are none.\n");
  });
});

describe("graph", () => {
  it("writes the drawing to standard output and its notes to the other", async () => {
    const { stdout, stderr } = await run(["graph", "-f", "dot"]);
    expect({ stdout, stderr }).toEqual({ stdout: "drawn as dot\n", stderr: "2 nodes were left out\n" });
  });

  it("passes on what to draw", async () => {
    let seen: unknown;
    const draw = async (_target: Target, request: unknown) => {
      seen = request;
      return { text: "", notes: [] };
    };
    const argv = ["graph", "--collapse", "layer", "--focus", "src/**", "--only-findings", "-o", "a.mmd"];
    const { files } = await run(argv, { tool: toolWith({ draw }) });
    expect(seen).toEqual({ format: "mermaid", locale: "en", collapse: "layer", focus: "src/**", onlyFindings: true });
    expect(files).toEqual({ "/project/a.mmd": "\n" });
  });
});

describe("init", () => {
  const proposal: InitProposal = {
    path: "arch-lint.yaml",
    text: both("extends: clean\n"),
    exists: false,
    report: cleanReport,
  };
  const written = async (argv: readonly string[], exists: boolean) => {
    let times = 0;
    const writeConfig = async () => {
      times++;
    };
    const tool = toolWith({ init: async () => ({ ...proposal, exists }), writeConfig });
    return { ...(await run(["init", ...argv], { tool })), times };
  };

  test.each([
    { argv: [], exists: false, code: 0, times: 0, says: "extends: clean" },
    { argv: ["--yes"], exists: false, code: 0, times: 1, says: "Wrote arch-lint.yaml." },
    { argv: [], exists: true, code: 0, times: 0, says: "Add --force to replace it." },
    { argv: ["--yes"], exists: true, code: 2, times: 0, says: "Add --force to replace it." },
    { argv: ["--force"], exists: true, code: 0, times: 1, says: "Wrote arch-lint.yaml." },
  ])("$argv, a configuration there: $exists", async ({ argv, exists, code, times, says }) => {
    const outcome = await written(argv, exists);
    expect(outcome).toMatchObject({ code, times });
    expect(outcome.stdout + outcome.stderr).toContain(says);
  });
});

describe("completion", () => {
  const complete = async (...words: readonly string[]) => {
    const { stdout } = await run(["completion", "bash"]);
    const quoted = words.map((word) => `'${word}'`).join(" ");
    const script = `${stdout}\nCOMP_WORDS=(arch-lint ${quoted}); COMP_CWORD=${words.length}; _arch_lint; echo "\${COMPREPLY[@]}"`;
    return spawnSync("bash", ["-c", script], { encoding: "utf8" }).stdout.trim().split(" ");
  };

  describe.skipIf(spawnSync("bash", ["--version"]).status !== 0)("in bash", () => {
    test.each([
      { words: ["ca"], offers: ["can-import"] },
      { words: ["list", "r"], offers: ["roles", "rules"] },
      { words: ["graph", "--collapse", ""], offers: ["layer", "context", "folder", "module"] },
      { words: ["check", "--fail-on", "w"], offers: ["warning"] },
      { words: ["check", "--format", "g"], offers: ["github", "gitlab"] },
      { words: ["--max"], offers: ["--max-warnings"] },
    ])("$words", async ({ words, offers }) => {
      expect(await complete(...words)).toEqual(offers);
    });
  });

  test.each(["bash", "zsh", "fish"])("for %s knows every verb and option", async (shell) => {
    const { code, stdout } = await run(["completion", shell]);
    expect(code).toBe(0);
    for (const word of ["can-import", "completion", "only-findings", "max-warnings", "zh-CN", "mermaid", "packages"]) {
      expect(stdout).toContain(word);
    }
  });
});
