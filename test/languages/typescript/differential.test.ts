import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { type Difference, dependencyCruiserVerdicts, verdictOn, verdicts } from "./adjudication.ts";
import { groundsOf } from "./grounds.ts";
import { oxcOracle, typescriptOracle } from "./oracles.ts";
import { resolverOf } from "./project.ts";
import { type GeneratedTree, treeOf } from "./trees.ts";

const folder = realpathSync(mkdtempSync(join(tmpdir(), "arch-lint-trees-")));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function writeTree(root: string, { files, links }: GeneratedTree): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  for (const [name, place] of links) {
    mkdirSync(dirname(join(root, "node_modules", name)), { recursive: true });
    symlinkSync(join(root, place), join(root, "node_modules", name), "junction");
  }
}

async function differencesOf(seed: number): Promise<{ asked: number; differences: Difference[] }> {
  const tree = treeOf(seed);
  const root = join(folder, String(seed));
  writeTree(root, tree);
  const resolver = await resolverOf(tree.files);
  expect(resolver.problems).toEqual([]);
  const oracles = [
    ["typescript", typescriptOracle(root)],
    ["oxc-resolver", oxcOracle(root)],
  ] as const;
  const groundFor = groundsOf(Object.keys(tree.files), (path) => tree.files[path] ?? "");
  const differences: Difference[] = [];
  for (const [from, specifier] of tree.imports) {
    const [one] = resolver.resolve(from, { specifier, kind: "value", line: 1, column: 1, endColumn: 2 });
    const ground = one?.target === undefined ? undefined : groundFor(from, specifier, one.target);
    if (one?.target !== undefined)
      expect({ seed, from, specifier, target: one.target, ground }).toMatchObject({ ground: expect.any(String) });
    for (const [oracle, ask] of oracles) {
      const theirs = ask(from, specifier);
      if (theirs !== one?.target)
        differences.push({ oracle, from, specifier, ours: one?.target, theirs, origin: one?.origin ?? "none", ground });
    }
  }
  return { asked: tree.imports.length * oracles.length, differences };
}

describe("resolution agrees with TypeScript and oxc-resolver on generated trees, or the difference has a verdict", () => {
  test.each([0, 20, 40, 60])("seeds from %i", async (first) => {
    let asked = 0;
    const open: Difference[] = [];
    for (let seed = first; seed < first + 20; seed += 1) {
      const result = await differencesOf(seed);
      asked += result.asked;
      open.push(...result.differences.filter((difference) => !verdictOn(difference)));
    }
    expect(open.slice(0, 20)).toEqual([]);
    expect(asked).toBe(20 * 240);
  });

  test("a ground is no free pass: of all other files next to none has one", () => {
    let [pairs, grounded] = [0, 0];
    for (const seed of [1, 2, 3, 4, 5]) {
      const { files, imports } = treeOf(seed);
      const groundFor = groundsOf(Object.keys(files), (path) => files[path] ?? "");
      for (const [from, specifier] of imports) {
        const hits = Object.keys(files).filter((path) => groundFor(from, specifier, path));
        pairs += Object.keys(files).length;
        grounded += hits.length;
      }
    }
    expect(grounded).toBeGreaterThan(0);
    expect(grounded / pairs).toBeLessThan(0.015);
  });

  test("verdicts have names of their own and reasons", () => {
    expect(new Set(verdicts.map(({ name }) => name)).size).toBe(verdicts.length);
    for (const { because } of [...verdicts, ...dependencyCruiserVerdicts]) expect(because.length).toBeGreaterThan(20);
  });
});
