import { describe, expect, it } from "vitest";
import { entryOf, hash, lockOf, manifest } from "../../../rules/lockfile-example.ts";
import type { FileTree } from "../../../src/domain/findings/rule.ts";
import { here, toolOver } from "../../memory/tree.ts";

const project: FileTree = {
  "package.json": manifest({ widget: "^1.0.0" }),
  "package-lock.json": lockOf(
    { widget: "^1.0.0" },
    entryOf("left-pad", "1.3.0"),
    entryOf("@shop/money", "1.0.0", { integrity: hash("C") }),
    entryOf("widget", "1.0.0", {
      integrity: hash("B"),
      dependencies: { "left-pad": "^1.3.0", "@shop/money": "^1.0.0" },
    }),
  ),
};

/** What the rule says about a tree, as `path:line name`, and what it could not judge. */
async function unlisted(files: FileTree) {
  const { findings, coverage } = await toolOver({ ...project, ...files }).check(here);
  const own = findings.filter(({ rule }) => rule === "deps/unlisted");
  const { unknown = {} } = coverage.rules.find(({ rule }) => rule === "deps/unlisted") ?? {};
  return { faults: own.map(({ at, params }) => `${at.path}:${at.line} ${String(params.name)}`), unknown };
}

describe("deps/unlisted", () => {
  it.each([
    ["a default import", 'import pad from "left-pad";'],
    ["a path inside the package", 'import pad from "left-pad/lib/pad.js";'],
    ["a scoped package", 'import { add } from "@shop/money/add";'],
    ["require", 'const pad = require("left-pad");'],
    ["import()", 'const pad = await import("left-pad");'],
    ["export from", 'export * from "left-pad";'],
  ])("reports %s of a package that only another one brings", async (_, text) => {
    const { faults } = await unlisted({ "src/order.js": `${text}\n` });
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(/^src\/order\.js:1 (?:left-pad|@shop\/money)$/u);
  });

  it("reports a package once for each manifest, at its first import", async () => {
    const { faults } = await unlisted({
      "src/a.js": 'import pad from "left-pad";\n',
      "src/b.js": 'import pad from "left-pad";\n',
    });
    expect(faults).toEqual(["src/a.js:1 left-pad"]);
  });

  it.each<readonly [string, FileTree]>([
    ["what a manifest above declares", { "src/a.js": 'import widget from "widget";\n' }],
    ["Node's own modules", { "src/a.js": 'import fs from "fs";\nimport { join } from "node:path";\n' }],
    ["relative paths", { "src/a.js": 'import "./left-pad.js";\n', "src/left-pad.js": "export {};\n" }],
    ["modules that an editor provides", { "src/a.js": 'import vscode from "vscode";\n' }],
    ["the package's own name", { "src/a.js": 'import app from "app";\n', "index.js": "export {};\n" }],
    [
      "another package of the tree",
      {
        "package.json": '{ "name": "app", "private": true, "workspaces": ["parts/*"], "dependencies": {} }',
        "package-lock.json": "",
        "parts/left-pad/package.json": '{ "name": "left-pad", "version": "1.0.0" }',
        "parts/left-pad/index.js": "export default 1;\n",
        "src/a.js": 'import pad from "left-pad";\n',
      },
    ],
    [
      "types where `@types` has them",
      {
        "src/a.ts": 'import type { Pad } from "left-pad";\nexport const pad: Pad = 1;\n',
        "package.json": manifest({ widget: "^1.0.0", "@types/left-pad": "^1.0.0" }),
      },
    ],
    ["the question whether a package is there", { "src/a.js": 'require.resolve("left-pad/package.json");\n' }],
  ])("accepts %s", async (_, files) => {
    expect((await unlisted(files)).faults).toEqual([]);
  });

  it("cannot judge what no lockfile has: it may be an alias of a bundler", async () => {
    const { faults, unknown } = await unlisted({ "src/a.js": 'import Button from "components/Button";\n' });
    expect(faults).toEqual([]);
    expect(unknown).toEqual({ "not-locked": 1 });
  });

  it("cannot judge imports above which no manifest stands, or no lockfile", async () => {
    const alone = await toolOver({ "src/a.js": 'import pad from "left-pad";\n' }).check(here);
    expect(alone.coverage.rules.find(({ rule }) => rule === "deps/unlisted")?.unknown).toEqual({ "no-manifest": 1 });
    const library = { "package.json": '{ "name": "lib", "version": "1.0.0" }', "a.js": 'import "left-pad";\n' };
    const report = await toolOver(library).check(here);
    expect(report.coverage.rules.find(({ rule }) => rule === "deps/unlisted")?.unknown).toEqual({ "no-lockfile": 1 });
  });

  it("lets code without a package of its own rely on the packages that bundle it", async () => {
    const { faults } = await unlisted({
      "package.json": '{ "name": "app", "private": true, "workspaces": ["packages/*"] }',
      "packages/shop/package.json": '{ "name": "shop", "version": "1.0.0", "dependencies": { "left-pad": "^1.3.0" } }',
      "packages/shop/index.js": 'import "../../libs/pad.js";\n',
      "libs/pad.js": 'import pad from "left-pad";\n',
    });
    expect(faults).toEqual([]);
  });
});
