import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, readdirSync, rmSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { removeFolders, runGit, temporaryFolder, writeFiles } from "../snapshots/repository.ts";
import {
  check,
  checkFolder,
  type Ending,
  expectIncomplete,
  expectRefusal,
  expectSound,
  type Files,
  folderWith,
  run,
} from "./command.ts";

afterAll(removeFolders);

const code = { "src/domain/a.ts": 'import "../infrastructure/b";\n', "src/infrastructure/b.ts": "export {};\n" };
const isRoot = process.getuid?.() === 0;

function repositoryWith(files: Files): string {
  const folder = folderWith(files);
  runGit(folder, ["init", "-q"]);
  runGit(folder, ["add", "-A"]);
  runGit(folder, ["commit", "-qm", "all"]);
  return folder;
}

describe("what cannot be checked is refused", () => {
  test("an empty folder", async () => expectRefusal(await check({}), /No source file/u));

  test("an empty folder in JSON, whole", async () => {
    const ending = await check({}, "-f", "json");
    expect(ending.code).toBe(2);
    expect(JSON.parse(ending.stdout).error.code).toBe("no-files");
  });

  test.each(["sarif", "junit", "gitlab", "markdown", "github"])(
    "an empty folder in %s, with nothing",
    async (format) => {
      expectRefusal(await check({}, "-f", format), /No source file/u);
    },
  );

  test("an empty repository", async () => {
    const folder = temporaryFolder();
    runGit(folder, ["init", "-q"]);
    expectRefusal(await checkFolder(folder), /No source file/u);
    expectRefusal(await checkFolder(folder, "--staged"), /No source file/u);
    expectRefusal(await checkFolder(folder, "--at", "HEAD"), /no commit "HEAD"/u);
  });

  test.each([
    ["a path that does not exist", "missing"],
    ["a path below a file", "file.ts/below"],
    ["a file", "file.ts"],
    ["a link to itself", "circle"],
    ["a link to nothing", "nothing"],
    ["a name that is too long", "x".repeat(5000)],
  ])("%s", async (_, path) => {
    const folder = folderWith({ "file.ts": "" });
    symlinkSync("circle", join(folder, "circle"));
    symlinkSync("missing", join(folder, "nothing"));
    expectRefusal(await checkFolder(join(folder, path)), /./u);
  });

  test("a device", async () => expectRefusal(await checkFolder("/dev/null"), /not a folder/u));

  test.skipIf(isRoot)("a folder without permission", async () => {
    const folder = folderWith(code);
    chmodSync(folder, 0);
    expectRefusal(await checkFolder(folder), /permission denied/u);
    chmodSync(folder, 0o755);
  });

  test("an output that cannot be written", async () => {
    const folder = folderWith(code);
    for (const output of ["/dev/full/report.json", "/proc/report.json", folder]) {
      expectRefusal(await checkFolder(folder, "-f", "sarif", "-o", output), /cannot write/iu);
    }
  });
});

describe("what cannot be read is a gap", () => {
  test.skipIf(isRoot)("a file and a folder without permission", async () => {
    const folder = folderWith({ ...code, "src/closed.ts": "", "src/shut/c.ts": "" });
    chmodSync(join(folder, "src/closed.ts"), 0);
    chmodSync(join(folder, "src/shut"), 0);
    const ending = await checkFolder(folder);
    chmodSync(join(folder, "src/shut"), 0o755);
    expectIncomplete(ending, /src\/closed\.ts.*permission denied/u);
  });

  test("files that vanish and files that are cut short meanwhile", async () => {
    const many = Object.fromEntries(
      Array.from({ length: 3000 }, (_, i) => [`src/f${i}.ts`, 'import "./f1";\n'.repeat(50)]),
    );
    const folder = folderWith({ ...code, ...many });
    const vanish = () => {
      for (let index = 0; index < 3000; index += 3) {
        rmSync(join(folder, `src/f${index}.ts`), { force: true });
        truncateSync(join(folder, `src/f${index + 1}.ts`));
      }
    };
    for (const delay of [100, 250, 500]) {
      writeFiles(folder, many);
      expectSound(await run(["check", folder, "--no-cache"], { meanwhile: () => void setTimeout(vanish, delay) }));
    }
  });

  test("links in circles and out of the root are named and not followed", async () => {
    const outside = folderWith({ "secret.ts": 'import "./stolen-specifier";\n' });
    const folder = folderWith(code);
    symlinkSync("..", join(folder, "src/up"));
    symlinkSync("circle.ts", join(folder, "src/circle.ts"));
    symlinkSync(join(outside, "secret.ts"), join(folder, "src/secret.ts"));
    symlinkSync(outside, join(folder, "src/outside"));
    symlinkSync("/dev/zero", join(folder, "src/zero.ts"));
    symlinkSync("/proc/self/environ", join(folder, "package.json"));
    const ending = await checkFolder(folder, "-f", "json");
    expectSound(ending);
    expect(ending.stdout).not.toContain("stolen-specifier");
    expect(ending.stdout).toContain("src/secret.ts");
  });

  test("a pipe and a socket in the tree do not hold up the run", async () => {
    const folder = folderWith(code);
    runGit(folder, ["init", "-q"]);
    execFileSync("mkfifo", [join(folder, "src/pipe.ts"), join(folder, "tsconfig.json")]);
    expectSound(await checkFolder(folder));
    rmSync(join(folder, ".git"), { recursive: true });
    // git itself would wait for this one, until its time is over.
    execFileSync("mkfifo", [join(folder, ".gitignore")]);
    expectSound(await checkFolder(folder));
  });
});

