import { describe, expect, it } from "vitest";
import type { HookChange, HooksFolder } from "../../src/application/ports/hook-runner.ts";
import { makeTool } from "../../src/application/make-tool.ts";
import type { HooksProposal } from "../../src/application/tool.ts";
import type { FileTree } from "../../src/domain/findings/rule.ts";
import { here, memorySnapshot, worldOver } from "../memory/tree.ts";

const free: HooksFolder = { kind: "inside", path: ".git/hooks" };

function propose(tree: FileTree, hooks: HooksFolder = free, wanted?: HooksProposal["runner"]): Promise<HooksProposal> {
  const tool = makeTool({ ...worldOver(memorySnapshot(tree)), hooksFolder: async () => hooks });
  return tool.proposeHooks(here, wanted);
}

async function changeIn(tree: FileTree, hooks?: HooksFolder): Promise<HookChange> {
  const { outcome } = await propose(tree, hooks);
  if (outcome.kind !== "change") throw new Error(`nothing to write: ${outcome.kind}`);
  return outcome.change;
}

const manifest = (fields: object) => JSON.stringify(fields, undefined, 2);
const withTool = manifest({ devDependencies: { "arch-lint": "0.2.0" } });
const npx = "npx --no-install arch-lint check --staged --quiet";

describe("the runner", () => {
  it.each<[string, FileTree, string]>([
    ["a folder of husky's", { ".husky/commit-msg": "" }, "husky"],
    ["husky among the dependencies", { "package.json": manifest({ devDependencies: { husky: "9.1.7" } }) }, "husky"],
    ["lefthook.yml", { "lefthook.yml": "" }, "lefthook"],
    [".lefthook.json", { ".lefthook.json": "{}" }, "lefthook"],
    [".config/lefthook.toml", { ".config/lefthook.toml": "" }, "lefthook"],
    [".pre-commit-config.yaml", { ".pre-commit-config.yaml": "repos: []\n" }, "pre-commit"],
    ["prek.toml", { "prek.toml": "" }, "pre-commit"],
    ["a field of package.json", { "package.json": manifest({ "simple-git-hooks": {} }) }, "simple-git-hooks"],
    ["a file of simple-git-hooks", { ".simple-git-hooks.json": "{}" }, "simple-git-hooks"],
    ["lint-staged, which runs no hooks", { ".lintstagedrc.json": "{}" }, "git"],
    ["a folder below the root", { "web/.husky/pre-commit": "" }, "git"],
    ["nothing", { "src/order.ts": "" }, "git"],
  ])("is known by %s", async (_, tree, runner) => {
    expect((await propose(tree)).runner).toBe(runner);
  });

  it("is not guessed where there are several, but can be named", async () => {
    const tree = { ".husky/pre-commit": "npm test\n", "lefthook.yml": "" };
    await expect(propose(tree)).rejects.toMatchObject({
      code: "usage",
      message: expect.stringContaining("husky, lefthook"),
    });
    expect((await propose(tree, free, "lefthook")).runner).toBe("lefthook");
  });
});

describe("the command", () => {
  it.each<[string, FileTree, string]>([
    ["npm", {}, npx],
    ["pnpm", { "pnpm-lock.yaml": "" }, "pnpm exec arch-lint check --staged --quiet"],
    ["yarn", { "yarn.lock": "" }, "yarn run arch-lint check --staged --quiet"],
    ["bun", { "bun.lock": "" }, "bun run arch-lint check --staged --quiet"],
  ])("is the one that %s installed", async (_, lockfile, command) => {
    const { added, path, executable } = await changeIn({ "package.json": withTool, ...lockfile });
    expect({ added, path, executable }).toEqual({
      added: `#!/bin/sh\n${command}\n`,
      path: ".git/hooks/pre-commit",
      executable: true,
    });
  });

  it.each([{}, { "package.json": "{}" }, { "package.json": "{ no JSON" }])("else is on PATH: %o", async (tree) => {
    const { outcome, remarks } = await propose(tree);
    expect(outcome).toMatchObject({ change: { added: "#!/bin/sh\narch-lint check --staged --quiet\n" } });
    expect(remarks.map(({ en }) => en)).toContainEqual(expect.stringContaining("needs it on PATH"));
  });
});

interface Added {
  readonly name: string;
  readonly path: string;
  readonly before: string;
  readonly after: string;
}

