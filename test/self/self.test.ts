import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { FileTree } from "../../src/domain/findings/rule.ts";
import { readFolder } from "../fixtures/read-folder.ts";
import { here, toolOver } from "../memory/tree.ts";

/** The tool's own sources; tests and fixtures are no part of its architecture. */
function ownSources(): FileTree {
  const trees = ["src", "rules", "scripts"].map((folder) =>
    Object.entries(readFolder(folder)).map(([path, text]) => [`${folder}/${path}`, text]),
  );
  const manifests = ["package.json", "tsconfig.json"].map((name) => [name, readFileSync(name, "utf8")]);
  return Object.fromEntries([...trees.flat(), ...manifests]);
}

describe("arch-lint on itself, without a configuration", () => {
  it("finds nothing, and not because nothing was there", async () => {
    const { findings, problems, coverage, architecture } = await toolOver(ownSources()).check({
      ...here,
      allowEmpty: false,
    });
    expect(findings).toEqual([]);
    expect(problems).toEqual([]);
    expect(coverage.unassigned).toBe(0);
    expect(coverage.unresolved).toBe(0);
    expect(coverage.dependencies).toBeGreaterThan(1000);
    expect(architecture.layers.every(({ files }) => files > 10)).toBe(true);
  });

  it("finds an upward import that is planted in a copy", async () => {
    const planted = 'import "../infrastructure/snapshots/git.ts";\n';
    const { findings } = await toolOver({ ...ownSources(), "src/domain/planted.ts": planted }).check(here);
    expect(findings.map(({ rule, at }) => `${rule} ${at.path}:${at.line}`)).toEqual([
      "boundaries/forbidden-dependency src/domain/planted.ts:1",
    ]);
  });

  it("finds a package that the domain must not use", async () => {
    const planted = 'import { createServer } from "node:http";\nexport const server = createServer;\n';
    const { findings } = await toolOver({ ...ownSources(), "src/domain/planted.ts": planted }).check(here);
    expect(findings.map(({ rule }) => rule)).toEqual(["boundaries/package-in-layer"]);
  });
});