describe("git may be in any state", () => {
  const checked = ({ stdout }: Ending): number => JSON.parse(stdout).coverage.files;

  test.each<[string, (folder: string) => void]>([
    ["a file of garbage", (folder) => writeFileSync(join(folder, ".git"), "garbage\0\n")],
    ["a file that leads nowhere", (folder) => writeFileSync(join(folder, ".git"), "gitdir: /nowhere\n")],
    ["a file that leads to itself", (folder) => writeFileSync(join(folder, ".git"), "gitdir: .git\n")],
    ["an empty folder", (folder) => mkdirSync(join(folder, ".git"))],
    ["a link to nothing", (folder) => symlinkSync("nowhere", join(folder, ".git"))],
    ["an empty file", (folder) => writeFileSync(join(folder, ".git"), "")],
  ])(".git is %s", async (_, damage) => {
    const folder = folderWith(code);
    damage(folder);
    const ending = await checkFolder(folder);
    expectSound(ending);
    expect(ending.code).toBeGreaterThan(0);
  });

  test.each<[string, string, string]>([
    ["garbage as config", "config", "[core\n\0 = ="],
    ["a config that includes itself", "config", "[include]\n\tpath = config\n"],
    ["an index of garbage", "index", "garbage"],
    ["an empty index", "index", ""],
    ["a HEAD of garbage", "HEAD", "garbage"],
    ["an unknown format", "config", "[core]\n\trepositoryformatversion = 99\n"],
    ["a work tree elsewhere", "config", "[core]\n\tworktree = /\n"],
    ["a bare repository", "config", "[core]\n\tbare = true\n"],
  ])("%s", async (_, file, text) => {
    const folder = repositoryWith(code);
    writeFileSync(join(folder, ".git", file), text);
    for (const door of [[], ["--staged", "--scope", "all"], ["--at", "HEAD"]]) {
      const ending = await checkFolder(folder, ...door);
      expectSound(ending);
      expect(ending.code).toBeGreaterThan(0);
    }
  });

  test("objects that are missing are a gap", async () => {
    const folder = repositoryWith(code);
    for (const name of readdirSync(join(folder, ".git/objects"))) {
      if (name.length === 2) rmSync(join(folder, ".git/objects", name), { recursive: true });
    }
    expect((await checkFolder(folder, "--staged")).code).toBe(2);
    expectSound(await checkFolder(folder, "--staged"));
    expectRefusal(await checkFolder(folder, "--at", "HEAD"), /./u);
  });

  test("a submodule is named, and not passed over in silence", async () => {
    const inner = repositoryWith({ "c.ts": "" });
    const folder = repositoryWith(code);
    runGit(folder, ["-c", "protocol.file.allow=always", "submodule", "add", "-q", inner, "lib"]);
    const ending = await checkFolder(folder, "-f", "json");
    expectSound(ending);
    expect(JSON.parse(ending.stdout).problems.map((problem: { path: string }) => problem.path)).toContain("lib");
  });

  test.each<[string, NodeJS.ProcessEnv]>([
    ["GIT_DIR elsewhere", { GIT_DIR: "/nowhere" }],
    ["GIT_WORK_TREE elsewhere", { GIT_WORK_TREE: "/" }],
    ["GIT_INDEX_FILE elsewhere", { GIT_INDEX_FILE: "/nowhere/index" }],
    [
      "a command in the environment",
      { GIT_EXTERNAL_DIFF: "touch owned", GIT_SSH_COMMAND: "touch owned", GIT_PAGER: "touch owned" },
    ],
    ["an unset HOME", { HOME: undefined, XDG_CACHE_HOME: undefined }],
    ["a HOME that is a file", { HOME: "/dev/null", XDG_CACHE_HOME: undefined }],
    ["no git on PATH", { PATH: "/nowhere" }],
    ["an empty PATH", { PATH: "" }],
    ["a relative PATH", { PATH: ".:bin" }],
  ])("%s changes nothing", async (_, env) => {
    const folder = repositoryWith(code);
    writeFileSync(join(folder, "git"), "#!/bin/sh\ntouch owned\n");
    chmodSync(join(folder, "git"), 0o755);
    const ending = await run(["check", ".", "-f", "json"], { cwd: folder, env });
    expectSound(ending);
    expect(ending.code).toBe(1);
    expect(checked(ending)).toBe(2);
    expect(readdirSync(folder)).not.toContain("owned");
  });

  test("the index and a commit need git, and say so", async () => {
    const folder = repositoryWith(code);
    for (const door of [["--staged"], ["--at", "HEAD"]]) {
      expectRefusal(await run(["check", folder, ...door], { env: { PATH: "/nowhere" } }), /git/u);
    }
  });

  test("GIT_DIR of another repository does not lend its files", async () => {
    const other = repositoryWith({ "other.ts": "" });
    const folder = repositoryWith(code);
    const ending = await run(["check", folder, "-f", "json"], { env: { GIT_DIR: join(other, ".git") } });
    expectSound(ending);
    expect(ending.stdout).not.toContain("other.ts");
    expect(checked(ending)).toBe(2);
  });
});

