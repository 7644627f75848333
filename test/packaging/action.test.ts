import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";

/** The step of the action that calls the tool, as GitHub would run it. */
const script: string = parse(readFileSync("action.yml", "utf8")).runs.steps.at(-1).run;

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "arch-lint-action-"));
  writeFileSync(join(folder, "echo.cjs"), "process.stdout.write(JSON.stringify(process.argv.slice(2)));");
});
afterAll(() => rmSync(folder, { recursive: true }));

function argumentsFor(args: string): unknown {
  const env = { ...process.env, ARCH_LINT: join(folder, "echo.cjs"), CHECKED: "a folder", OPTIONS: args };
  const options = ["--noprofile", "--norc", "-eo", "pipefail", "-c", script];
  const { stdout, stderr } = spawnSync("bash", options, { cwd: folder, env, encoding: "utf8" });
  expect(stderr).toBe("");
  return JSON.parse(stdout);
}

describe("the options of the action", () => {
  it.each([
    ["", []],
    [" \n\n", []],
    ["-f json", ["-f", "json"]],
    ["--format=json\n", ["--format=json"]],
    ["-f sarif:out.sarif\n  --fail-on never\r\n", ["-f", "sarif:out.sarif", "--fail-on", "never"]],
    ["-f text --max-warnings 3", ["-f", "text", "--max-warnings", "3"]],
  ])("are words: %j", (args, words) => {
    expect(argumentsFor(args)).toEqual(["check", "a folder", ...words]);
  });

  it("are never read as shell", () => {
    const hostile = '$(touch;pwned) `id` "; exit 0; # * ~ \\ $HOME && false | cat >pwned';
    expect(argumentsFor(hostile)).toEqual(["check", "a folder", ...hostile.split(" ")]);
  });
});
