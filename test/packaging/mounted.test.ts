import { spawnSync } from "node:child_process";
import { chownSync, lstatSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { cli } from "../hooks/hooked.ts";
import { removeFolders, repository, runGit, temporaryFolder } from "../snapshots/repository.ts";

afterAll(removeFolders);

/** Whose repository it is, and who looks at it. */
const owner = 12_345;
const nobody = 65_534;

let folder = "";
let config = "";
beforeAll(() => {
  const made = repository();
  folder = made.folder;
  made.write({
    "src/domain/order.ts": "export const order = 1;\n",
    "src/infrastructure/db.ts": "export const db = 1;\n",
  });
  made.git("add", "-A");
  made.git("commit", "-qm", "first");
  made.write({ "src/domain/order.ts": 'import "../infrastructure/db";\n' });
  made.git("commit", "-qam", "second");
  const shared = temporaryFolder();
  config = join(shared, "gitconfig");
  // What the Dockerfile has git write to /etc/gitconfig.
  runGit(shared, ["config", "--file", config, "--add", "safe.directory", "*"]);
  if (process.getuid?.() !== 0) return;
  for (const path of [
    folder,
    shared,
    ...readdirSync(folder, { recursive: true, encoding: "utf8" }).map((one) => join(folder, one)),
  ]) {
    chownSync(path, owner, owner);
    spawnSync("chmod", [lstatSync(path).isDirectory() ? "555" : "444", path]);
  }
});

function asNobody(words: readonly string[], env: NodeJS.ProcessEnv = {}) {
  const home = { HOME: "/nonexistent", GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_SYSTEM: "/dev/null" };
  const options = { cwd: "/", uid: nobody, gid: nobody, encoding: "utf8" as const };
  return spawnSync(process.execPath, [cli, ...words], { ...options, env: { PATH: process.env.PATH, ...home, ...env } });
}

const canBeNobody = process.getuid?.() === 0 && asNobody(["--version"]).status === 0;

test.skipIf(!canBeNobody)("a mounted repository of somebody else is refused with a word on how to trust it", () => {
  const { status, stderr } = asNobody(["check", folder]);
  expect(status).toBe(2);
  expect(stderr).toContain("belongs to another user");
  expect(stderr).toContain("safe.directory");
});

test.skipIf(!canBeNobody).each([
  { words: [], found: 1 },
  { words: ["--at", "HEAD"], found: 1 },
  { words: ["--base", "HEAD~1"], found: 1 },
  { words: ["--staged", "--scope", "all"], found: 1 },
  { words: ["--staged"], found: 0 },
])("it is checked with $words under the settings of the image, though nothing can be written", ({ words, found }) => {
  const { status, stdout, stderr } = asNobody(["check", folder, ...words, "-f", "json"], { GIT_CONFIG_SYSTEM: config });
  expect(stderr).toBe("");
  expect(status).toBe(found);
  const { findings }: { findings: { rule: string }[] } = JSON.parse(stdout);
  expect(findings.map(({ rule }) => rule)).toEqual(["boundaries/forbidden-dependency"]);
});

test.skipIf(!canBeNobody)("reports go where they are told to", () => {
  const reports = temporaryFolder();
  mkdirSync(join(reports, "out"));
  chownSync(join(reports, "out"), nobody, nobody);
  spawnSync("chmod", ["755", reports]);
  writeFileSync(join(reports, "kept"), "");
  const output = join(reports, "out/gl-code-quality-report.json");
  const { status } = asNobody(["check", folder, "-f", `gitlab:${output}`], { GIT_CONFIG_SYSTEM: config });
  expect(status).toBe(1);
  expect(readdirSync(join(reports, "out"))).toEqual(["gl-code-quality-report.json"]);
});
