import { execFileSync } from "node:child_process";
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { readIndexFile } from "../../src/infrastructure/snapshots/plain/index-file.ts";
import { walkUntracked } from "../../src/infrastructure/snapshots/plain/walk-untracked.ts";
import { findRepository } from "../../src/infrastructure/snapshots/repository.ts";
import { gitIndex } from "../../src/infrastructure/snapshots/git-index.ts";
import { workingTree } from "../../src/infrastructure/snapshots/working-tree.ts";
import { removeFolders, repository, runGit, type TestRepository, temporaryFolder, writeFiles } from "./repository.ts";

// What is found without git must be what git finds. Each case is listed both ways.

afterAll(removeFolders);
afterEach(() => vi.unstubAllEnvs());

const isUsual = process.platform === "linux" && existsSync("/usr/bin/git");

let home: string;
beforeEach(() => {
  home = temporaryFolder();
  vi.stubEnv("HOME", home);
  vi.stubEnv("XDG_CONFIG_HOME", undefined);
});

/** How far the tool gets without git. */
type Reach = "nothing" | "repository" | "index" | "all";

async function reach(folder: string): Promise<Reach> {
  const found = await findRepository(folder);
  if (!found?.plain) return "nothing";
  const index = readIndexFile(found);
  if (!index) return "repository";
  return walkUntracked({ ...found, ...found.plain }, index) ? "all" : "index";
}

async function listing(folder: string, open: typeof workingTree) {
  const snapshot = await open(folder);
  const { files, problems } = await snapshot.list();
  await snapshot.close();
  return { files: files.map(({ path, realPath, blob }) => ({ path, realPath, blob })), problems };
}

async function all(folder: string) {
  return { tree: await listing(folder, workingTree), index: await listing(folder, gitIndex) };
}

/** Lists a folder with and without git, and gives the paths of the working tree. */
async function bothWays(folder: string): Promise<string[]> {
  const without = await all(folder);
  // No ceiling at all, but a variable that makes the tool ask git.
  vi.stubEnv("GIT_CEILING_DIRECTORIES", "/nowhere");
  expect(await reach(folder)).toBe("nothing");
  expect(without).toEqual(await all(folder));
  vi.stubEnv("GIT_CEILING_DIRECTORIES", undefined);
  return without.tree.files.map(({ path }) => path);
}

function shop(): TestRepository {
  const made = repository();
  made.write({
    "src/order.ts": "1",
    "src/cart/item.ts": "2",
    "src/cart-item.ts": "3",
    "src/发票.ts": "4",
    [`${"long/".repeat(3)}${"n".repeat(250)}.ts`]: "5",
    ".gitignore": "dist/\n*.log\n",
    "dist/out.js": "6",
    "forced/dist/kept.js": "7",
    "forced/dist/not.js": "8",
  });
  chmodSync(join(made.folder, "src/order.ts"), 0o755);
  symlinkSync("src/order.ts", join(made.folder, "link.ts"));
  symlinkSync("nowhere", join(made.folder, "dangling.ts"));
  made.git("add", "-A");
  made.git("add", "-f", "forced/dist/kept.js");
  made.git("commit", "-qm", "first");
  made.write({ "src/order.ts": "changed", "new.ts": "new", "deep/er/new.ts": "new", "trace.log": "", "src/a.log": "" });
  symlinkSync("src", join(made.folder, "folder"));
  rmSync(join(made.folder, "src/cart-item.ts"));
  return made;
}

interface Case {
  readonly what: string;
  readonly reach: Reach;
  /** Changes the shop; may give another folder to be checked. */
  readonly change: (made: TestRepository) => unknown;
}

