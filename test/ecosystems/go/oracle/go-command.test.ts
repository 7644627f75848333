import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import type { FileTree } from "../../../../src/domain/findings/rule.ts";
import { hasGo, runGo } from "../../../languages/go/oracle/go-tool.ts";
import { here, toolOver } from "../../../memory/tree.ts";

const work = "go 1.24.0\n\nuse (\n\t./money\n\t./shop\n)\n";
const workspace: FileTree = {
  "go.work": work,
  "shop/go.mod": "module example.com/shop\n\ngo 1.24.0\n",
  "shop/shop.go": "package shop\n",
  "money/go.mod": "module example.com/money\n\ngo 1.24.0\n",
  "money/money.go": "package money\n",
};
const vendored: FileTree = {
  "go.mod": "module example.com/shop\n\ngo 1.24.0\n\nrequire example.com/money v1.2.0\n",
  "shop.go": 'package shop\n\nimport _ "example.com/money"\n',
  "vendor/example.com/money/money.go": "package money\n",
  "vendor/modules.txt": "# example.com/money v1.2.0\n## explicit; go 1.24\nexample.com/money\n",
};
const local = "module example.com/shop\n\ngo 1.24.0\n\nrequire example.com/money v1.2.0\n\n";
const replaced: FileTree = {
  "go.mod": `${local}replace example.com/money => ./money\n`,
  "shop.go": 'package shop\n\nimport _ "example.com/money"\n',
  "money/go.mod": "module example.com/money\n\ngo 1.24.0\n",
  "money/money.go": "package money\n",
};

/** A tree, the words of Go that must be in what it says (empty: nothing), and the rule that says it here. */
const cases: readonly (readonly [name: string, tree: FileTree, error: string, rule: string])[] = [
  ["a sound workspace", workspace, "", ""],
  ["a sound vendor folder", vendored, "", ""],
  ["a sound local replacement", replaced, "", ""],
  [
    "a used folder without a module",
    { ...workspace, "go.work": work.replace("./money", "./tax") },
    "cannot load module tax listed in go.work",
    "go/work-use-missing",
  ],
  [
    "a folder used twice",
    { ...workspace, "go.work": work.replace("./money", "./shop/") },
    "appears multiple times in workspace",
    "go/work-use-missing",
  ],
  [
    "two modules of one path",
    { ...workspace, "money/go.mod": "module example.com/shop\n\ngo 1.24.0\n" },
    "module example.com/shop appears multiple times in workspace",
    "go/work-duplicate-module",
  ],
  [
    "a used module replaced",
    { ...workspace, "go.work": `${work}replace example.com/money => ./money\n` },
    "is replaced at all versions in the go.work file",
    "go/work-replaces-used",
  ],
  [
    "replacements in conflict",
    {
      ...workspace,
      "shop/go.mod": `${workspace["shop/go.mod"]}replace example.com/tax => ./a\n`,
      "shop/a/go.mod": "module example.com/tax\n\ngo 1.24.0\n",
      "money/go.mod": `${workspace["money/go.mod"]}replace example.com/tax => ./a\n`,
      "money/a/go.mod": "module example.com/tax\n\ngo 1.24.0\n",
    },
    "conflicting replacements for example.com/tax",
    "go/work-replace-conflict",
  ],
  [
    "a workspace older than its module",
    { ...workspace, "go.work": work.replace("1.24.0", "1.24") },
    "listed in go.work file requires go >= 1.24.0, but go.work lists go 1.24",
    "go/work-go-directive",
  ],
  [
    "another version vendored",
    { ...vendored, "vendor/modules.txt": "# example.com/money v1.1.0\n## explicit; go 1.24\nexample.com/money\n" },
    "inconsistent vendoring",
    "go/vendor-inconsistent",
  ],
  [
    "a vendored module not marked",
    { ...vendored, "vendor/modules.txt": "# example.com/money v1.2.0\nexample.com/money\n" },
    "not marked as explicit in vendor/modules.txt",
    "go/vendor-inconsistent",
  ],
  [
    "a replacement that the vendor folder lacks",
    { ...vendored, "go.mod": `${vendored["go.mod"]}replace example.com/money => ./money\n` },
    "not marked as replaced in vendor/modules.txt",
    "go/vendor-inconsistent",
  ],
  [
    "two replacements of one module",
    { ...replaced, "go.mod": `${replaced["go.mod"]}replace example.com/money => ./cash\n` },
    "conflicting replacements",
    "go/replace-duplicate",
  ],
  [
    "a replacement by a folder that is not there",
    { ...replaced, "go.mod": `${local}replace example.com/money => ./cash\n` },
    "cash",
    "go/replace-local",
  ],
  [
    "no requirement for an import",
    { ...replaced, "go.mod": "module example.com/shop\n\ngo 1.24.0\n" },
    "no required module provides package example.com/money",
    "go/require-missing",
  ],
  [
    "no go.sum",
    { "go.mod": local, "shop.go": 'package shop\n\nimport _ "example.com/money"\n' },
    "missing go.sum entry",
    "go/sum-absent",
  ],
];

describe.skipIf(!hasGo)("the go command and the rules agree on", () => {
  test.each(cases)("%s", async (_, tree, error, rule) => {
    const said = goSays(tree);
    const found = (await toolOver(tree).check(here)).findings.map((finding) => finding.rule);
    if (error === "") expect([said, found]).toEqual(["", []]);
    else {
      expect(said).toContain(error);
      expect(found).toContain(rule);
    }
  });
});

const workspaces = cases.filter(([, tree]) => tree["go.work"] !== undefined);

describe.skipIf(!hasGo)("go work sync and go list -m all accept and refuse the same workspaces as the rules:", () => {
  test.each(workspaces)("%s", async (_, tree, error) => {
    const found = (await toolOver(tree).check(here)).findings;
    expect(goSays(tree, ["list", "-m", "-json", "all"]) === "").toBe(error === "");
    // `go work sync` raises the version of an older workspace, and then it is none.
    if (!error.includes("but go.work lists go")) expect(goSays(tree, ["work", "sync"]) === "").toBe(error === "");
    expect(found.length === 0).toBe(error === "");
  });
});

/** What the go command writes to its error output; if not told otherwise, about all packages of a tree. */
function goSays(tree: FileTree, command?: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), "go-rules-"));
  try {
    for (const [path, text] of Object.entries(tree)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    const patterns = tree["go.work"] === undefined ? ["./..."] : ["./shop/...", "./money/..."];
    return runGo(folder, command ?? ["list", "-deps", ...patterns]).stderr;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
