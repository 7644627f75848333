import { spawnSync } from "node:child_process";
import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { ignoredPaths } from "../../src/infrastructure/snapshots/ignored-paths.ts";
import { removeFolders, repository, type TestRepository } from "./repository.ts";

afterAll(removeFolders);

const names = ["a", "b.js", "dist", "src", "x y", "!a", "#a"];
const pattern = fc
  .tuple(
    fc.constantFrom("", "!", "/", "#", "\\"),
    fc.array(fc.constantFrom(...names, "*", "*.js", "**", "?", "[a-c]*", "[!a]", "\\a", "b.js ", "b.js\\ "), {
      minLength: 1,
      maxLength: 3,
    }),
    fc.constantFrom("", "/"),
  )
  .map(([head, parts, tail]) => head + parts.join("/") + tail);
const patterns = fc.array(pattern, { maxLength: 4 }).map((lines) => lines.join("\n"));
const path = fc
  .array(fc.constantFrom(...names), { minLength: 1, maxLength: 4 })
  .map((parts) => parts.join("/"))
  // This one exists as a folder, for it holds a `.gitignore`; git would take it for one.
  .filter((path) => path !== "src");

test("what is ignored is what git check-ignore says", { timeout: 120_000 }, () => {
  const made = repository();
  const cases = fc.record({
    top: patterns,
    nested: patterns,
    exclude: patterns,
    paths: fc.uniqueArray(path, { minLength: 5, maxLength: 30 }),
  });
  fc.assert(
    fc.property(cases, ({ top, nested, exclude, paths }) => {
      made.write({ ".gitignore": top, "src/.gitignore": nested, ".git/info/exclude": exclude });
      const texts = new Map([
        [".", top],
        ["src", nested],
      ]);
      const isIgnored = ignoredPaths({ patterns: (folder) => texts.get(folder), excludes: exclude });
      expect(paths.filter(isIgnored)).toEqual(checkIgnore(made, paths));
    }),
    { numRuns: 200 },
  );
});

/** Paths do not exist, so that git takes them for files. */
function checkIgnore({ folder }: TestRepository, paths: readonly string[]): string[] {
  const run = spawnSync("git", ["check-ignore", "--no-index", "--stdin", "-z"], {
    cwd: folder,
    input: paths.join("\0"),
    encoding: "utf8",
  });
  return run.stdout.split("\0").slice(0, -1);
}

test("patterns made to stall a matcher do not", () => {
  const evil = [`${"*a".repeat(30)}b`, `${"**/a/".repeat(20)}b`, "*".repeat(5000)].join("\n");
  const isIgnored = ignoredPaths({ patterns: (folder) => (folder === "." ? evil : undefined) });
  const start = performance.now();
  expect(isIgnored(`src/${"a".repeat(250)}`)).toBe(true);
  expect(isIgnored(`${"a/".repeat(500)}c`)).toBe(true);
  expect(performance.now() - start).toBeLessThan(1000);
});

test.each(["", "..", "../a", "/a", "a/../b", "./a", "a//b", ".git/config"])("%j is never ignored", (path) => {
  expect(ignoredPaths({ patterns: () => "*" })(path)).toBe(false);
});
