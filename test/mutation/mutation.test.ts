import { describe, expect, it } from "vitest";
import { readFolder } from "../fixtures/read-folder.ts";
import { measure } from "./measure.ts";
import { planters } from "./planters/index.ts";
import { openProject } from "./project.ts";

describe.each(["typescript", "go", "java"] as const)(
  "a fault that is planted into the service in %s is found",
  async (language) => {
    const project = await openProject(language, readFolder(`fixtures/promises/${language}`));
    const own = planters.filter((planter) => planter.language === language);

    it.each(own.map((planter) => [planter.rule, planter] as const))("%s", async (_rule, planter) => {
      const [row] = await measure([project], [planter], 2);
      expect(row?.missed).toEqual([]);
      expect(row?.planted).toBe(2);
    });
  },
);
