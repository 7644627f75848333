import { describe, expect, it } from "vitest";
import { entryOf, hash, lockOf, manifest } from "../../../rules/lockfile-example.ts";
import type { FileTree } from "../../../src/domain/findings/rule.ts";
import { here, toolOver } from "../../memory/tree.ts";

const wanted = { "left-pad": "^1.3.0", widget: "^1.0.0" };
const lockfile = lockOf(wanted, entryOf("left-pad", "1.3.0"), entryOf("widget", "1.0.0", { integrity: hash("B") }));
const project: FileTree = {
  "package.json": manifest(wanted),
  "package-lock.json": lockfile,
  "src/order.js": 'import widget from "widget";\nwidget();\n',
};

async function unused(files: FileTree) {
  const { findings, coverage } = await toolOver({ ...project, ...files }).check(here);
  const own = findings.filter(({ rule }) => rule === "deps/unused");
  const { unknown = {} } = coverage.rules.find(({ rule }) => rule === "deps/unused") ?? {};
  return { faults: own.map(({ at, params }) => `${at.path}:${at.line} ${String(params.name)}`), unknown };
}

/** The manifest with more members. */
function withMembers(members: object, name = "left-pad"): FileTree {
  const dependencies = { [name]: "^1.3.0", widget: "^1.0.0" };
  return { "package.json": JSON.stringify({ name: "app", private: true, dependencies, ...members }, null, 2) };
}

describe("deps/unused", () => {
  it("reports what nothing names, at its line", async () => {
    expect((await unused({})).faults).toEqual(["package.json:5 left-pad"]);
  });

  it.each<readonly [string, FileTree]>([
    ["a word in prose", { "README.md": 'import pad from "left-pad";\n', "docs/a.txt": "left-pad\n" }],
    ["part of another word", { "tools.yaml": "use: left-padding\n", "b.json": '["my-left-pad", "@x/left-pad"]' }],
    ["a comment in code", { "src/a.js": "// left-pad was here\n" }],
    ["a relative path", { "src/a.js": 'open("./left-pad/x");\n' }],
  ])("does not take %s for a use", async (_, files) => {
    expect((await unused(files)).faults).toContain("package.json:5 left-pad");
  });

  it.each<readonly [string, FileTree]>([
    ["an import", { "src/a.js": 'import "left-pad";\n' }],
    ["an import of a type", { "src/a.ts": 'import type { Pad } from "left-pad";\nexport type X = Pad;\n' }],
    ["an import of a test", { "test/a.test.js": 'import pad from "left-pad";\n' }],
    ["a fixture", { "test/fixtures/a.js": 'import pad from "left-pad";\n' }],
    ["a string in code", { "src/a.js": 'load("left-pad");\n' }],
    ["a loader", { "src/a.js": 'use("style!left-pad?x");\n' }],
    ["JSON settings", { "tsconfig.json": '{ "compilerOptions": { "types": ["left-pad"] } }' }],
    ["YAML settings", { ".toolrc.yml": "plugins:\n  - left-pad\n" }],
    ["TOML settings", { "tool.toml": 'plugins = ["left-pad/x"]\n' }],
    ["a shell script", { "build.sh": "node node_modules/left-pad/bin.js\n" }],
    ["a style sheet", { "src/a.css": '@import "~left-pad/pad.css";\n' }],
    ["a page", { "index.html": '<script src="/node_modules/left-pad/x.js"></script>\n' }],
    ["a script of the manifest", withMembers({ scripts: { build: "left-pad --all" } })],
    ["a field of the manifest", withMembers({ tool: { plugins: ["left-pad"] } })],
    ["what is shipped along", withMembers({ bundleDependencies: ["left-pad"] })],
    ["an override", withMembers({ overrides: { widget: { "left-pad": "$left-pad" } } })],
  ])("takes %s for a use", async (_, files) => {
    expect((await unused(files)).faults).toEqual([]);
  });

  it("takes what a locked package expects beside it for used", async () => {
    const peers = { integrity: hash("B"), peerDependencies: { "left-pad": ">=1" } };
    const lock = lockOf(wanted, entryOf("left-pad", "1.3.0"), entryOf("widget", "1.0.0", peers));
    expect((await unused({ "package-lock.json": lock })).faults).toEqual([]);
  });

  it("knows programs by other names than their packages'", async () => {
    const files = withMembers({ scripts: { build: "pad-left src" } }, "@shop/pad-left-cli");
    expect((await unused(files)).faults).toEqual([]);
  });

  it.each([
    ["eslint-plugin-shop", "plugin"],
    ["@shop/babel-preset", "plugin"],
    ["@types/shop", "ambient-types"],
    ["tslib", "runtime"],
  ])("cannot judge %s", async (name, reason) => {
    const { faults, unknown } = await unused(withMembers({}, name));
    expect(faults).toEqual([]);
    expect(unknown).toEqual({ [reason]: 1 });
  });

  it("cannot judge a manifest below which nothing is imported", async () => {
    const { unknown, faults } = await unused({ "src/order.js": "export {};\n" });
    expect(faults).toEqual([]);
    expect(unknown).toEqual({ "no-imports": 2 });
  });

  it("leaves development dependencies alone", async () => {
    const files = { "package.json": '{ "name": "app", "private": true, "devDependencies": { "left-pad": "^1.3.0" } }' };
    expect((await unused(files)).faults).toEqual([]);
  });

  it("takes the imports of packages that are bundled for its own", async () => {
    const inner = (name: string, dependencies: object) => JSON.stringify({ name, version: "1.0.0", dependencies });
    const { faults } = await unused({
      "package.json": '{ "name": "app", "private": true, "workspaces": ["packages/*"] }',
      "packages/shop/package.json": inner("shop", { money: "^1.0.0", "left-pad": "^1.3.0" }),
      "packages/shop/index.js": 'import "money";\n',
      "packages/money/package.json": inner("money", { "left-pad": "^1.3.0" }),
      "packages/money/index.js": 'import "left-pad";\n',
    });
    expect(faults).toEqual([]);
  });
});