const cases: readonly Case[] = [
  { what: "with nothing special", reach: "all", change: () => {} },
  { what: "with index version 4", reach: "all", change: ({ git }) => void git("update-index", "--index-version", "4") },
  {
    what: "with files that are only intended, which makes version 3",
    reach: "all",
    change: ({ git }) => void git("add", "-N", "new.ts", "deep/er/new.ts"),
  },
  {
    what: "with files that are only intended in version 4",
    reach: "all",
    change: ({ git }) => {
      git("update-index", "--index-version", "4");
      git("add", "-N", "new.ts");
    },
  },
  {
    what: "with files that git is told not to look at",
    reach: "all",
    change: ({ git }) => void git("update-index", "--assume-unchanged", "src/order.ts"),
  },
  {
    what: "with an untracked cache, and blocks for threads",
    reach: "all",
    change: ({ git }) => {
      git("update-index", "--force-untracked-cache");
      git(
        "-c",
        "index.threads=2",
        "-c",
        "index.recordOffsetTable=true",
        "-c",
        "index.recordEndOfIndexEntries=true",
        "status",
      );
    },
  },
  {
    what: "with an index that has no checksum",
    reach: "all",
    change: ({ folder }) => {
      const index = readFileSync(join(folder, ".git/index"));
      writeFileSync(join(folder, ".git/index"), index.fill(0, index.length - 20));
    },
  },
  {
    what: "with a wrong checksum",
    reach: "repository",
    change: ({ folder }) => {
      const index = readFileSync(join(folder, ".git/index"));
      writeFileSync(join(folder, ".git/index"), index.fill(1, index.length - 20));
    },
  },
  { what: "with a split index", reach: "repository", change: ({ git }) => void git("update-index", "--split-index") },
  {
    what: "with a file that is only in the index",
    reach: "repository",
    change: ({ git, folder }) => {
      git("update-index", "--skip-worktree", "src/cart/item.ts");
      rmSync(join(folder, "src/cart/item.ts"));
    },
  },
  {
    what: "with a sparse checkout",
    reach: "nothing",
    change: ({ git }) => void git("sparse-checkout", "set", "--no-cone", "/src/*"),
  },
  {
    what: "with an unfinished merge",
    reach: "all",
    change: ({ git, write }) => {
      git("checkout", "-q", "-f", "-b", "other");
      write({ "src/cart/item.ts": "theirs" });
      git("commit", "-qam", "theirs");
      git("checkout", "-q", "main");
      write({ "src/cart/item.ts": "ours" });
      git("commit", "-qam", "ours");
      expect(() => git("merge", "-q", "other")).toThrow();
    },
  },
  {
    what: "with a file where the index has a folder, and the other way round",
    reach: "all",
    change: ({ folder, write }) => {
      rmSync(join(folder, "src/cart"), { recursive: true });
      rmSync(join(folder, "src/order.ts"));
      write({ "src/cart": "a file", "src/order.ts/inside.ts": "a folder" });
    },
  },
  {
    what: "with a folder that became a link",
    reach: "all",
    change: ({ folder }) => {
      rmSync(join(folder, "src/cart"), { recursive: true });
      symlinkSync("../deep", join(folder, "src/cart"));
    },
  },
  { what: "seen from a folder inside", reach: "all", change: ({ folder }) => join(folder, "src") },
  { what: "seen from an ignored folder inside", reach: "index", change: ({ folder }) => join(folder, "forced/dist") },
  {
    what: "with names that differ in case only",
    reach: "all",
    change: ({ write, git }) => {
      write({ "src/Order.ts": "1", "SRC/order.ts": "2" });
      git("add", "SRC");
    },
  },
  {
    what: "with a name that is no UTF-8",
    reach: "index",
    change: ({ folder, git }) => {
      writeFileSync(Buffer.concat([Buffer.from(`${folder}/caf`), Buffer.from([0xe9]), Buffer.from(".ts")]), "3");
      git("add", "-A");
    },
  },
  {
    what: "with an untracked name that is no UTF-8",
    reach: "index",
    change: ({ folder }) =>
      writeFileSync(Buffer.concat([Buffer.from(`${folder}/caf`), Buffer.from([0xe9]), Buffer.from(".ts")]), "3"),
  },
  {
    what: "with a pipe",
    reach: "all",
    change: ({ folder }) => void execFileSync("mkfifo", [join(folder, "pipe.ts")]),
  },
  {
    what: "with a repository inside",
    reach: "index",
    change: ({ folder, git }) => {
      git("init", "-q", "inner");
      writeFiles(folder, { "inner/a.ts": "1" });
    },
  },
  {
    what: "with a submodule",
    reach: "all",
    change: ({ git, write }) => {
      const inner = repository();
      inner.write({ "inner.ts": "1" });
      inner.git("add", "-A");
      inner.git("commit", "-qm", "inner");
      git("-c", "protocol.file.allow=always", "submodule", "--quiet", "add", inner.folder, "sub");
      write({ "sub/untracked.ts": "1" });
    },
  },
  {
    what: "with a broken link as .gitignore",
    reach: "index",
    change: ({ folder }) => symlinkSync("nowhere", join(folder, "src/.gitignore")),
  },
  {
    what: "with patterns in .git/info/exclude",
    reach: "all",
    change: ({ write }) => write({ ".git/info/exclude": "# mine\nnew.ts\n!trace.log\n" }),
  },
  {
    what: "with patterns of the user's own",
    reach: "all",
    change: () => writeFiles(home, { ".config/git/ignore": "new.ts\n" }),
  },
  {
    what: "with patterns of the user's own elsewhere, behind a link",
    reach: "all",
    change: () => {
      writeFiles(home, { "dot/ignore": "new.ts\n", ".gitconfig": "[core]\n\texcludesFile = ~/.ignored # mine\n" });
      symlinkSync("dot/ignore", join(home, ".ignored"));
    },
  },
  {
    what: "with patterns of the user's own where XDG_CONFIG_HOME says",
    reach: "all",
    change: () => {
      writeFiles(home, { "own/git/ignore": "deep/\n", "own/git/config": "[alias]\n\tst = status \\\n -s\n" });
      vi.stubEnv("XDG_CONFIG_HOME", join(home, "own"));
    },
  },
  {
    what: "whose user has settings in other files",
    reach: "nothing",
    change: () => {
      writeFiles(home, { ".gitconfig": "[include]\n\tpath = more\n", more: "[core]\n\texcludesFile = ~/ignored\n" });
      writeFiles(home, { ignored: "new.ts\n" });
    },
  },
  {
    what: "with its excludes file named by the repository",
    reach: "all",
    change: ({ folder, git }) => void git("config", "core.excludesFile", join(folder, ".gitignore")),
  },
  {
    what: "with an excludes file named relative to nobody knows what",
    reach: "nothing",
    change: ({ git }) => void git("config", "core.excludesFile", ".gitignore"),
  },
  { what: "that ignores case", reach: "nothing", change: ({ git }) => void git("config", "core.ignoreCase", "true") },
  {
    what: "with settings for each work tree",
    reach: "nothing",
    change: ({ git }) => {
      git("config", "core.repositoryFormatVersion", "1");
      git("config", "extensions.worktreeConfig", "true");
      git("config", "--worktree", "core.excludesFile", "/nowhere");
    },
  },
  {
    what: "seen from a linked work tree",
    reach: "nothing",
    change: ({ git }) => {
      const linked = join(temporaryFolder(), "linked");
      git("worktree", "add", "-q", "-b", "side", linked);
      return linked;
    },
  },
  {
    what: "whose git folder is elsewhere",
    reach: "nothing",
    change: ({ folder }) => {
      const elsewhere = join(temporaryFolder(), "git");
      renameSync(join(folder, ".git"), elsewhere);
      writeFileSync(join(folder, ".git"), `gitdir: ${elsewhere}\n`);
    },
  },
  {
    what: "with a folder called .git on the way up that is none",
    reach: "nothing",
    change: ({ folder }) => {
      mkdirSync(join(folder, "src/.git"));
      return join(folder, "src");
    },
  },
];

