import { describe, expect, it, test } from "vitest";
import { ArchLintError } from "../../src/domain/errors.ts";
import { jsonReportSchema } from "../../src/interface/reporters/json/schema.ts";
import { cleanReport, reportWith } from "../reporters/sample.ts";
import { both, run, toolWith } from "./world.ts";

const unreadable = { en: "unreadable", "zh-CN": "无法读取" };
const incomplete = { ...reportWith(1), problems: [{ message: unreadable, weight: "incomplete" as const }] };

describe("exit code", () => {
  test.each([255, 256, 257])("%i errors exit 1", async (errors) => {
    expect((await run([], { tool: toolWith({}, reportWith(errors)) })).code).toBe(1);
  });

  test.each([
    { what: "a clean run", report: cleanReport, argv: [], code: 0 },
    { what: "an error", report: reportWith(1), argv: [], code: 1 },
    { what: "warnings", report: reportWith(0, 3), argv: [], code: 0 },
    { what: "warnings that may fail", report: reportWith(0, 3), argv: ["--fail-on", "warning"], code: 1 },
    { what: "as many warnings as allowed", report: reportWith(0, 3), argv: ["--max-warnings", "3"], code: 0 },
    { what: "more warnings than allowed", report: reportWith(0, 3), argv: ["--max-warnings=2"], code: 1 },
    { what: "an error that must not fail", report: reportWith(1), argv: ["--fail-on", "never"], code: 0 },
    { what: "an incomplete run", report: incomplete, argv: [], code: 2 },
    { what: "an incomplete run that must not fail", report: incomplete, argv: ["--fail-on", "never"], code: 2 },
    { what: "warnings that nobody looks at", report: reportWith(0, 3), argv: ["--min-severity", "error"], code: 0 },
    { what: "an error in quiet mode", report: reportWith(1), argv: ["--quiet"], code: 1 },
  ])("of $what is $code", async ({ report, argv, code }) => {
    expect((await run(argv, { tool: toolWith({}, report) })).code).toBe(code);
  });

  test.each(["text", "json", "sarif", "github", "agent", "junit", "gitlab", "markdown"])(
    "does not depend on the format %s",
    async (format) => {
      expect((await run(["-f", format], { tool: toolWith({}, reportWith(256)) })).code).toBe(1);
      expect((await run(["-f", format], { tool: toolWith({}, cleanReport) })).code).toBe(0);
      expect((await run(["-f", format], { tool: toolWith({}, incomplete) })).code).toBe(2);
    },
  );
});

describe("target", () => {
  it.each([
    { argv: [], target: { root: "/project", tree: { kind: "working-tree" }, today: "2026-11-23" } },
    { argv: ["shop"], target: { root: "/project/shop" } },
    { argv: ["check", "shop"], target: { root: "/project/shop" } },
    { argv: ["--staged"], target: { tree: { kind: "index" } } },
    { argv: ["check", "--at", "HEAD~1"], target: { tree: { kind: "commit", revision: "HEAD~1" } } },
    { argv: ["--config", "a.yaml"], target: { config: "a.yaml" } },
    { argv: ["--no-config"], target: { config: false } },
    { argv: ["--verify-bytes"], target: { verifyBytes: true } },
    { argv: ["--no-cache"], target: { cache: false } },
    {
      argv: ["--cache-dir", "c", "--workers", "0", "--allow-empty"],
      target: { cache: "c", workers: 0, allowEmpty: true },
    },
    {
      argv: ["--rule", "boundaries/cycle=off", "--rule=boundaries/upward-import=warning"],
      target: { rules: { "boundaries/cycle": "off", "boundaries/upward-import": "warning" } },
    },
  ])("of $argv", async ({ argv, target }) => {
    let seen: unknown;
    const check = async (given: unknown) => {
      seen = given;
      return cleanReport;
    };
    expect(await run(argv, { tool: toolWith({ check }) })).toMatchObject({ code: 0, stderr: "" });
    expect(seen).toMatchObject(target);
  });
});

