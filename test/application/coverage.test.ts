import { describe, expect, it } from "vitest";
import { here, toolOver } from "../memory/tree.ts";

const files = {
  "package.json": '{ "name": "shop" }',
  "src/domain/order.ts": "export const order = 1;\n",
  "src/application/place.ts": 'import { order } from "../domain/order";\nexport const place = order;\n',
  "src/legacy/till.ts": "export const till = 1;\n",
  "src/legacy/till.test.ts": 'import { till } from "./till";\nexport const tested = till;\n',
  "scripts/seed.ts": "export const seed = 1;\n",
};
const config = "layers: { domain: src/domain/**, application: src/application/** }\n";

describe("what stands in no layer is counted", () => {
  it.each([
    ["beside layers that were inferred", files, 1],
    ["wherever it lies, if the layers are declared", { ...files, "arch-lint.yaml": config }, 2],
    [
      "not where a role says what it is for",
      { ...files, "arch-lint.yaml": `${config}roles: { main: scripts/** }\n` },
      1,
    ],
  ])("%s", async (_what, tree, unassigned) => {
    const { coverage } = await toolOver(tree).check(here);
    expect(coverage).toMatchObject({ assigned: 2, unassigned });
  });

  it("a context keeps its whole name", async () => {
    const context = (name: string) => ({
      [`modules/${name}/domain/order.ts`]: "export const order = 1;\n",
      [`modules/${name}/application/place.ts`]: "export const place = 1;\n",
    });
    const { architecture } = await toolOver({ ...context("c#"), ...context("java") }).check(here);
    expect(architecture.contexts.map(({ name }) => name)).toEqual(["c#", "java"]);
  });
});