describe("a cache may be in any state", () => {
  test.each<[string, (cache: string) => void]>([
    ["a file in its place", (cache) => writeFileSync(cache, "garbage")],
    ["a link to nothing", (cache) => symlinkSync("nowhere", cache)],
    ["a link to itself", (cache) => symlinkSync(cache, cache)],
    [
      "folders in place of segments",
      (cache) => mkdirSync(join(cache, "00000000000-0000000000000000.facts"), { recursive: true }),
    ],
    [
      "a segment of garbage",
      (cache) => {
        mkdirSync(cache);
        writeFileSync(join(cache, "00000000000-0000000000000000.facts"), "garbage\n\0");
      },
    ],
  ])("%s", async (_, damage) => {
    const folder = folderWith(code);
    const cache = join(temporaryFolder(), "cache");
    damage(cache);
    for (const _round of [1, 2]) expect((await run(["check", folder, "--cache-dir", cache])).code).toBe(1);
  });

  test("concurrent runs, truncated segments and kill -9 change no verdict", async () => {
    const many = Object.fromEntries(
      Array.from({ length: 1500 }, (_, i) => [`src/f${i}.ts`, `import "./f${i + 1}";\n`.repeat(20)]),
    );
    const folder = folderWith({ ...code, ...many });
    const cache = join(temporaryFolder(), "cache");
    const words = ["check", folder, "--cache-dir", cache, "-f", "json"];
    const expected = (await run(["check", folder, "--no-cache", "-f", "json"])).stdout;
    const killed = [300, 600, 900].map((delay) =>
      run(words, { meanwhile: (pid) => void setTimeout(() => attempt(() => process.kill(pid, "SIGKILL")), delay) }),
    );
    const whole = [run(words), run(words)];
    await Promise.all(killed);
    for (const { stdout } of await Promise.all(whole)) expect(stdout).toBe(expected);
    for (const name of readdirSync(cache)) truncateSync(join(cache, name), 1000);
    expect((await run(words)).stdout).toBe(expected);
    expect((await run(words)).stdout).toBe(expected);
  });
});

function attempt(step: () => void): void {
  try {
    step();
  } catch {
    // The process has ended before it could be killed.
  }
}
