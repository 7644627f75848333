import { describe, expect, it } from "vitest";
import { entryOf, hash, lockOf, manifest, within } from "../../rules/lockfile-example.ts";
import type { FileTree } from "../../src/domain/findings/rule.ts";
import { here, toolOver } from "../memory/tree.ts";

/** Where a rule speaks, as `path:line`. */
async function places(rule: string, tree: FileTree): Promise<readonly string[]> {
  const report = await toolOver(tree).check({ ...here, rules: { [rule]: "warning" } });
  return report.findings.filter((one) => one.rule === rule).map(({ at }) => `${at.path}:${at.line}`);
}

function named(name: string, more: object): string {
  return `${JSON.stringify({ name, version: "1.0.0", ...more }, null, 2)}\n`;
}

const root = '{ "name": "root", "private": true, "workspaces": ["*/*"] }\n';

describe("drift/duplicate-majors", () => {
  const wanted = { react: "^18.0.0", widget: "^1.0.0" };
  const old = within("widget", entryOf("react", "17.0.2", { integrity: hash("C") }));
  const widget = entryOf("widget", "1.0.0", { integrity: hash("B"), dependencies: { react: "^17.0.0" } });
  const lock = lockOf(wanted, entryOf("react", "18.2.0"), widget, old);

  it("reports two copies that one program gets", async () => {
    const tree = { "package.json": manifest(wanted), "package-lock.json": lock };
    expect(await places("drift/duplicate-majors", tree)).toHaveLength(1);
  });

  it("leaves alone what only a tool of development brings", async () => {
    const dependencies = '"dependencies":{"react":"^18.0.0","widget":"^1.0.0"}';
    const split = '"dependencies":{"react":"^18.0.0"},"devDependencies":{"widget":"^1.0.0"}';
    const tree = {
      "package.json": JSON.stringify({
        ...{ name: "app", private: true },
        ...{ dependencies: { react: "^18.0.0" }, devDependencies: { widget: "^1.0.0" } },
      }),
      "package-lock.json": lock.replace(dependencies, split),
    };
    expect(tree["package-lock.json"]).toContain(split);
    expect(await places("drift/duplicate-majors", tree)).toEqual([]);
  });

  it("leaves alone a copy under another name", async () => {
    const aliased = { react: "^18.0.0", "react-17": "npm:react@^17.0.0" };
    const copy = entryOf("react-17", "17.0.2", { name: "react", integrity: hash("C") });
    const tree = {
      "package.json": manifest(aliased),
      "package-lock.json": lockOf(aliased, entryOf("react", "18.2.0"), copy),
    };
    expect(await places("drift/duplicate-majors", tree)).toEqual([]);
  });
});

describe("packages beside the product", () => {
  const tree = (folder: string): FileTree => ({
    "package.json": root,
    "packages/a/package.json": named("a", { version: "2.0.0", dependencies: { "left-pad": "^1.3.0" } }),
    [`${folder}/package.json`]: named("b", { dependencies: { a: "^1.0.0", "left-pad": "^2.0.0", loose: "*" } }),
  });

  it.each(["drift/workspace-mismatch", "drift/workspace-internal", "drift/range-too-loose"])(
    "%s speaks of the product, and not of examples and integration tests",
    async (rule) => {
      expect(await places(rule, tree("packages/b"))).toHaveLength(1);
      for (const folder of ["examples/b", "integration-tests/b", "playground/b"]) {
        expect(await places(rule, tree(folder))).toEqual([]);
      }
    },
  );
});

describe("drift/catalog", () => {
  const settings = 'packages:\n  - "packages/*"\ncatalog:\n  left-pad: ^1.3.0\n';
  const own = named("a", { dependencies: { "left-pad": "^1.2.0" } });

  it("reports a range beside the catalog in a workspace, and not in a project of its own", async () => {
    expect(await places("drift/catalog", { "pnpm-workspace.yaml": settings, "packages/a/package.json": own })).toEqual([
      "packages/a/package.json:5",
    ]);
    const outside = { "pnpm-workspace.yaml": settings, "tools/deep/a/package.json": own };
    expect(await places("drift/catalog", outside)).toEqual([]);
  });
});

describe("drift/prerelease", () => {
  it("knows lines of long support", async () => {
    const tree = (range: string) => ({ "package.json": named("a", { dependencies: { multer: range } }) });
    expect(await places("drift/prerelease", tree("^1.4.5-beta.1"))).toHaveLength(1);
    expect(await places("drift/prerelease", tree("^1.4.5-lts.1"))).toEqual([]);
  });
});
