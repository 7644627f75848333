import { describe, expect, it, test } from "vitest";
import { ArchLintError } from "../../src/domain/errors.ts";
import { both, run, toolWith } from "./world.ts";

const missing = new ArchLintError("root-missing", both("There is no such folder."), both("Name a folder."));
const rootless = toolWith({ check: async () => Promise.reject(missing) });

describe("a command line that cannot be meant", () => {
  test.each([
    { argv: ["--formt", "json"], says: "There is no option --formt.", hint: "Did you mean --format?" },
    { argv: ["why", "a", "b", "--rot", "x"], says: "There is no option --rot.", hint: "Did you mean --root?" },
    { argv: ["-f", "jason"], says: "--format does not know jason.", hint: "Did you mean json?" },
    { argv: ["-f", "json:"], says: "A value is missing for --format json:.", hint: "lists everything" },
    { argv: ["graph", "-f", "mermaidd"], says: "--format does not know mermaidd.", hint: "Did you mean mermaid?" },
    { argv: ["--fail-on", "warn"], says: "--fail-on does not know warn.", hint: "Use one of: error, warning, never." },
    { argv: ["--max-warnings", "-1"], says: "--max-warnings needs a whole number", hint: "" },
    { argv: ["--workers", "many"], says: "--workers needs a whole number of at least 0, not many.", hint: "" },
    { argv: ["--locale", "zh"], says: "--locale 不支持 zh。", hint: "zh-CN" },
    { argv: ["chek"], says: "chek is neither a verb of arch-lint nor a folder.", hint: "Did you mean check?" },
    { argv: ["chek", "src"], says: "chek is neither a verb of arch-lint nor a folder.", hint: "Did you mean check?" },
    { argv: ["check", "a", "b"], says: "Too many arguments: check a b.", hint: "lists everything" },
    { argv: ["why", "a"], says: "An argument is missing: to.", hint: "lists everything" },
    { argv: ["registry"], says: "An argument is missing: action.", hint: "Use one of: snapshot." },
    { argv: ["outdated", "--strict-unknown"], says: "There is no option --strict-unknown.", hint: "" },
    { argv: ["--config"], says: "A value is missing for --config <file>.", hint: "lists everything" },
    { argv: ["list", "layer"], says: "list does not know layer.", hint: "Did you mean layers?" },
    { argv: ["completion", "tcsh"], says: "completion does not know tcsh.", hint: "Use one of: bash, zsh, fish." },
    { argv: ["--rule", "boundaries/cycle"], says: "--rule boundaries/cycle does not say what to do.", hint: "=off" },
    { argv: ["--rule", "boundaries/cycel=off"], says: "There is no rule boundaries/cycel.", hint: "boundaries/cycle?" },
    { argv: ["--staged", "--at", "HEAD"], says: "--staged and --at name two different trees.", hint: "Use one" },
    {
      argv: ["-f", "sarif", "-f", "text"],
      says: "Two reports cannot share standard output: sarif, text.",
      hint: ":<file>",
    },
    { argv: ["-f", "json:a", "-f", "sarif:a"], says: "Two reports cannot share the file a.", hint: ":<file>" },
    { argv: ["-f", "junit", "-f", "sarif", "-o", "a"], says: "-o can only take one report, and 2", hint: ":<file>" },
  ])("$argv", async ({ argv, says, hint }) => {
    const { code, stdout, stderr } = await run(argv, { tool: rootless });
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(says);
    expect(stderr).toContain(hint);
    expect(stderr.trimEnd().split("\n")).toHaveLength(2);
  });

  it("is told as JSON if JSON was asked for", async () => {
    const { stdout } = await run(["--workers", "x", "-f", "json"]);
    expect(JSON.parse(stdout)).toMatchObject({ error: { code: "usage" } });
  });

  it("shows what it quotes, whatever that is", async () => {
    const { stderr } = await run(["--fail-on", "\u001b[31m\n::error::x"]);
    expect(stderr).toContain("\\u{1b}[31m\\u{a}::error::x");
  });
});

it("takes a folder that is missing for a folder if it looks like one", async () => {
  for (const argv of [["check", "chek"], ["./chek"]]) {
    const { code, stderr } = await run(argv, { tool: rootless });
    expect({ code, stderr }).toEqual({ code: 2, stderr: "error: There is no such folder.\nhint: Name a folder.\n" });
  }
});

describe("help", () => {
  it("names every verb and the exit codes", async () => {
    const { code, stdout } = await run(["--help"]);
    expect(code).toBe(0);
    for (const verb of ["check", "why", "can-import", "explain", "graph", "init", "list", "config", "completion"]) {
      expect(stdout).toContain(`  ${verb} `);
    }
    expect(stdout).toContain("Exit codes: 0");
  });

  it("of a verb says what its argument can be", async () => {
    const { stdout } = await run(["help", "registry"]);
    expect(stdout).toMatch(/Arguments:\n {2}action +one of: snapshot\n/u);
  });

  it("speaks Chinese", async () => {
    const { stdout } = await run(["help", "check"], { io: { env: { LANG: "zh_CN.UTF-8" } } });
    expect(stdout).toContain("用法");
    expect(stdout).toContain("语言");
    expect(stdout).not.toContain("Options:");
  });

  it("of the version is the version alone", async () => {
    expect(await run(["--version"])).toEqual({ code: 0, stdout: "0.1.0\n", stderr: "", files: {} });
  });
});

describe("locale", () => {
  const spoken = async (argv: readonly string[], env: Record<string, string>) =>
    (await run([...argv, "--staged", "--at", "x"], { io: { env } })).stderr.startsWith("错误") ? "zh-CN" : "en";

  test.each([
    { argv: [], env: {}, locale: "en" },
    { argv: [], env: { LANG: "zh_CN.UTF-8" }, locale: "zh-CN" },
    { argv: [], env: { LANG: "zh_CN" }, locale: "zh-CN" },
    { argv: [], env: { LANG: "zh_SG.GB2312" }, locale: "zh-CN" },
    { argv: [], env: { LANG: "zh" }, locale: "zh-CN" },
    { argv: [], env: { LANG: "zh_TW.UTF-8" }, locale: "en" },
    { argv: [], env: { LANG: "de_DE.UTF-8" }, locale: "en" },
    { argv: [], env: { LC_ALL: "C", LANG: "zh_CN.UTF-8" }, locale: "en" },
    { argv: [], env: { LC_ALL: "", LC_MESSAGES: "zh_CN.UTF-8", LANG: "C" }, locale: "zh-CN" },
    { argv: [], env: { CI: "true", LANG: "zh_CN.UTF-8" }, locale: "en" },
    { argv: [], env: { CI: "true", ARCH_LINT_LOCALE: "zh-CN" }, locale: "zh-CN" },
    { argv: ["--locale", "en"], env: { ARCH_LINT_LOCALE: "zh-CN" }, locale: "en" },
    { argv: ["--locale=zh-CN"], env: { CI: "true" }, locale: "zh-CN" },
  ])("of $argv with $env is $locale", async ({ argv, env, locale }) => {
    expect(await spoken(argv, env)).toBe(locale);
  });
});
