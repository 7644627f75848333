import { renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { gitCommit } from "../../src/infrastructure/snapshots/git-commit.ts";
import { gitIndex } from "../../src/infrastructure/snapshots/git-index.ts";
import { workingTree } from "../../src/infrastructure/snapshots/working-tree.ts";
import { contentOf, removeFolders, repository, type TestRepository } from "./repository.ts";

afterAll(removeFolders);

const start = { "src/order.ts": "export {};\n", "src/invoice.ts": "import './order';\n", "main.go": "package main\n" };

interface State {
  readonly state: string;
  /** Changes a repository whose first commit holds `start`. */
  readonly change: (repository: TestRepository) => void;
  /** What the three doors show in place of `start`; `undefined` for a file that is not there. */
  readonly tree?: Readonly<Record<string, string | undefined>>;
  readonly index?: Readonly<Record<string, string | undefined>>;
}

const states: readonly State[] = [
  { state: "a clean tree", change: () => {} },
  {
    state: "an edit that is not staged",
    change: ({ write }) => write({ "src/order.ts": "edited\n" }),
    tree: { "src/order.ts": "edited\n" },
  },
  {
    state: "an edit of the same length within the same moment",
    change: ({ write }) => write({ "src/order.ts": "EXPORT {};\n" }),
    tree: { "src/order.ts": "EXPORT {};\n" },
  },
  {
    state: "an edit that is partly staged",
    change: ({ write, git }) => {
      write({ "src/order.ts": "staged\n" });
      git("add", "src/order.ts");
      write({ "src/order.ts": "staged and more\n" });
    },
    tree: { "src/order.ts": "staged and more\n" },
    index: { "src/order.ts": "staged\n" },
  },
  {
    state: "an untracked file",
    change: ({ write }) => write({ "src/new.ts": "new\n" }),
    tree: { "src/new.ts": "new\n" },
  },
  {
    state: "an ignored file",
    change: ({ write, git }) => {
      write({ ".gitignore": "dist/\n", "dist/a.js": "ignored\n" });
      git("add", ".gitignore");
    },
    tree: { ".gitignore": "dist/\n" },
    index: { ".gitignore": "dist/\n" },
  },
  {
    state: "an ignored file that is tracked nevertheless",
    change: ({ write, git }) => {
      write({ ".gitignore": "dist/\n", "dist/a.js": "kept\n" });
      git("add", "-f", ".gitignore", "dist/a.js");
    },
    tree: { ".gitignore": "dist/\n", "dist/a.js": "kept\n" },
    index: { ".gitignore": "dist/\n", "dist/a.js": "kept\n" },
  },
  {
    state: "a deletion that is not staged",
    change: ({ folder }) => rmSync(join(folder, "src/order.ts")),
    tree: { "src/order.ts": undefined },
  },
  {
    state: "a deletion that is staged while the file stays",
    change: ({ git }) => git("rm", "-q", "--cached", "src/order.ts"),
    index: { "src/order.ts": undefined },
  },
  {
    state: "a rename that is staged",
    change: ({ git }) => git("mv", "src/order.ts", "src/orders.ts"),
    tree: { "src/order.ts": undefined, "src/orders.ts": "export {};\n" },
    index: { "src/order.ts": undefined, "src/orders.ts": "export {};\n" },
  },
  {
    state: "a rename that git does not know of",
    change: ({ folder }) => renameSync(join(folder, "src/order.ts"), join(folder, "src/orders.ts")),
    tree: { "src/order.ts": undefined, "src/orders.ts": "export {};\n" },
  },
  {
    state: "a file announced by intent-to-add",
    change: ({ write, git }) => {
      write({ "src/new.ts": "new\n" });
      git("add", "--intent-to-add", "src/new.ts");
    },
    tree: { "src/new.ts": "new\n" },
  },
  {
    state: "a file replaced by a folder",
    change: ({ folder, write }) => {
      rmSync(join(folder, "main.go"));
      write({ "main.go/inner.go": "package inner\n" });
    },
    tree: { "main.go": undefined, "main.go/inner.go": "package inner\n" },
  },
  {
    state: "a file marked as unchanged that did change",
    change: ({ git, write }) => {
      git("update-index", "--assume-unchanged", "src/order.ts");
      write({ "src/order.ts": "changed in secret\n" });
    },
    tree: { "src/order.ts": "changed in secret\n" },
  },
  {
    state: "a sparse checkout",
    change: ({ git }) => git("sparse-checkout", "set", "--no-cone", "/src/"),
  },
  {
    state: "a split index",
    change: ({ git, write }) => {
      git("update-index", "--split-index");
      write({ "src/order.ts": "split\n" });
      git("add", "src/order.ts");
    },
    tree: { "src/order.ts": "split\n" },
    index: { "src/order.ts": "split\n" },
  },
  {
    state: "an index of version 4",
    change: ({ git }) => git("update-index", "--index-version", "4"),
  },
];

describe.each(states)("$state", ({ change, tree, index }) => {
  test("is seen as it is in working tree, index and commit", async () => {
    const made = repository();
    made.write(start);
    made.git("add", "-A");
    made.git("commit", "-qm", "first");
    change(made);

    expect(await contentOf(workingTree(made.folder))).toEqual(expected(made, tree));
    expect(await contentOf(gitIndex(made.folder))).toEqual(expected(made, index));
    expect(await contentOf(gitCommit(made.folder, "HEAD"))).toEqual(expected(made, {}));
  });
});

/** Blob ids by git itself: the oracle for ours. */
function expected({ folder, git, write }: TestRepository, change: State["tree"]): Record<string, string> {
  const texts = Object.entries({ ...start, ...change }).filter(([, text]) => text !== undefined);
  return Object.fromEntries(
    texts.map(([path, text]) => {
      write({ ".git/text": text ?? "" });
      return [path, `${git("hash-object", "--no-filters", join(folder, ".git/text")).trim()} ${text}`];
    }),
  );
}

test("names with spaces, line feeds, quotes and Chinese characters are the same through all three doors", async () => {
  const { folder, write, git } = repository();
  write({ "a b.ts": "1", "line\nfeed.go": "2", "发票/订单.ts": "3", 'quo"te\\.ts': "4", "tab\t.ts": "5", "-x": "6" });
  git("add", "-A");
  git("commit", "-qm", "first");

  const tree = await contentOf(workingTree(folder));
  const names = ["-x", "a b.ts", "line\nfeed.go", 'quo"te\\.ts', "tab\t.ts", "发票/订单.ts"];
  expect(Object.keys(tree)).toEqual(names);
  expect(await contentOf(gitIndex(folder))).toEqual(tree);
  expect(await contentOf(gitCommit(folder, "HEAD"))).toEqual(tree);
});

test("names that differ in case only are two files where the file system can hold both", async () => {
  const { folder, write, git } = repository();
  write({ "Order.ts": "1", "order.ts": "2" });
  git("add", "-A");
  git("commit", "-qm", "first");

  const tree = await contentOf(workingTree(folder));
  expect(await contentOf(gitIndex(folder))).toEqual(tree);
  expect(await contentOf(gitCommit(folder, "HEAD"))).toEqual(tree);
});

test("a file that git wrote with CRLF has the blob id of its LF form, changed or not", async () => {
  const { folder, write, git } = repository();
  write({ "order.ts": "one\ntwo\n" });
  git("add", "-A");
  git("commit", "-qm", "first");
  git("config", "core.autocrlf", "true");
  rmSync(join(folder, "order.ts"));
  git("checkout", "--", "order.ts");

  const blobs = async () => Object.values(await contentOf(workingTree(folder))).map((content) => content.slice(0, 40));
  const stored = git("rev-parse", "HEAD:order.ts").trim();
  expect(await blobs()).toEqual([stored]);
  write({ "order.ts": "one\r\ntwo\r\n" });
  expect(await blobs()).toEqual([stored]);
});

test("a repository without commits has a working tree and an index", async () => {
  const { folder, write, git } = repository();
  write({ "order.ts": "1", "invoice.ts": "2" });
  git("add", "order.ts");

  expect(Object.keys(await contentOf(workingTree(folder)))).toEqual(["invoice.ts", "order.ts"]);
  expect(Object.keys(await contentOf(gitIndex(folder)))).toEqual(["order.ts"]);
  await expect(gitCommit(folder, "HEAD")).rejects.toMatchObject({ code: "revision-unknown" });
});

test("a folder inside the repository is a root of its own through all three doors", async () => {
  const { folder, write, git } = repository();
  write({ ...start, ".gitignore": "build/\n" });
  git("add", "-A");
  git("commit", "-qm", "first");

  const root = join(folder, "src");
  const tree = await contentOf(workingTree(root));
  expect(Object.keys(tree)).toEqual(["invoice.ts", "order.ts"]);
  expect(await contentOf(gitIndex(root))).toEqual(tree);
  expect(await contentOf(gitCommit(root, "HEAD"))).toEqual(tree);
});

test("what .gitignore says of missing files is the same through all three doors, from above the root too", async () => {
  const { folder, write, git } = repository();
  write({ ...start, ".gitignore": "build/\n*.gen.ts\n", "src/.gitignore": "!kept.gen.ts\n" });
  git("add", "-A");
  git("commit", "-qm", "first");

  for (const made of [workingTree, gitIndex, (root: string) => gitCommit(root, "HEAD")]) {
    const snapshot = await made(join(folder, "src"));
    const { isIgnored } = await snapshot.list();
    const paths = ["build/a.js", "api.gen.ts", "kept.gen.ts", "missing.ts", "../main.go"];
    expect(paths.map(isIgnored)).toEqual([true, true, false, false, false]);
    await snapshot.close();
  }
});

test("an unfinished merge is one file in the working tree and a problem in the index", async () => {
  const { folder, write, git } = repository();
  write(start);
  git("add", "-A");
  git("commit", "-qm", "first");
  git("checkout", "-qb", "other");
  write({ "src/order.ts": "theirs\n" });
  git("commit", "-qam", "theirs");
  git("checkout", "-q", "main");
  write({ "src/order.ts": "ours\n" });
  git("commit", "-qam", "ours");
  expect(() => git("merge", "-q", "other")).toThrow();

  const tree = await contentOf(workingTree(folder));
  expect(Object.keys(tree)).toEqual(["main.go", "src/invoice.ts", "src/order.ts"]);
  expect(tree["src/order.ts"]).toContain("<<<<<<<");
  const index = await gitIndex(folder);
  const listing = await index.list();
  expect(listing.files.map(({ path }) => path)).toEqual(["main.go", "src/invoice.ts"]);
  expect(listing.problems).toMatchObject([{ path: "src/order.ts", weight: "incomplete" }]);
});

test("a linked worktree is seen through all three doors", async () => {
  const { folder, write, git } = repository();
  write(start);
  git("add", "-A");
  git("commit", "-qm", "first");
  const linked = join(repository().folder, "linked");
  git("worktree", "add", "-q", "-b", "side", linked);

  const tree = await contentOf(workingTree(linked));
  expect(tree).toEqual(await contentOf(workingTree(folder)));
  expect(await contentOf(gitIndex(linked))).toEqual(tree);
  expect(await contentOf(gitCommit(linked, "side"))).toEqual(tree);
});
