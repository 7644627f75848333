import { describe, expect, test } from "vitest";
import { adjudicate } from "../adjudication.ts";
import { compareWithGoList } from "./go-list.ts";
import { hasGo } from "./go-tool.ts";
import { nameOf, realTrees } from "./real-trees.ts";

/** What cannot be built everywhere is compared under tags of its own too. */
const tagSets = [[], ["integration", "e2e", "migrate", "component"]];

describe.skipIf(!hasGo || realTrees.length === 0)("real repositories lead where the go command leads", () => {
  test.each(realTrees.flatMap((folder) => tagSets.map((tags) => ({ folder, tags, name: nameOf(folder) }))))(
    "$name with tags $tags",
    async ({ folder, tags }) => {
      const { packages, files, targets, differences } = await compareWithGoList(folder, tags);
      const { open, counts } = adjudicate(differences);
      console.info(nameOf(folder), tags.join() || "no tags", { packages, files, targets, ...counts });
      expect(packages).toBeGreaterThan(0);
      expect(open).toEqual([]);
    },
    600_000,
  );
});
