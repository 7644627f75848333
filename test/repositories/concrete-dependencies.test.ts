import { describe, expect, it } from "vitest";
import type { FileTree } from "../../src/domain/findings/rule.ts";
import { here, toolOver } from "../memory/tree.ts";

const rule = "repositories/concrete-dependency";

async function takenIn(tree: FileTree): Promise<readonly string[]> {
  const report = await toolOver(tree).check({ ...here, rules: { [rule]: "warning" } });
  return report.findings
    .filter((one) => one.rule === rule)
    .map(({ at, params }) => `${at.line} ${params.taker} ${params.adapter}`);
}

const java = "src/main/java/com/example/shop";

describe("Java", () => {
  const orders = (imports: string, ...body: readonly string[]) => ({
    [`${java}/domain/Order.java`]: "package com.example.shop.domain;\n\npublic class Order {}\n",
    [`${java}/domain/OrderRepository.java`]:
      "package com.example.shop.domain;\n\npublic interface OrderRepository { Order find(); }\n",
    [`${java}/store/OrderTable.java`]:
      "package com.example.shop.store;\n\nimport java.sql.Connection;\n\npublic class OrderTable { Connection connection; }\n",
    [`${java}/application/Orders.java`]: [
      `package com.example.shop.application; import com.example.shop.domain.*; import com.example.shop.store.OrderTable; ${imports}`,
      ...body,
      "",
    ].join("\n"),
  });

  it("is given fields by a container, and constructors by Lombok", async () => {
    const tree = orders(
      "import lombok.RequiredArgsConstructor; import org.springframework.beans.factory.annotation.Autowired;",
      "@RequiredArgsConstructor public class Orders {",
      "private final OrderTable table;",
      "private OrderTable made;",
      "private static final OrderTable SHARED = null;",
      "@Autowired private OrderTable filled;",
      "private final OrderRepository orders;",
      "}",
    );
    expect(await takenIn(tree)).toEqual(["3 Orders OrderTable", "6 Orders OrderTable"]);
  });

  it("may hold contracts", async () => {
    expect(await takenIn(orders("", "public class Orders { Orders(OrderRepository orders) {} }"))).toEqual([]);
  });
});

describe("Go", () => {
  const tree = (application: string, more: FileTree = {}) => ({
    "go.mod": "module example.com/shop\n\ngo 1.25\n",
    "internal/domain/order.go": "package domain\n\ntype Order struct{}\n",
    "internal/store/table.go":
      'package store\n\nimport "database/sql"\n\ntype Table struct{ pool *sql.DB }\n\ntype Clock struct{ zone string }\n',
    "internal/application/orders.go": `package application\n\nimport (\n\t"example.com/shop/internal/domain"\n\t"example.com/shop/internal/store"\n)\n${application}\n`,
    ...more,
  });

  it("is given adapters by functions that make it, and by no others", async () => {
    const code =
      "type Orders struct{ open domain.Order }\nfunc NewOrders(table *store.Table, clock store.Clock) *Orders { return nil }\nfunc close(table *store.Table) {}";
    expect(await takenIn(tree(code))).toEqual(["8 NewOrders Table"]);
  });
});

describe("TypeScript", () => {
  const tree = (application: string, more: FileTree = {}) => ({
    "package.json": '{ "name": "shop", "dependencies": { "typeorm": "^0.3.0" } }',
    "src/domain/order.ts": "export class Order {}\n",
    "src/infrastructure/table.ts":
      'import { Order } from "../domain/order";\nexport class Table { order = new Order(); }\n',
    "src/application/orders.ts": `${application}\n`,
    ...more,
  });

  it("leaves what layers forbid to the rule on imports", async () => {
    const code =
      'import { Table } from "../infrastructure/table";\nexport class Orders { constructor(private table: Table) {} }';
    expect(await takenIn(tree(code))).toEqual([]);
    const configured = {
      "arch-lint.yaml":
        "layers:\n  domain: src/domain/**\n  infrastructure: src/infrastructure/**\n  application:\n    files: src/application/**\n    mayDependOn: [domain, infrastructure]\n",
    };
    expect(await takenIn(tree(code, configured))).toEqual(["2 Orders Table"]);
  });

  it("may be given services of its own that arrange transactions, and repositories by their contract alone", async () => {
    const code = `import type { DataSource } from "typeorm";
export class Payments { constructor(private source: DataSource) {} }
export abstract class OrderRepository {}
export class StockRepository {}
export class Orders {
  constructor(private payments: Payments, private orders: OrderRepository, private stocks: StockRepository) {}
}`;
    expect(await takenIn(tree(code))).toEqual(["6 Orders StockRepository"]);
  });
});