describe("formats", () => {
  it("writes several reports, each to its own place", async () => {
    const { stdout, files } = await run(["-f", "text", "-f", "json:out/report.json", "-f", "sarif:report.sarif"]);
    expect(stdout).toContain("boundaries/upward-import");
    expect(Object.keys(files)).toEqual(["/project/out/report.json", "/project/report.sarif"]);
    expect(jsonReportSchema.safeParse(JSON.parse(files["/project/out/report.json"] ?? "")).success).toBe(true);
  });

  it("writes a single report to the file of -o", async () => {
    const { stdout, files } = await run(["-f", "json", "-o", "report.json"]);
    expect(stdout).toBe("");
    expect(JSON.parse(files["/project/report.json"] ?? "")).toMatchObject({ schemaVersion: 1 });
  });

  it("leaves nothing but JSON on standard output", async () => {
    const { stdout, stderr } = await run(["-f", "json", "--timing"], { io: { stdoutIsTTY: true, stderrIsTTY: true } });
    expect(jsonReportSchema.safeParse(JSON.parse(stdout)).error).toBeUndefined();
    expect(stderr).toContain("total:");
  });

  it.each([
    { env: {}, begins: "error boundaries/" },
    { env: { CLAUDECODE: "1" }, begins: "src/domain/minified.js:1:16008: error" },
    { env: { AI_AGENT: "0" }, begins: "error boundaries/" },
    { env: { GITHUB_ACTIONS: "true" }, begins: "::error file=" },
  ])("chooses one by itself for $env", async ({ env, begins }) => {
    const { stdout } = await run([], { io: { env } });
    expect(stdout.startsWith(begins)).toBe(true);
  });

  it("prints annotations and text in a log of GitHub Actions, where no other line is a command", async () => {
    const { stdout } = await run([], { io: { env: { GITHUB_ACTIONS: "true" } } });
    expect(stdout).toContain("5 errors, 1 warning");
    const commands = stdout.split("\n").filter((line) => /^\s*::|##\[/u.test(line));
    expect(commands.every((line) => line.startsWith("::error file=") || line.startsWith("::warning file="))).toBe(true);
    expect(commands).toHaveLength(7);
  });

  it("leads from the folder of the checkout to the file", async () => {
    const env = { GITHUB_ACTIONS: "true", GITHUB_WORKSPACE: "/project" };
    const { stdout } = await run(["shop", "-f", "github"], { io: { env } });
    expect(stdout).toContain("file=shop/src/domain/order.ts,line=2");
  });
});

describe("colour", () => {
  const coloured = async (argv: readonly string[], env: Record<string, string>, stdoutIsTTY: boolean) =>
    (await run(argv, { io: { env, stdoutIsTTY } })).stdout.includes("\u001b");

  it.each([
    { argv: [], env: {}, terminal: true, colour: true },
    { argv: [], env: {}, terminal: false, colour: false },
    { argv: [], env: { NO_COLOR: "1" }, terminal: true, colour: false },
    { argv: [], env: { CI: "1" }, terminal: true, colour: false },
    { argv: [], env: { TERM: "dumb" }, terminal: true, colour: false },
    { argv: [], env: { FORCE_COLOR: "1" }, terminal: false, colour: true },
    { argv: [], env: { FORCE_COLOR: "0" }, terminal: true, colour: false },
    { argv: ["--color"], env: { NO_COLOR: "1" }, terminal: false, colour: true },
    { argv: ["--no-color"], env: { FORCE_COLOR: "1" }, terminal: true, colour: false },
  ])("with $argv, $env, terminal $terminal: $colour", async ({ argv, env, terminal, colour }) => {
    expect(await coloured(argv, env, terminal)).toBe(colour);
  });

  it("never goes into a file", async () => {
    const { files } = await run(["--color", "-f", "text:report.txt"]);
    expect(files["/project/report.txt"]).not.toContain("\u001b");
  });
});

describe("failures", () => {
  const broken = (error: unknown) => toolWith({ check: async () => Promise.reject(error) });
  const known = new ArchLintError("config-invalid", both("layers is empty"), both("Name a layer."), {
    at: { path: "arch-lint.yaml", line: 2, column: 1 },
  });

  it("are told with place and hint", async () => {
    const { code, stdout, stderr } = await run([], { tool: broken(known) });
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toBe("error: arch-lint.yaml:2:1: layers is empty\nhint: Name a layer.\n");
  });

  it.each([["-f", "json"], ["--format=json"], ["-fjson"], ["--format", "json"]])(
    "are JSON too with %s %s",
    async (...argv) => {
      const { stdout } = await run(argv.filter(Boolean), { tool: broken(known) });
      const at = { path: "arch-lint.yaml", line: 2, column: 1 };
      expect(JSON.parse(stdout)).toEqual({
        schemaVersion: 1,
        error: { code: "config-invalid", message: "layers is empty", hint: "Name a layer.", at },
      });
    },
  );

  it("of our own show no stack unless asked", async () => {
    const quiet = await run([], { tool: broken(new TypeError("x is not a function")) });
    expect(quiet.stderr).toContain("Something went wrong inside arch-lint: x is not a function");
    expect(quiet.stderr).not.toContain("    at ");
    const loud = await run([], { tool: broken(new TypeError("x")), io: { env: { ARCH_LINT_DEBUG: "1" } } });
    expect(loud.stderr).toContain("    at ");
  });

  it("to write a file are told", async () => {
    const writeFile = async () => Promise.reject(new Error("EACCES: permission denied"));
    const { code, stdout, stderr } = await run(["-f", "json", "-f", "sarif:x.json"], { io: { writeFile } });
    expect(code).toBe(2);
    expect(JSON.parse(stdout)).toMatchObject({ error: { code: "output-unwritable" } });
    expect(stderr).toContain("Cannot write x.json: EACCES");
  });

  it("of a reader that has gone away change nothing", async () => {
    const stdout = () => {
      throw Object.assign(new Error("write EPIPE"), { code: "EPIPE" });
    };
    expect(await run([], { tool: toolWith({}, reportWith(1)), io: { stdout } })).toMatchObject({ code: 1, stderr: "" });
  });

  it("cannot give commands to a log", async () => {
    const error = new ArchLintError("config-invalid", both("\n::stop-commands::x"), both("##[add-mask]y"));
    const { stderr } = await run([], { tool: broken(error), io: { env: { GITHUB_ACTIONS: "true" } } });
    expect(stderr).not.toMatch(/^\s*::|##\[/mu);
  });
});
