import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { FileTree } from "../../src/domain/findings/rule.ts";
import { here, toolOver } from "../memory/tree.ts";

const floors = ["domain", "application", "infrastructure", "interface"] as const;
const names = ["a", "b", "c"] as const;
const place = fc.tuple(fc.constantFrom(...floors), fc.constantFrom(...names));
const edges = fc.array(fc.tuple(place, place), { maxLength: 14 });

/** A service of four layers whose files import each other as the edges say. */
function treeOf(pairs: readonly (readonly [readonly string[], readonly string[]])[]): FileTree {
  const files = floors.flatMap((floor) => names.map((name) => `src/${floor}/${name}.ts`));
  return Object.fromEntries(
    files.map((path) => {
      const imports = pairs.filter(([from]) => `src/${from.join("/")}.ts` === path).map(([, to]) => to.join("/"));
      const lines = imports.map((to, index) => `import { x as x${index} } from "../${to}";\n`).join("");
      return [path, `${lines}export const x = [${imports.map((_, index) => `() => x${index}`).join(", ")}];\n`];
    }),
  );
}

const against = (tree: FileTree, base: FileTree) => toolOver(tree, base).check({ ...here, base: "base" });

describe("a comparison", () => {
  it("of a tree with itself has nothing new and nothing fixed", async () => {
    await fc.assert(
      fc.asyncProperty(edges, async (pairs) => {
        const tree = treeOf(pairs);
        const { findings, comparison } = await against(tree, tree);
        expect(findings.filter(({ status }) => status !== "existing")).toEqual([]);
        expect(comparison?.fixed).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  it("finds nothing new where dependencies are only taken away", async () => {
    await fc.assert(
      fc.asyncProperty(edges, fc.nat(14), async (pairs, kept) => {
        const { findings } = await against(treeOf(pairs.slice(0, kept)), treeOf(pairs));
        expect(findings.filter(({ status }) => status === "new")).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  it("finds nothing new where folders are only renamed, and keeps every finding", async () => {
    await fc.assert(
      fc.asyncProperty(edges, async (pairs) => {
        const tree = treeOf(pairs);
        const moved = Object.fromEntries(
          Object.entries(tree).map(([path, text]) => [path.replace("src/", "packages/shop/src/"), text]),
        );
        const { findings, comparison } = await against(moved, tree);
        expect(findings.filter(({ status }) => status === "new")).toEqual([]);
        expect(comparison?.fixed).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });
});
