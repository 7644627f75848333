import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { entryOf, hash, lockOf, manifest } from "../../rules/lockfile-example.ts";
import type { FileTree } from "../../src/domain/findings/rule.ts";
import { here, toolOver } from "../memory/tree.ts";

const sound = "sound";
const names = ["alpha", "beta", "gamma", "delta", "epsilon", "zeta"];

/** A project of up to six packages, each of which may need the next, with hashes that may be gone, weak or odd. */
const project = fc
  .array(
    fc.record({
      integrity: fc.constantFrom(sound, "sha512-AAAA", null),
      needsNext: fc.boolean(),
    }),
    { minLength: 1, maxLength: names.length },
  )
  .map((packages) => packages.map((one, index) => named(one, index)));

/** Each package has a name and, if it has a sound hash, one of its own. */
function named<One extends { readonly integrity: string | null }>(one: One, index: number) {
  const own = hash("ABCDEF".charAt(index));
  return { ...one, name: names[index] ?? "", integrity: one.integrity === sound ? own : one.integrity };
}

type Project = typeof project extends fc.Arbitrary<infer Value> ? Value : never;

function treeOf(packages: Project): FileTree {
  const wanted = Object.fromEntries(packages.map(({ name }) => [name, "^1.0.0"]));
  const entries = packages.map(({ name, integrity, needsNext }, index) => {
    const next = packages[index + 1];
    return entryOf(name, "1.0.0", {
      integrity,
      ...(needsNext && next ? { dependencies: { [next.name]: "^1.0.0" } } : {}),
    });
  });
  return { "package.json": manifest(wanted), "package-lock.json": lockOf(wanted, ...entries) };
}

async function findings(tree: FileTree, base?: FileTree): Promise<readonly string[]> {
  const report = await toolOver(tree, base).check(base ? { ...here, base: "base" } : here);
  expect(report.problems).toEqual([]);
  return report.findings.map(({ fingerprint }) => fingerprint).sort();
}

const runs = { numRuns: 60 };

describe("what holds for every lockfile", () => {
  it("changed nothing against itself", async () => {
    await fc.assert(
      fc.asyncProperty(project, async (packages) => {
        const tree = treeOf(packages);
        expect((await findings(tree, tree)).filter((one) => one.startsWith("lockdiff/"))).toEqual([]);
      }),
      runs,
    );
  });

  it("never looks better for the loss of a hash", async () => {
    await fc.assert(
      fc.asyncProperty(project, fc.nat(), async (packages, at) => {
        const bare = packages.map((one, index) => (index === at % packages.length ? { ...one, integrity: null } : one));
        const [before, after] = [await findings(treeOf(packages)), await findings(treeOf(bare))];
        expect(after.length).toBeGreaterThanOrEqual(before.length);
        expect(after.some((one) => one.startsWith("integrity/missing"))).toBe(true);
      }),
      runs,
    );
  });

  it("is judged alike with other line endings, a byte order mark and another order of its keys", async () => {
    await fc.assert(
      fc.asyncProperty(project, async (packages) => {
        const tree = treeOf(packages);
        const lockfile = tree["package-lock.json"] ?? "";
        const expected = await findings(tree);
        for (const other of [lockfile.replaceAll("\n", "\r\n"), `\ufeff${lockfile}`, reordered(lockfile)]) {
          expect(await findings({ ...tree, "package-lock.json": other })).toEqual(expected);
        }
      }),
      runs,
    );
  });
});

/** The same JSON, every object's keys the other way round. */
function reordered(text: string): string {
  const turn = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(turn);
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(
      Object.entries(value)
        .reverse()
        .map(([key, inner]) => [key, turn(inner)]),
    );
  };
  return JSON.stringify(turn(JSON.parse(text)), null, 2);
}
