import { chownSync, copyFileSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { gitCommit } from "../../src/infrastructure/snapshots/git-commit.ts";
import { gitIndex } from "../../src/infrastructure/snapshots/git-index.ts";
import { parentsOfIndex } from "../../src/infrastructure/snapshots/parents.ts";
import { workingTree } from "../../src/infrastructure/snapshots/working-tree.ts";
import {
  contentOf,
  removeFolders,
  repository,
  runGit,
  type TestRepository,
  temporaryFolder,
  writeFiles,
} from "./repository.ts";

afterAll(removeFolders);

const before = process.cwd();
afterEach(() => {
  process.chdir(before);
  vi.unstubAllEnvs();
});

async function paths(made: ReturnType<typeof gitIndex>): Promise<string[]> {
  return Object.keys(await contentOf(made));
}

describe("in a git hook", () => {
  let made: TestRepository;
  beforeEach(() => {
    made = repository();
    made.write({ "src/order.ts": "1", "src/invoice.ts": "2" });
    made.git("add", "src/order.ts");
    made.git("commit", "-qm", "first");
    process.chdir(made.folder);
  });

  /** The index of `git commit src/invoice.ts`: a file of its own beside the usual one. */
  const otherIndex = (name: string): void => {
    made.git("add", "src/invoice.ts");
    copyFileSync(join(made.folder, ".git/index"), join(made.folder, name));
    made.git("reset", "-q");
  };

  test("GIT_INDEX_FILE names the index that will be committed, relative to the top of the work tree", async () => {
    otherIndex(".git/next-index.lock");
    expect(await paths(gitIndex(made.folder))).toEqual(["src/order.ts"]);
    vi.stubEnv("GIT_INDEX_FILE", ".git/next-index.lock");
    expect(await paths(gitIndex(made.folder))).toEqual(["src/invoice.ts", "src/order.ts"]);
    expect(await paths(gitIndex(join(made.folder, "src")))).toEqual(["invoice.ts", "order.ts"]);
    vi.stubEnv("GIT_INDEX_FILE", join(made.folder, ".git/next-index.lock"));
    expect(await paths(gitIndex(made.folder))).toEqual(["src/invoice.ts", "src/order.ts"]);
  });

  test("GIT_DIR does not turn a folder inside the repository into its top", async () => {
    vi.stubEnv("GIT_DIR", ".git");
    expect(await paths(gitIndex(join(made.folder, "src")))).toEqual(["order.ts"]);
    expect(await paths(workingTree(join(made.folder, "src")))).toEqual(["invoice.ts", "order.ts"]);
    expect(await paths(gitCommit(join(made.folder, "src"), "HEAD"))).toEqual(["order.ts"]);
  });

  test("GIT_DIR and GIT_INDEX_FILE of one repository do not count for another", async () => {
    const other = repository();
    other.write({ "other.ts": "3" });
    other.git("add", "-A");
    vi.stubEnv("GIT_DIR", join(made.folder, ".git"));
    vi.stubEnv("GIT_INDEX_FILE", join(made.folder, ".git/index"));
    expect(await paths(gitIndex(other.folder))).toEqual(["other.ts"]);
  });

  test("GIT_WORK_TREE with a git folder elsewhere is honoured", async () => {
    const tree = temporaryFolder();
    process.chdir(tree);
    vi.stubEnv("GIT_DIR", join(made.folder, ".git"));
    vi.stubEnv("GIT_WORK_TREE", tree);
    expect(await paths(gitIndex(tree))).toEqual(["src/order.ts"]);
    expect(await paths(workingTree(tree))).toEqual([]);
  });
});

test("an unknown revision is an error that says what to do, also if it looks like an option", async () => {
  const { folder, git } = repository();
  git("commit", "-q", "--allow-empty", "-m", "first");
  for (const revision of ["missing", "--all", "-x", "", "HEAD~1", "HEAD:src"]) {
    await expect(gitCommit(folder, revision)).rejects.toMatchObject({
      code: "revision-unknown",
      hint: { en: expect.stringContaining("git fetch") },
    });
  }
});

test("in a shallow clone the error for an unknown revision names the fetch to run", async () => {
  const { folder, git } = repository();
  for (const message of ["first", "second"]) git("commit", "-q", "--allow-empty", "-m", message);
  const clone = join(temporaryFolder(), "clone");
  git("clone", "-q", "--depth", "1", `file://${folder}`, clone);
  await expect(gitCommit(clone, "HEAD~1")).rejects.toMatchObject({
    code: "revision-unknown",
    hint: { en: expect.stringContaining("git fetch --unshallow") },
  });
  for (const revision of ["v1.0", "origin/v1.0"]) {
    await expect(gitCommit(clone, revision)).rejects.toMatchObject({
      hint: { en: expect.stringMatching(/git fetch --depth=1 origin v1\.0$/u) },
    });
  }
});

test("an index has the commits for parents that are being merged, however many", async () => {
  const { folder, git, write } = repository();
  const commit = (name: string) => {
    write({ [`${name}.ts`]: name });
    git("add", "-A");
    git("commit", "-qm", name);
    return git("rev-parse", "HEAD").trim();
  };
  expect(await parentsOfIndex(folder)).toEqual([]);
  const first = commit("first");
  const sides = ["one", "two"].map((name) => {
    git("checkout", "-qb", name, first);
    return commit(name);
  });
  git("checkout", "-q", "main");
  const head = commit("main");
  git("merge", "-q", "--no-commit", "one", "two");
  expect(await parentsOfIndex(folder)).toEqual([head, ...sides]);
});

describe("the commit from which two branches come", () => {
  const parted = () => {
    const made = repository();
    const commit = (message: string) => {
      made.git("commit", "-q", "--allow-empty", "-m", message);
      return made.git("rev-parse", "--short=7", "HEAD").trim();
    };
    const shared = commit("shared");
    made.git("checkout", "-qb", "topic");
    commit("topic");
    made.git("checkout", "-q", "main");
    return { ...made, shared, tip: commit("main went on") };
  };
  const nameOf = async (folder: string, revision: string, sharedWith: string) =>
    (await gitCommit(folder, revision, sharedWith)).name.en;

  test("stands for a branch that went on", async () => {
    const { folder, shared } = parted();
    expect(await nameOf(folder, "main", "topic")).toBe(`commit ${shared}`);
    expect(await nameOf(folder, "topic~1", "topic")).toBe(`commit ${shared}`);
  });

  test("is the named one itself where a shallow clone knows none, and that is said", async () => {
    const { folder, git, tip } = parted();
    const clone = join(temporaryFolder(), "clone");
    git("clone", "-q", "--depth", "1", "--no-single-branch", `file://${folder}`, clone);
    expect(await nameOf(clone, "origin/main", "origin/topic")).toMatch(new RegExp(`^commit ${tip} \\(no history`, "u"));
  });
});

test("a commit is named by branch, tag, abbreviation or date", async () => {
  const { folder, git, write } = repository();
  write({ "order.ts": "1" });
  git("add", "-A");
  git("commit", "-qm", "first");
  git("tag", "-a", "-m", "tag", "v1");
  const commit = git("rev-parse", "HEAD").trim();
  for (const revision of ["main", "v1", commit.slice(0, 8), "HEAD@{0}", "HEAD^0"]) {
    const snapshot = await gitCommit(folder, revision);
    expect(snapshot.name.en).toBe(`commit ${commit.slice(0, 7)}`);
    expect(snapshot.folder).toBeUndefined();
    await snapshot.close();
  }
});

test.skipIf(process.getuid?.() !== 0)(
  "a repository of another user is an error that says how to trust it",
  async () => {
    const { folder } = repository();
    chownSync(folder, 12345, 12345);
    vi.stubEnv("GIT_CONFIG_GLOBAL", "/dev/null");
    vi.stubEnv("GIT_CONFIG_SYSTEM", "/dev/null");
    await expect(workingTree(folder)).rejects.toMatchObject({
      code: "git-failed",
      message: expect.stringContaining("another user"),
      hint: { en: expect.stringContaining("safe.directory") },
    });
  },
);

test("without git on PATH the working tree is walked, and there is no index", async () => {
  const { folder, write } = repository();
  write({ "order.ts": "1", ".gitignore": "dist/", "dist/a.js": "2" });
  vi.stubEnv("PATH", temporaryFolder());
  const snapshot = await workingTree(folder);
  const { files, problems } = await snapshot.list();
  expect(files.map(({ path }) => path)).toEqual([".gitignore", "order.ts"]);
  expect(problems).toMatchObject([{ weight: "note", message: { en: expect.stringContaining("no git") } }]);
  await expect(gitIndex(folder)).rejects.toMatchObject({ code: "not-a-repository" });
});

test("a broken repository is an error, not a folder without git", async () => {
  const { folder, write } = repository();
  write({ ".git/index": "no index", "order.ts": "1" });
  const snapshot = await workingTree(folder);
  await expect(snapshot.list()).rejects.toMatchObject({ code: "git-failed" });
  write({ ".git/config": "[no config" });
  await expect(workingTree(folder)).rejects.toMatchObject({ code: "git-failed" });
});

test("a repository with sha256 ids has them for changed and untracked files too", async () => {
  const folder = join(temporaryFolder(), "modern");
  mkdirSync(folder);
  runGit(folder, ["init", "-q", "--object-format=sha256"]);
  writeFiles(folder, { "order.ts": "1" });
  const content = await contentOf(workingTree(folder));
  runGit(folder, ["add", "order.ts"]);
  expect(await contentOf(gitIndex(folder))).toEqual(content);
});