const local = (indent: string) =>
  [
    "- repo: local",
    "  hooks:",
    "    - id: arch-lint",
    "      name: arch-lint",
    `      entry: ${npx}`,
    "      language: system",
    "      pass_filenames: false",
    "      always_run: true",
  ]
    .map((line) => `${indent}${line}\n`)
    .join("");

const additions: readonly Added[] = [
  {
    name: "a line to husky's hook",
    path: ".husky/pre-commit",
    before: "npx lint-staged\n",
    after: `npx lint-staged\n${npx}\n`,
  },
  {
    name: "a line to one without a last line end",
    path: ".husky/pre-commit",
    before: "npm test",
    after: `npm test\n${npx}\n`,
  },
  {
    name: "a line to the hook of an older husky",
    path: ".husky/pre-commit",
    before: '#!/usr/bin/env sh\n. "$(dirname -- "$0")/_/husky.sh"\n\nnpm test\n',
    after: `#!/usr/bin/env sh\n. "$(dirname -- "$0")/_/husky.sh"\n\nnpm test\n${npx}\n`,
  },
  {
    name: "a repository to pre-commit's list",
    path: ".pre-commit-config.yaml",
    before:
      "# ours\nrepos:   # of hooks\n  - repo: https://example.com/a\n    rev: 'v1'\n    hooks:\n    - id: a\n      # - id: b, one day\n\n# the end\nfail_fast: true\n",
    after: `# ours\nrepos:   # of hooks\n  - repo: https://example.com/a\n    rev: 'v1'\n    hooks:\n    - id: a\n      # - id: b, one day\n${local("  ")}\n# the end\nfail_fast: true\n`,
  },
  {
    name: "a repository to a list that is not indented and ends without a line end",
    path: ".pre-commit-config.yaml",
    before: "repos:\n- repo: meta\n  hooks: [{ id: identity }]",
    after: `repos:\n- repo: meta\n  hooks: [{ id: identity }]\n${local("")}`,
  },
  {
    name: "lines that end as the others do",
    path: ".pre-commit-config.yaml",
    before: "repos:\r\n- repo: meta\r\n  hooks:\r\n  - id: identity\r\n",
    after: `repos:\r\n- repo: meta\r\n  hooks:\r\n  - id: identity\r\n${local("").replaceAll("\n", "\r\n")}`,
  },
  {
    name: "a hook to lefthook's configuration",
    path: "lefthook.yml",
    before: "pre-push:\n  commands:\n    tests:\n      run: npm test\n",
    after: `pre-push:\n  commands:\n    tests:\n      run: npm test\npre-commit:\n  commands:\n    arch-lint:\n      run: ${npx}\n`,
  },
  {
    name: "a command among lefthook's",
    path: "lefthook.yml",
    before:
      "pre-commit:\n    parallel: true\n    commands:\n        lint:\n            run: |\n                npm run lint\n\npre-push: {}\n",
    after: `pre-commit:\n    parallel: true\n    commands:\n        lint:\n            run: |\n                npm run lint\n\n        arch-lint:\n          run: ${npx}\npre-push: {}\n`,
  },
  {
    name: "a job among lefthook's",
    path: ".lefthook.yaml",
    before: "pre-commit:\n  jobs:\n    - run: npm run lint # fast\n    # - run: npm test\n",
    after: `pre-commit:\n  jobs:\n    - run: npm run lint # fast\n    - name: arch-lint\n      run: ${npx}\n    # - run: npm test\n`,
  },
  {
    name: "commands to a hook of lefthook's that has scripts",
    path: "lefthook.yml",
    before: 'pre-commit:\n  scripts:\n    "a.sh":\n      runner: bash\n',
    after: `pre-commit:\n  scripts:\n    "a.sh":\n      runner: bash\n  commands:\n    arch-lint:\n      run: ${npx}\n`,
  },
  {
    name: "an entry to the file of simple-git-hooks",
    path: ".simple-git-hooks.json",
    before: '{\n\t"pre-push": "npm test"\n}\n',
    after: `{\n\t"pre-push": "npm test",\n\t"pre-commit": "${npx}"\n}\n`,
  },
];

