import { spawnSync } from "node:child_process";
import { existsSync, symlinkSync } from "node:fs";
import { delimiter, join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import type { RunnerName } from "../../src/application/ports/hook-runner.ts";
import { removeFolders, repository, runGit, temporaryFolder, type TestRepository } from "../snapshots/repository.ts";
import { cli, offender, writeProgram } from "./hooked.ts";

afterAll(removeFolders);

/**
 * A folder in which the real runners are installed (`npm install @j178/prek husky@9 lefthook@2 lint-staged@16
 * simple-git-hooks@2`); without it only those on PATH are run, and the others are skipped.
 */
const folder = process.env.ARCH_LINT_HOOK_RUNNERS;
const modules = folder === undefined ? undefined : join(folder, "node_modules");
const path = [...(modules === undefined ? [] : [join(modules, ".bin")]), process.env.PATH ?? ""].join(delimiter);

interface Runner {
  readonly program: string;
  readonly proposal: RunnerName;
  /** What sets the runner up in a clone. */
  readonly install: readonly string[];
  readonly files?: Readonly<Record<string, string>>;
}

const manifest = (fields: object) => ({ "package.json": JSON.stringify(fields, undefined, 2) });

const runners: readonly Runner[] = [
  { program: "pre-commit", proposal: "pre-commit", install: ["pre-commit", "install"] },
  { program: "prek", proposal: "pre-commit", install: ["prek", "install"] },
  { program: "lefthook", proposal: "lefthook", install: ["lefthook", "install"] },
  { program: "husky", proposal: "husky", install: ["husky"] },
  {
    program: "lint-staged",
    proposal: "husky",
    install: ["husky"],
    files: {
      ".husky/pre-commit": "npx --no-install lint-staged\n",
      ".lintstagedrc.json": '{ "*.ts": "node --version" }',
    },
  },
  {
    program: "simple-git-hooks",
    proposal: "simple-git-hooks",
    install: ["simple-git-hooks"],
    files: manifest({ "simple-git-hooks": { "pre-push": "true" } }),
  },
];

function isThere(program: string): boolean {
  return path.split(delimiter).some((one) => existsSync(join(one, program)));
}

/** The environment of somebody who has the runners and the tool on PATH. */
function environment(): NodeJS.ProcessEnv {
  const bin = temporaryFolder();
  writeProgram(join(bin, "arch-lint"), `#!/bin/sh\nexec "${process.execPath}" "${cli}" "$@"\n`);
  const own = Object.entries(process.env).filter(([name]) => !/^(?:GIT_|CI$|HUSKY|LEFTHOOK)/u.test(name));
  const person = { GIT_AUTHOR_NAME: "a", GIT_AUTHOR_EMAIL: "a@b", GIT_COMMITTER_NAME: "a", GIT_COMMITTER_EMAIL: "a@b" };
  const away = { GIT_CONFIG_GLOBAL: "/dev/null", PRE_COMMIT_HOME: temporaryFolder(), PREK_HOME: temporaryFolder() };
  return { ...Object.fromEntries(own), ...person, ...away, PATH: `${bin}${delimiter}${path}` };
}

function run(made: TestRepository, words: readonly string[], env: NodeJS.ProcessEnv) {
  const [program = "", ...parameters] = words;
  const { status, stdout, stderr } = spawnSync(program, parameters, { cwd: made.folder, env, encoding: "utf8" });
  return { code: status, said: stdout + stderr };
}

/** A repository with a runner that is set up as `init --hooks` and its own documentation say. */
function setUp({ proposal, install, files = {} }: Runner, env: NodeJS.ProcessEnv): TestRepository {
  const made = repository();
  if (modules !== undefined) symlinkSync(modules, join(made.folder, "node_modules"));
  made.write({ ".gitignore": "node_modules\n", ...files });
  made.write({
    "src/domain/order.ts": "export const order = 1;\n",
    "src/infrastructure/db.ts": "export const db = 1;\n",
  });
  expect(run(made, ["arch-lint", "init", "--hooks", proposal, "--yes"], env).said).toContain("Wrote");
  made.git("add", "-A");
  made.git("commit", "-qm", "first");
  expect(run(made, install, env)).toMatchObject({ code: 0 });
  return made;
}

describe.each(runners)("$program", (runner) => {
  test.skipIf(!isThere(runner.program))(
    "stops an offender, lets the rest through and leaves what is not staged",
    () => {
      const env = environment();
      const made = setUp(runner, env);

      made.write({ "src/domain/order.ts": offender });
      made.git("add", "-A");
      const stopped = run(made, ["git", "commit", "-m", "offender"], env);
      expect(stopped, stopped.said).toMatchObject({
        code: 1,
        said: expect.stringContaining("src/domain/order.ts:1:20"),
      });

      made.git("reset", "-q");
      made.write({ "src/domain/money.ts": "export const money = 1;\n" });
      made.git("add", "src/domain/money.ts");
      const passed = run(made, ["git", "commit", "-m", "money"], env);
      expect(passed.code, passed.said).toBe(0);
      expect(runGit(made.folder, ["status", "--porcelain"])).toBe(" M src/domain/order.ts\n");
    },
  );
});

describe("the hook that this repository offers", () => {
  test.skipIf(folder === undefined || !isThere("pre-commit"))("installs itself from a checkout", () => {
    const env = environment();
    const made = repository();
    made.write({
      "src/domain/order.ts": "export const order = 1;\n",
      "src/infrastructure/db.ts": "export const db = 1;\n",
    });
    const commit = runGit(process.cwd(), ["rev-parse", "HEAD"]).trim();
    const hooks = `repos:\n- repo: ${process.cwd()}\n  rev: ${commit}\n  hooks:\n  - id: arch-lint\n`;
    made.write({ ".pre-commit-config.yaml": hooks });
    made.git("add", "-A");
    expect(run(made, ["pre-commit", "run"], env)).toMatchObject({ code: 0, said: expect.stringContaining("Passed") });
    made.write({ "src/domain/order.ts": offender });
    made.git("add", "-A");
    expect(run(made, ["pre-commit", "run"], env)).toMatchObject({ code: 1, said: expect.stringContaining(":1:20") });
  });
});
