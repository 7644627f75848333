import { afterAll, expect, test } from "vitest";
import { gitCommit } from "../../src/infrastructure/snapshots/git-commit.ts";
import { gitIndex } from "../../src/infrastructure/snapshots/git-index.ts";
import { workingTree } from "../../src/infrastructure/snapshots/working-tree.ts";
import { contentOf, removeFolders, repository } from "./repository.ts";

afterAll(removeFolders);

test("a clean tree is the same through all three doors", async () => {
  const { folder, write, git } = repository();
  write({ "src/order.ts": "export {};\n", "src/发票 invoice.ts": "// 发票\n", "line\nfeed.go": "package a\n" });
  git("add", "-A");
  git("commit", "-qm", "first");
  write({ ".gitignore": "dist/\n" });
  git("add", "-A");
  git("commit", "-qm", "second");

  const tree = await contentOf(workingTree(folder));
  expect(Object.keys(tree)).toEqual([".gitignore", "line\nfeed.go", "src/order.ts", "src/发票 invoice.ts"]);
  expect(await contentOf(gitIndex(folder))).toEqual(tree);
  expect(await contentOf(gitCommit(folder, "HEAD"))).toEqual(tree);
});
