import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, lstatSync, readdirSync, readFileSync, statSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { removeFolders, repository, runGit, temporaryFolder, writeFiles } from "../snapshots/repository.ts";
import { cli } from "./hooked.ts";

afterAll(removeFolders);

function initHooks(folder: string, ...words: readonly string[]) {
  const argv = [cli, "init", folder, "--hooks", ...words, "--locale", "en"];
  const env = { ...process.env, GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_SYSTEM: "/dev/null" };
  const { status, stdout, stderr } = spawnSync(process.execPath, argv, { encoding: "utf8", env });
  return { status, stdout, stderr };
}

const modeOf = (path: string) => statSync(path).mode & 0o777;

/** Every file below a folder with its text. */
function texts(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map(({ parentPath, name }) => join(parentPath, name));
  return Object.fromEntries(paths.sort().map((path) => [path, readFileSync(path, "latin1")]));
}

describe("init --hooks", () => {
  test("writes nothing unless told to", () => {
    const { folder } = repository();
    const before = texts(folder);
    const { status, stdout } = initHooks(folder);
    expect(status).toBe(0);
    expect(stdout).toContain(
      "With --yes this is written to .git/hooks/pre-commit:\n\n#!/bin/sh\narch-lint check --staged --quiet",
    );
    expect(texts(folder)).toEqual(before);
  });

  test("writes a hook that git runs, once", () => {
    const { folder, git, write } = repository();
    expect(initHooks(folder, "--yes")).toMatchObject({
      status: 0,
      stdout: expect.stringContaining("Wrote .git/hooks/pre-commit."),
    });
    expect(modeOf(join(folder, ".git/hooks/pre-commit"))).toBe(0o755);
    const before = texts(folder);
    expect(initHooks(folder, "--yes").stdout).toContain(".git/hooks/pre-commit calls arch-lint already.");
    expect(texts(folder)).toEqual(before);

    const bin = temporaryFolder();
    writeFiles(bin, { "arch-lint": `#!/bin/sh\nexec "${process.execPath}" "${cli}" "$@"\n` });
    chmodSync(join(bin, "arch-lint"), 0o755);
    write({ "src/domain/order.ts": 'import "../infrastructure/db";\n', "src/infrastructure/db.ts": "export {};\n" });
    git("add", "-A");
    const env = { ...process.env, PATH: `${bin}:${process.env.PATH}` };
    const options = ["-c", "user.name=a", "-c", "user.email=a@b", "commit", "-qm", "first"];
    const { status, stderr } = spawnSync("git", options, { cwd: folder, env, encoding: "utf8" });
    expect(status).toBe(1);
    expect(stderr).toContain("boundaries/forbidden-dependency");
  });

  test("adds to a hook of husky's and leaves its permissions as they are", () => {
    const { folder, write } = repository();
    write({ ".husky/pre-commit": "npm test\n" });
    chmodSync(join(folder, ".husky/pre-commit"), 0o750);
    expect(initHooks(folder, "--yes").status).toBe(0);
    expect(readFileSync(join(folder, ".husky/pre-commit"), "utf8")).toBe(
      "npm test\narch-lint check --staged --quiet\n",
    );
    expect(modeOf(join(folder, ".husky/pre-commit"))).toBe(0o750);
    expect(readdirSync(join(folder, ".husky"))).toEqual(["pre-commit"]);
  });

  test("writes to the folder that core.hooksPath names, if that is inside", () => {
    const { folder, git } = repository();
    git("config", "core.hooksPath", ".githooks");
    expect(initHooks(folder, "--yes").stdout).toContain("Wrote .githooks/pre-commit.");
    expect(existsSync(join(folder, ".git/hooks/pre-commit"))).toBe(false);
  });

  test.each([
    ["another folder", temporaryFolder()],
    ["the folder above", "../hooks"],
  ])("leaves core.hooksPath alone where it is %s", (_, hooksPath) => {
    const { folder, git } = repository();
    git("config", "core.hooksPath", hooksPath);
    const { status, stdout } = initHooks(folder, "--yes");
    expect(status).toBe(0);
    expect(stdout).toContain("git looks for hooks outside of this folder");
  });

  test("leaves hooks alone that a linked worktree or a folder below the top shares", () => {
    const { folder, git, write } = repository();
    git("commit", "-q", "--allow-empty", "-m", "first");
    const linked = join(temporaryFolder(), "linked");
    git("worktree", "add", "-q", linked, "-b", "linked");
    write({ "web/package.json": "{}" });
    for (const place of [linked, join(folder, "web")]) {
      expect(initHooks(place, "--yes").stdout).toContain("git looks for hooks outside of this folder");
    }
    expect(existsSync(join(folder, ".git/hooks/pre-commit"))).toBe(false);
  });

  test("does not write through a link", () => {
    const { folder } = repository();
    const outside = temporaryFolder();
    writeFiles(outside, { "pre-commit": "npm test\n", "own.yml": "pre-push: {}\n" });
    symlinkSync(outside, join(folder, ".husky"));
    expect(initHooks(folder, "husky", "--yes")).toMatchObject({ status: 2, stdout: "" });

    const second = repository().folder;
    symlinkSync(join(outside, "own.yml"), join(second, "lefthook.yml"));
    expect(initHooks(second, "lefthook", "--yes")).toMatchObject({ status: 2, stdout: "" });
    expect(lstatSync(join(second, "lefthook.yml")).isSymbolicLink()).toBe(true);
    expect(readdirSync(outside)).toEqual(["own.yml", "pre-commit"]);
    expect(readFileSync(join(outside, "own.yml"), "utf8")).toBe("pre-push: {}\n");
  });

  test("says in JSON what it would write, and what is left to people", () => {
    const { folder } = repository();
    expect(JSON.parse(initHooks(folder, "-f", "json").stdout)).toEqual({
      schemaVersion: 1,
      runner: "git",
      outcome: "change",
      path: ".git/hooks/pre-commit",
      text: "#!/bin/sh\narch-lint check --staged --quiet\n",
      added: "#!/bin/sh\narch-lint check --staged --quiet\n",
      exists: false,
      executable: true,
      written: false,
      remarks: [expect.stringContaining("this clone alone"), expect.stringContaining("on PATH")],
    });
  });

  test("works on a folder without git as well, where there is nothing to hook into", () => {
    const folder = temporaryFolder();
    expect(initHooks(folder, "--yes").stdout).toContain("in no git repository");
    writeFiles(folder, { "lefthook.yml": "pre-push: {}\n" });
    expect(initHooks(folder, "--yes").stdout).toContain("Wrote lefthook.yml.");
  });

  test("runs nothing that the repository brings along", () => {
    const { folder } = repository();
    const marker = join(temporaryFolder(), "ran");
    const program = `#!/bin/sh\ntouch "${marker}"\n`;
    writeFiles(folder, { ".githooks/post-index-change": program, git: program, ".husky/pre-commit": program });
    for (const path of [".githooks/post-index-change", "git", ".husky/pre-commit"])
      chmodSync(join(folder, path), 0o755);
    runGit(folder, ["config", "core.hooksPath", ".githooks"]);
    runGit(folder, ["config", "core.fsmonitor", join(folder, "git")]);
    initHooks(folder, "--yes");
    expect(existsSync(marker)).toBe(false);
  });
});