describe("what is added", () => {
  it.each(additions)("is $name", async ({ path, before, after }) => {
    const tree = { "package.json": withTool, [path]: before };
    const change = await changeIn(tree);
    expect(change).toMatchObject({ path, text: after, exists: true, executable: false });
    expect((await propose({ ...tree, [path]: change.text })).outcome).toEqual({ kind: "present", path });
  });

  it("is an entry of package.json, between what others wrote", async () => {
    const before =
      '{\n    "simple-git-hooks": { "pre-push": "npm test" },\n    "devDependencies": {"arch-lint":"0.2.0"}\n}\n';
    const { path, text } = await changeIn({ "package.json": before });
    expect(path).toBe("package.json");
    expect(text).toBe(before.replace('"npm test"', `"npm test", "pre-commit": "${npx}"`));
    expect((await propose({ "package.json": text })).outcome).toEqual({ kind: "present", path });
  });

  it.each<[HooksProposal["runner"], string]>([
    ["husky", ".husky/pre-commit"],
    ["lefthook", "lefthook.yml"],
    ["pre-commit", ".pre-commit-config.yaml"],
  ])("is a file where %s is asked for and has none", async (runner, path) => {
    const { outcome } = await propose({}, free, runner);
    expect(outcome).toMatchObject({ kind: "change", change: { path, exists: false, executable: runner === "husky" } });
    if (outcome.kind !== "change") return;
    expect(outcome.change.text).toBe(outcome.change.added);
    expect((await propose({ [path]: outcome.change.text }, free, runner)).outcome.kind).toBe("present");
  });
});

describe("what is left to people", () => {
  const hook = (text: string): [FileTree, HooksFolder] => [{ ".husky/pre-commit": text }, free];
  const file = (path: string, text: string): [FileTree, HooksFolder] => [{ [path]: text }, free];
  it.each<[string, FileTree, HooksFolder]>([
    ["a hook that ends early", ...hook("npm test\nexit 0\n")],
    ["a hook that hands over", ...hook("exec npm test\n")],
    ["a hook with an open line", ...hook("npm test && \\\n")],
    ["a hook with text of its own", ...hook("cat <<END\n")],
    ["a hook in another language", ...hook("#!/usr/bin/env node\nrun();\n")],
    [
      "a husky before version 5",
      { "package.json": manifest({ husky: {}, devDependencies: { husky: "4.3.8" } }) },
      free,
    ],
    ["a list in one line", ...file(".pre-commit-config.yaml", "repos: [{ repo: meta, hooks: [{ id: identity }] }]\n")],
    ["a list without items", ...file(".pre-commit-config.yaml", "repos: []\n")],
    ["a list that is an alias", ...file(".pre-commit-config.yaml", "x: &x\n- repo: meta\nrepos: *x\n")],
    ["a file that is no YAML", ...file(".pre-commit-config.yaml", "repos:\n- {\n")],
    ["two documents", ...file("lefthook.yml", "a: 1\n---\nb: 2\n")],
    ["a configuration in TOML", ...file("lefthook.toml", "[pre-commit]\n")],
    ["a hook that is null", ...file("lefthook.yml", "pre-commit:\n")],
    ["a command that is there", ...file(".simple-git-hooks.json", '{ "pre-commit": "npm test" }')],
    ["a configuration that is code", ...file("simple-git-hooks.cjs", "module.exports = {}")],
    ["a hook of git's that is there", {}, { ...free, preCommit: "npm test\n" }],
    ["hooks outside of the root", {}, { kind: "outside" }],
    ["a folder without a repository", {}, { kind: "no-repository" }],
  ])("is %s", async (_, tree, hooks) => {
    const { outcome } = await propose(tree, hooks);
    expect(outcome).toMatchObject({
      kind: "manual",
      lines: expect.stringContaining("arch-lint check --staged --quiet"),
    });
  });

  it("is the order beside lint-staged", async () => {
    const staged = manifest({ devDependencies: { "lint-staged": "16.4.0", "arch-lint": "0.2.0" } });
    const { remarks } = await propose({ "package.json": staged, ".husky/pre-commit": "npx lint-staged\n" });
    expect(remarks.map(({ en }) => en)).toEqual([expect.stringContaining("after it in the hook")]);
  });

  it("is not a mention in a comment", async () => {
    const { outcome } = await propose({ ".husky/pre-commit": "# arch-lint comes here\nnpm test\n" });
    expect(outcome.kind).toBe("change");
  });
});
