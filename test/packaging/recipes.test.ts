import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { cli, offender, writeProgram } from "../hooks/hooked.ts";
import { removeFolders, repository, runGit, temporaryFolder } from "../snapshots/repository.ts";

afterAll(removeFolders);

/** The code of a page, block by block; remarks behind the code are in the reader's language. */
function blocksOf(page: string, language = "\\w+"): readonly string[] {
  const text = readFileSync(page, "utf8").replaceAll(/ {2,}#.*$/gmu, "");
  return [...text.matchAll(new RegExp(`^\`\`\`(?:${language})\n([\\s\\S]*?)^\`\`\``, "gmu"))].map(
    ([, code = ""]) => code,
  );
}

describe.each(["hooks", "gitlab"])("docs/%s.md", (name) => {
  it("shows the same code in every language", () => {
    const blocks = blocksOf(`docs/${name}.md`);
    expect(blocks.length).toBeGreaterThan(2);
    expect(blocksOf(`docs/${name}.zh-CN.md`)).toEqual(blocks);
  });

  it("shows YAML that can be read", () => {
    for (const block of blocksOf(`docs/${name}.md`, "yaml")) expect(() => parse(block)).not.toThrow();
  });
});

describe("the job for GitLab", () => {
  const script: string = parse(blocksOf("docs/gitlab.md", "yaml")[0] ?? "")["arch-lint"].script[0];

  /** A server's repository with an old finding, and a merge request that left long before the tip. */
  const served = (change: Readonly<Record<string, string>>) => {
    const made = repository();
    made.write({ "src/domain/order.ts": offender, "src/infrastructure/db.ts": "export const db = 1;\n" });
    made.git("add", "-A");
    made.git("commit", "-qm", "an old finding");
    const base = made.git("rev-parse", "HEAD").trim();
    made.git("checkout", "-qb", "topic");
    for (const number of [1, 2, 3]) made.git("commit", "-q", "--allow-empty", "-m", `step ${number}`);
    made.write(change);
    made.git("add", "-A");
    made.git("commit", "-q", "--allow-empty", "-m", "change");
    return { ...made, base };
  };

  const run = (folder: string, env: NodeJS.ProcessEnv) => {
    const clone = join(temporaryFolder(), "clone");
    runGit(temporaryFolder(), ["clone", "-q", "--depth", "2", "--branch", "topic", `file://${folder}`, clone]);
    const bin = temporaryFolder();
    writeProgram(join(bin, "arch-lint"), `#!/bin/sh\nexec "${process.execPath}" "${cli}" "$@" --locale en\n`);
    const usual = { ...process.env, PATH: `${bin}:${process.env.PATH}`, CI: "true", CI_PROJECT_DIR: clone };
    const { status, stdout, stderr } = spawnSync("sh", ["-ec", script], {
      cwd: clone,
      env: { ...usual, ...env },
      encoding: "utf8",
    });
    const report = join(clone, "gl-code-quality-report.json");
    const issues: { location: { path: string } }[] = existsSync(report) ? JSON.parse(readFileSync(report, "utf8")) : [];
    return { status, said: stdout + stderr, paths: issues.map(({ location }) => location.path), clone };
  };

  it("fails for what a merge request brings, and reports everything", () => {
    const { folder, base } = served({ "src/domain/money.ts": offender });
    const { status, said, paths } = run(folder, { CI_MERGE_REQUEST_DIFF_BASE_SHA: base });
    expect(status, said).toBe(1);
    expect(said).toContain("1 new error");
    expect(paths).toEqual(["src/domain/money.ts", "src/domain/order.ts"]);
  });

  it("passes a merge request that brings nothing wrong", () => {
    const { folder, base } = served({ "src/domain/money.ts": "export const money = 1;\n" });
    const { status, said, paths, clone } = run(folder, { CI_MERGE_REQUEST_DIFF_BASE_SHA: base });
    expect(status, said).toBe(0);
    expect(paths).toEqual(["src/domain/order.ts"]);
    expect(readFileSync(join(clone, "arch-lint.junit.xml"), "utf8")).not.toContain("<failure");
  });

  it("judges everything on the default branch", () => {
    const { folder } = served({});
    expect(run(folder, {})).toMatchObject({ status: 1, paths: ["src/domain/order.ts"] });
  });

  it("ends with 2, or git's own complaint, where the base is nowhere", () => {
    const { folder } = served({});
    const { status, paths } = run(folder, {
      CI_MERGE_REQUEST_DIFF_BASE_SHA: "0123456789abcdef0123456789abcdef01234567",
    });
    expect(status).toBeGreaterThan(1);
    expect(paths).toEqual([]);
  });
});

it("hands the reader of every page on to the one in the other language", () => {
  for (const name of ["hooks", "gitlab"]) {
    expect(readFileSync(`docs/${name}.md`, "utf8")).toContain(`(${name}.zh-CN.md)`);
    expect(readFileSync(`docs/${name}.zh-CN.md`, "utf8")).toContain(`(${name}.md)`);
  }
});
