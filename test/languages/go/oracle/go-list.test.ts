import { describe, expect, test } from "vitest";
import { adjudicate } from "../adjudication.ts";
import { compareWithGoList } from "./go-list.ts";
import { hasGo, runGo } from "./go-tool.ts";
import { projectAt } from "./project-at.ts";
import { nameOf, realTrees } from "./real-trees.ts";

describe.skipIf(!hasGo || realTrees.length === 0)("real repositories lead where the go command leads", () => {
  test.each(realTrees.map((folder) => ({ folder, name: nameOf(folder) })))(
    "$name as it is built here, and with every tag and system that its files name",
    async ({ folder }) => {
      for (const tags of [[], await allTags(folder)]) {
        const { packages, files, targets, differences } = await compareWithGoList(folder, tags);
        const { open, counts } = adjudicate(differences);
        console.info(nameOf(folder), `${tags.length} tags`, { packages, files, targets, ...counts });
        expect(packages).toBeGreaterThan(0);
        expect(open).toEqual([]);
      }
    },
    600_000,
  );
});

/** All words of build constraints, and all systems; with `ignore`, folders would hold several packages. */
async function allTags(folder: string): Promise<readonly string[]> {
  const systems = runGo(folder, ["tool", "dist", "list"]).stdout.match(/\w+/gu) ?? [];
  const { files } = await projectAt(folder);
  const named = files.flatMap(({ facts }) => facts.constraint?.match(/[\w.]+/gu) ?? []);
  return [...new Set([...systems, ...named])].filter((tag) => tag !== "ignore").sort();
}
