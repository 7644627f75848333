import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";

const [hook, ...others] = parse(readFileSync(".pre-commit-hooks.yaml", "utf8"));
const manifest = JSON.parse(readFileSync("package.json", "utf8"));
const npmrc = readFileSync(".npmrc", "utf8").split("\n");

/** The pattern as JavaScript has it: pre-commit's `(?i)` is a flag. */
const skipped = new RegExp(String(hook.exclude).replace("(?i)", ""), "iu");

describe("the hook for pre-commit", () => {
  it("judges the whole tree in one process", () => {
    expect(others).toEqual([]);
    expect(hook).toMatchObject({
      ...{ id: "arch-lint", entry: "arch-lint check --staged --quiet", language: "node" },
      ...{ pass_filenames: false, require_serial: true },
    });
    expect(Object.keys(manifest.bin)).toEqual(["arch-lint"]);
  });

  it.each([
    ...[
      "src/domain/order.ts",
      "src/App.vue",
      "main.go",
      "src/Order.java",
      "Order.cs",
      "lib.rs",
      "shop/order.py",
      "A.kt",
    ],
    ...["package.json", "package-lock.json", "pnpm-lock.yaml", "yarn.lock", "bun.lock", "go.mod", "go.sum", "pom.xml"],
    ...["vendor/modules.txt", "requirements.txt", "Cargo.toml", "Dockerfile", ".nvmrc", ".npmrc", "tsconfig.json"],
    ...[
      ".github/workflows/ci.yml",
      "action.yml",
      "arch-lint.yaml",
      ".config/arch-lint.json",
      ".arch-lint/registry.json",
    ],
    ...[".arch-lint-baseline.json", "arch-lint.baseline.json", "docs/conf.py", "READMEmd", ".gitignore"],
  ])("runs for a commit of %s", (path) => {
    expect(skipped.test(path)).toBe(false);
  });

  it.each([
    ...["README.md", "docs/guide.MD", "docs/index.rst", "a.adoc", "docs/a.markdown", "logo.png", "a b.JPEG"],
    ...[".git/COMMIT_EDITMSG", "/shop/.git/worktrees/web/COMMIT_EDITMSG"],
  ])("has nothing to say of %s", (path) => {
    expect(skipped.test(path)).toBe(true);
  });

  it("is built wherever npm makes a package of a checkout, and npm says no more than its name", () => {
    // pre-commit takes all that `npm pack` prints for the name of the file; npm prints what scripts say in the foreground.
    expect(npmrc).toContain("foreground-scripts=false");
    expect(npmrc.filter((line) => line.startsWith("ignore-scripts"))).toEqual([]);
    // Of the scripts around a package, `prepare` alone also runs where npm installs from git.
    expect(manifest.scripts.prepare).toBe("npm run build");
    expect(Object.keys(manifest.scripts)).not.toContain("prepack");
  });

  const isThere = spawnSync("pre-commit", ["--version"]).status === 0;
  it.skipIf(!isThere)("is one that pre-commit understands", () => {
    const { status, stdout } = spawnSync("pre-commit", ["validate-manifest", ".pre-commit-hooks.yaml"], {
      encoding: "utf8",
    });
    expect(status, stdout).toBe(0);
  });
});
