import { describe, expect, it } from "vitest";
import type { FileTree } from "../../src/domain/findings/rule.ts";
import { here, toolOver } from "../memory/tree.ts";

async function cells(tree: FileTree): Promise<readonly string[]> {
  const { architecture } = await toolOver(tree).check(here);
  return (architecture.layerDependencies ?? []).map(
    ({ from, to, dependencies, forbidden }) => `${from} → ${to}: ${dependencies}, ${forbidden} forbidden`,
  );
}

const shop = {
  "src/domain/order.ts": 'import "./money.ts";\nexport class Order {}\n',
  "src/domain/money.ts": "export class Money {}\n",
  "src/application/place.ts": 'import type { Order } from "../domain/order.ts";\nimport "../domain/order.ts";\n',
  "src/infrastructure/db.ts": "export const db = 1;\n",
};

describe("dependencies between layers", () => {
  it("are counted by pairs of files, those within a layer too", async () => {
    expect(await cells(shop)).toEqual(["application → domain: 1, 0 forbidden", "domain → domain: 1, 0 forbidden"]);
  });

  it("are told apart where the table forbids them", async () => {
    const money = 'import "../infrastructure/db.ts";\nexport class Money {}\n';
    expect(await cells({ ...shop, "src/domain/money.ts": money })).toContain("domain → infrastructure: 1, 1 forbidden");
  });

  it("leave out tests, and what wires the parts together is allowed to", async () => {
    const tree = {
      ...shop,
      "src/domain/order.test.ts": 'import "../infrastructure/db.ts";\n',
      "src/main.ts": 'import "./infrastructure/db.ts";\nimport "./domain/order.ts";\n',
    };
    expect(await cells(tree)).toEqual(await cells(shop));
  });

  it("are none where there are no layers", async () => {
    expect(await cells({ "a.ts": 'import "./b.ts";\n', "b.ts": "export {};\n" })).toEqual([]);
  });
});
