import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { adjudicate } from "./adjudication.ts";
import { compareWithGoList } from "./oracle/go-list.ts";
import { hasGo } from "./oracle/go-tool.ts";
import { edgesOf, type Files } from "./project-of.ts";
import { samples } from "./projects.ts";

describe("imports lead where they should", () => {
  test.each(samples)("in $name", async ({ files, edges }) => {
    const own = Object.entries(files).filter(([path]) => !path.startsWith("../"));
    expect(await edgesOf(Object.fromEntries(own))).toEqual(edges);
  });
});

describe.skipIf(!hasGo)("the go command agrees", () => {
  test.each(samples)("on $name", async ({ files, verdicts = {} }) => {
    const folder = mkdtempSync(join(tmpdir(), "go-sample-"));
    try {
      const root = write(folder, files);
      const { packages, differences } = await compareWithGoList(root);
      const { open, counts } = adjudicate(differences);
      expect(packages).toBeGreaterThan(0);
      expect(open).toEqual([]);
      expect(counts).toEqual(verdicts);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

function write(folder: string, files: Files): string {
  const root = join(folder, "project");
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}