describe.skipIf(!isUsual)("a repository is listed without git as with it", () => {
  test.each(cases)("$what", async ({ reach: expected, change }) => {
    const made = shop();
    const changed = change(made);
    const folder = typeof changed === "string" ? changed : made.folder;
    expect(await reach(folder)).toBe(expected);
    const paths = await bothWays(folder);
    expect(paths.length).toBeGreaterThan(0);
  });

  test("with sha256 ids", async () => {
    const folder = join(temporaryFolder(), "modern");
    runGit(dirname(folder), ["init", "-q", "--object-format=sha256", folder]);
    writeFiles(folder, { "order.ts": "1", "invoice.ts": "2" });
    runGit(folder, ["add", "order.ts"]);
    expect(await reach(folder)).toBe("all");
    expect(await bothWays(folder)).toEqual(["invoice.ts", "order.ts"]);
  });

  test("with a path longer than the index has room to count", async () => {
    const made = repository();
    const blob = made.git("hash-object", "-w", "--stdin", "/dev/null").slice(0, 40);
    execFileSync("git", ["update-index", "--index-info"], {
      cwd: made.folder,
      input: `100644 ${blob}\t${"way/".repeat(1100)}a.ts\n100644 ${blob}\torder.ts\n`,
    });
    made.write({ "order.ts": "1" });
    expect(await reach(made.folder)).toBe("all");
    expect(await bothWays(made.folder)).toEqual(["order.ts"]);
  });

  test("with many files, written in the second in which the index was", async () => {
    const made = repository();
    for (let round = 0; round < 5; round++) {
      made.write(Object.fromEntries([1, 2, 3].map((number) => [`${number}.ts`, `${round}`])));
      if (round < 3) made.git("add", "-A");
      await bothWays(made.folder);
    }
  });

  test.skipIf(process.getuid?.() !== 0)("but never if it is another user's", async () => {
    const { folder } = shop();
    chownSync(join(folder, ".git"), 12345, 12345);
    vi.stubEnv("GIT_CONFIG_GLOBAL", undefined);
    await expect(findRepository(folder)).rejects.toMatchObject({ code: "git-failed" });
  });
});

test.skipIf(!isUsual)("a damaged index is never read as another one", async () => {
  const { folder, git } = shop();
  for (const version of ["2", "4"]) {
    git("update-index", "--index-version", version);
    const found = await findRepository(folder);
    const good = readFileSync(join(folder, ".git/index"));
    const whole = found && readIndexFile(found);
    expect(whole?.entries.length).toBeGreaterThan(0);
    for (let place = 0; place < good.length; place += 3) {
      writeFileSync(
        join(folder, ".git/index"),
        Buffer.from(good).fill(good[place] === 0x41 ? 0x42 : 0x41, place, place + 1),
      );
      expect(found && readIndexFile(found)).toBeUndefined();
      // No checksum, so that all the rest has to stand on its own. What ends behind the last entry is whole.
      const cut = good.subarray(0, Math.min(place, good.length - 21));
      writeFileSync(join(folder, ".git/index"), Buffer.concat([cut, Buffer.alloc(20)]));
      expect([undefined, whole]).toContainEqual(found && readIndexFile(found));
    }
  }
});
