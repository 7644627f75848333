import { describe, expect, it } from "vitest";
import type { FileTree } from "../../src/domain/findings/rule.ts";
import type { TypePatterns } from "../../src/domain/roles/type-role.ts";
import { readFolder } from "../fixtures/read-folder.ts";
import { codeOf } from "./read.ts";

async function rolesIn(tree: FileTree, types: TypePatterns = {}): Promise<readonly string[]> {
  const { roles } = await codeOf(tree, types);
  return roles.all.map(({ role, type, evidence }) => `${type.name}: ${role}, ${evidence.kind}`).sort();
}

describe("types are recognised", () => {
  it("by what they state, before what their names say", async () => {
    const tree = {
      "src/main/java/shop/domain/Order.java":
        "package shop.domain;\nimport org.jmolecules.ddd.annotation.AggregateRoot;\n@AggregateRoot class OrderService {}\n",
      "src/main/java/shop/domain/Line.java":
        "package shop.domain;\nimport java.util.*;\nimport org.jmolecules.ddd.annotation.*;\n@Entity class Line {}\n",
      "src/main/java/shop/application/Pay.java": "package shop.application;\nclass Pay {}\n",
      "src/main/java/shop/infrastructure/Table.java": "package shop.infrastructure;\nclass Table {}\n",
    };
    expect(await rolesIn(tree)).toEqual(["Line: entity, declared", "OrderService: aggregate, declared"]);
  });

  it("by base types of the project's own seedwork, however far up", async () => {
    const tree = {
      "src/domain/entity.ts": "export abstract class AggregateRoot {}\n",
      "src/domain/base.ts":
        'import { AggregateRoot } from "./entity";\nexport abstract class Base extends AggregateRoot {}\n',
      "src/domain/order.ts": 'import { Base } from "./base";\nexport class Order extends Base {}\n',
      "src/application/place.ts": 'import { Order } from "../domain/order";\nexport const place = () => new Order();\n',
      "src/infrastructure/table.ts": "export const table = 1;\n",
    };
    expect(await rolesIn(tree)).toEqual(["Base: aggregate, declared", "Order: aggregate, declared"]);
  });

  it("by the names that the configuration gives, before what their own names say", async () => {
    const tree = { "src/ledger.ts": "export interface Ledger {}\nexport class TableLedger {}\n" };
    expect(await rolesIn(tree, { repository: ["*Ledger"] })).toEqual([
      "Ledger: repository, configured",
      "TableLedger: repository-implementation, configured",
    ]);
  });

  it("by name and place together, in a whole service of each language", async () => {
    const counts = async (folder: string) => {
      const roles = await rolesIn(readFolder(folder));
      return Object.fromEntries(
        ["repository", "command-handler", "query-handler", "command", "query"].map((role) => [
          role,
          roles.filter((one) => one.includes(`: ${role},`)).length,
        ]),
      );
    };
    const expected = { repository: 3, "command-handler": 2, "query-handler": 1, command: 2, query: 1 };
    expect(await counts("fixtures/promises/java")).toEqual(expected);
    expect(await counts("fixtures/promises/typescript")).toEqual(expected);
    expect(await counts("fixtures/promises/go")).toMatchObject({ repository: 3 });
  });
});
