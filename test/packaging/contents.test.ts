import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { posix } from "node:path";
import { describe, expect, it } from "vitest";

const files = packedFiles();
const packed = new Set(files.map(({ path }) => path));

interface PackedFile {
  readonly path: string;
  readonly size: number;
}

/** What `npm pack` would put into the package, without the build that comes first. */
function packedFiles(): readonly PackedFile[] {
  const options = ["pack", "--dry-run", "--json", "--ignore-scripts"];
  const { stdout } = spawnSync("npm", options, { encoding: "utf8", shell: process.platform === "win32" });
  const [found]: { files: PackedFile[] }[] = JSON.parse(stdout);
  return found?.files ?? [];
}

/** Where the links of a page lead inside the repository. */
function linksOf(page: string): readonly string[] {
  const targets = [...readFileSync(page, "utf8").matchAll(/\]\((?<target>[^)\s#]+)/gu)];
  const inside = targets.flatMap(({ groups }) => groups?.target ?? []).filter((to) => !/^[a-z]+:/u.test(to));
  return inside.map((to) => posix.join(posix.dirname(page), to));
}

describe("the published package", () => {
  it.each(["README.md", "README.zh-CN.md", "CONTRIBUTING.md", "rules/boundaries/README.md"])(
    "holds every page that %s leads to",
    (page) => {
      expect([...new Set(linksOf(page))].filter((path) => !packed.has(path))).toEqual([]);
    },
  );

  it.each(["README.md", "README.zh-CN.md"])("is told in %s how to run in CI and complete in a shell", (page) => {
    expect(linksOf(page)).toContain("action.yml");
    expect(readFileSync(page, "utf8")).toContain("arch-lint completion bash");
  });

  it("is led to from the README at all", () => {
    expect(linksOf("README.md")).toContain("rules/boundaries/README.md");
  });

  it("holds the grammars of the languages that it parses, and no others", () => {
    const grammars = files.filter(({ path }) => path.endsWith(".wasm"));
    expect(grammars.map(({ path }) => path).sort()).toEqual([
      "dist/grammars/tree-sitter-go.wasm",
      "dist/grammars/tree-sitter-java.wasm",
      "dist/grammars/web-tree-sitter.wasm",
    ]);
    expect(grammars.reduce((sum, { size }) => sum + size, 0)).toBeLessThan(1_000_000);
  });

  it("holds the pages and the code that runs, and neither sources nor tests", () => {
    expect([...packed]).toEqual(expect.arrayContaining(["action.yml", "schema.json", "report.schema.json", "LICENSE"]));
    expect([...packed].filter((path) => /^(?:src|test|fixtures|bench|scripts)\/|^rules\/.*\.ts$/u.test(path))).toEqual(
      [],
    );
  });
});
