import { execFileSync } from "node:child_process";
import {
  appendFileSync,
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { gitCommit } from "../../src/infrastructure/snapshots/git-commit.ts";
import { gitIndex } from "../../src/infrastructure/snapshots/git-index.ts";
import { workingTree } from "../../src/infrastructure/snapshots/working-tree.ts";
import { contentOf, removeFolders, repository, type TestRepository, temporaryFolder } from "./repository.ts";

afterAll(removeFolders);
afterEach(() => vi.unstubAllEnvs());

let made: TestRepository;
let marker: string;
let program: string;

beforeEach(() => {
  made = repository();
  const outside = temporaryFolder();
  marker = join(outside, "marker");
  program = join(outside, "program");
  writeFileSync(program, `#!/bin/sh\ntouch '${marker}'\ncat\n`);
  chmodSync(program, 0o755);
  made.write({
    "order.ts": "export {};\n",
    "invoice.ts": "1\n",
    ".gitattributes": "*.ts filter=evil diff=evil text\n",
  });
  made.git("add", "-A");
  made.git("commit", "-qm", "first");
});

/** Goes through all three doors and reads every file. */
async function visit(folder: string): Promise<void> {
  for (const snapshot of [workingTree(folder), gitIndex(folder), gitCommit(folder, "HEAD")]) await contentOf(snapshot);
}

const traps: readonly { readonly names: string; readonly config: (program: string) => string }[] = [
  { names: "core.fsmonitor", config: (path) => `[core]\n fsmonitor = ${path}\n` },
  {
    names: "filters",
    config: (path) => `[filter "evil"]\n clean = ${path}\n smudge = ${path}\n process = ${path}\n required\n`,
  },
  {
    names: "diff drivers",
    config: (path) => `[diff]\n external = ${path}\n[diff "evil"]\n command = ${path}\n textconv = ${path}\n`,
  },
  {
    names: "a pager",
    config: (path) => `[core]\n pager = ${path}\n[pager]\n ls-files = ${path}\n rev-parse = ${path}\n`,
  },
  {
    names: "aliases",
    config: (path) => `[alias]\n ls-files = !${path}\n rev-parse = !${path}\n cat-file = !${path}\n`,
  },
  {
    names: "editor, askpass and ssh",
    config: (path) => `[core]\n editor = ${path}\n askPass = ${path}\n sshCommand = ${path}\n`,
  },
  { names: "credential helpers", config: (path) => `[credential]\n helper = ${path}\n` },
];

test.each(traps)("nothing runs that .git/config names as $names", async ({ config }) => {
  appendFileSync(join(made.folder, ".git/config"), config(program));
  made.write({ "order.ts": "changed\n", "new.ts": "untracked\n" });

  await visit(made.folder);

  expect(existsSync(marker)).toBe(false);
});

test.each([
  { trap: "core.fsmonitor", command: ["ls-files", "--others"] },
  { trap: "diff.external", command: ["diff"] },
])("the trap itself works: git alone runs $trap", ({ trap, command }) => {
  made.git("config", trap, program);
  made.write({ "order.ts": "changed\n" });
  made.git(...command);
  expect(existsSync(marker)).toBe(true);
});

test("hooks do not run", async () => {
  const hooks = join(made.folder, "hooks");
  mkdirSync(hooks);
  for (const name of ["post-index-change", "post-checkout", "reference-transaction", "fsmonitor-watchman"]) {
    execFileSync("cp", [program, join(hooks, name)]);
  }
  made.git("config", "core.hooksPath", hooks);

  await visit(made.folder);

  expect(existsSync(marker)).toBe(false);
});

describe("a partial clone", () => {
  const remotes = (path: string) => [
    { kind: "ext", remote: `ext::${path} %S`, more: "" },
    { kind: "ssh", remote: "ssh://git@127.0.0.1/nowhere", more: `[core]\n sshCommand = ${path}\n` },
    { kind: "file", remote: "/nowhere", more: `[remote "origin"]\n uploadpack = ${path}\n` },
    { kind: "own helper", remote: "x", more: `[remote "origin"]\n vcs = ext\n` },
  ];

  test.each([0, 1, 2, 3])("does not fetch a missing blob, by whatever remote (%i)", async (number) => {
    const choice = remotes(program)[number];
    const config = `[extensions]\n partialClone = origin\n[remote "origin"]\n url = ${choice?.remote}\n promisor = true\n[protocol "ext"]\n allow = always\n[protocol]\n allow = always\n`;
    made.git("config", "core.repositoryformatversion", "1");
    appendFileSync(join(made.folder, ".git/config"), config + choice?.more);
    const blob = made.git("rev-parse", "HEAD:order.ts").trim();
    rmSync(join(made.folder, ".git/objects", blob.slice(0, 2), blob.slice(2)));

    const commit = await gitCommit(made.folder, "HEAD");
    const { files } = await commit.list();
    const contents = await Promise.all(files.map((file) => commit.read(file)));
    await commit.close();

    expect(files.map(({ path }) => path)).toEqual([".gitattributes", "invoice.ts", "order.ts"]);
    expect(contents.map((bytes) => bytes === undefined)).toEqual([false, false, true]);
    expect(existsSync(marker)).toBe(false);
  });
});

test("a replaced object does not stand in for the blob that was committed", async () => {
  const replaced = made.git("rev-parse", "HEAD:order.ts").trim();
  made.git("replace", replaced, made.git("rev-parse", "HEAD:invoice.ts").trim());

  const content = await contentOf(gitCommit(made.folder, "HEAD"));

  expect(content["order.ts"]).toBe(`${replaced} export {};\n`);
});

test("a repository inside the tree that claims to be bare is not used", async () => {
  const inner = join(made.folder, "inner");
  made.git("init", "-q", "--bare", "inner");
  appendFileSync(join(inner, "config"), `[core]\n fsmonitor = ${program}\n`);
  made.write({ "inner/a.ts": "1" });

  const content = await contentOf(workingTree(inner));

  expect(Object.keys(content)).toContain("a.ts");
  expect(existsSync(marker)).toBe(false);
});

test("a repository whose config moves its work tree elsewhere is an error", async () => {
  made.git("config", "core.worktree", temporaryFolder());
  await expect(workingTree(made.folder)).rejects.toMatchObject({ code: "git-failed" });
});

test("a git program in the checked folder is not run, even with a dot in PATH", async () => {
  execFileSync("cp", [program, join(made.folder, "git")]);
  vi.stubEnv("PATH", `.:${made.folder.replace(/^\//u, "")}:${process.env.PATH}`);
  const before = process.cwd();
  process.chdir(made.folder);
  try {
    await visit(made.folder);
  } finally {
    process.chdir(before);
  }
  expect(existsSync(marker)).toBe(false);
});

test("a tracked folder that became a link out of the root is not followed", async () => {
  const outside = temporaryFolder();
  writeFileSync(join(outside, "secret.ts"), "secret");
  made.write({ "src/secret.ts": "public" });
  made.git("add", "-A");
  rmSync(join(made.folder, "src"), { recursive: true });
  symlinkSync(outside, join(made.folder, "src"));

  const snapshot = await workingTree(made.folder);
  const { files, problems } = await snapshot.list();
  await snapshot.close();

  expect(files.map(({ path }) => path)).toEqual([".gitattributes", "invoice.ts", "order.ts"]);
  expect(problems).toMatchObject([{ path: "src", weight: "note" }]);
});

test.each(["../order.ts", "src/../../order.ts", ".git/config", "src/.GIT/config"])(
  "the path %s in a tree is a problem and never a file",
  async (path) => {
    const blob = made.git("rev-parse", "HEAD:order.ts").trim();
    const parts = path.split("/");
    let [object, mode] = [blob, "100644"];
    for (const part of parts.reverse()) {
      const entry = Buffer.concat([Buffer.from(`${mode.replace(/^0/u, "")} ${part}\0`), Buffer.from(object, "hex")]);
      writeFileSync(join(made.folder, ".git/entry"), entry);
      object = made.git("hash-object", "--literally", "-t", "tree", "-w", ".git/entry").trim();
      mode = "40000";
    }
    const commit = made.git("commit-tree", "-m", "evil", object).trim();

    const snapshot = await gitCommit(made.folder, commit);
    const { files, problems } = await snapshot.list();
    await snapshot.close();

    expect(files).toEqual([]);
    expect(problems).toMatchObject([{ path, weight: "incomplete" }]);
  },
);

test("nothing is written to the repository", async () => {
  const state = () => readdirSync(join(made.folder, ".git"), { recursive: true }).sort();
  const before = state();
  made.write({ "order.ts": "changed\n" });
  await visit(made.folder);
  expect(state()).toEqual(before);
});
