import { describe, expect, it } from "vitest";
import { here, toolOver } from "../memory/tree.ts";
import { found } from "../rules/marks.ts";

/** Chapter 2.1: the code that its table of folders describes; `interface` is a keyword of Java, so that it gets an s. */
const code = {
  "domain/order/OrderId.java": "package domain.order;\n\npublic record OrderId(String value) {}\n",
  "domain/order/Order.java": "package domain.order;\n\npublic class Order {\n  private OrderId id;\n}\n",
  "domain/order/OrderRepository.java": `package domain.order;

// 领域层定义契约
public interface OrderRepository {
  Order findById(OrderId id); // 参数:领域专属ID类型,保障语义安全
  void save(Order order); // 接收聚合根,不暴露持久化细节
}
`,
  "application/order/PlaceOrderUseCase.java": `package application.order;

import domain.order.Order;
import domain.order.OrderRepository;

public class PlaceOrderUseCase {
  private final OrderRepository orders;

  public PlaceOrderUseCase(OrderRepository orders) {
    this.orders = orders;
  }

  public void place(Order order) {
    orders.save(order);
  }
}
`,
  "infrastructure/persistence/JpaOrderRepository.java": `package infrastructure.persistence;

import domain.order.Order;
import domain.order.OrderId;
import domain.order.OrderRepository;

public class JpaOrderRepository implements OrderRepository {
  public Order findById(OrderId id) {
    return null;
  }

  public void save(Order order) {}
}
`,
  "interfaces/OrderController.java": `package interfaces;

import application.order.PlaceOrderUseCase;

public class OrderController {
  private final PlaceOrderUseCase useCase;

  public OrderController(PlaceOrderUseCase useCase) {
    this.useCase = useCase;
  }
}
`,
};

/** Its diagram: the fourth arrow runs as calls do, against the dependency of the code. */
const diagram = `# 订单

\`\`\`mermaid
graph TD
A[OrderController] --> B[PlaceOrderUseCase]
B --> C[Order]
B --> D[OrderRepository]
D --> E[JpaOrderRepository]
E --> F[MySQL]
\`\`\`
`;

const components = {
  OrderController: ["interfaces/OrderController.java"],
  PlaceOrderUseCase: ["application/order/**"],
  Order: ["domain/order/Order.java", "domain/order/OrderId.java"],
  OrderRepository: ["domain/order/OrderRepository.java"],
  JpaOrderRepository: ["infrastructure/persistence/**"],
};

const drawn = (arrows: "dependency" | "flow") => {
  const diagrams = [{ file: "docs/order.md", arrows, components, outside: ["MySQL"] }];
  const rules = { "boundaries/diagram-sync": { severity: "error", options: { diagrams } } };
  return toolOver({ ...code, "docs/order.md": diagram, "arch-lint.json": JSON.stringify({ rules }) }).check(here);
};

describe("the folders of the document", () => {
  it("are layers that keep their directions", async () => {
    const report = await toolOver(code).check(here);
    expect(found(report)).toEqual([]);
    expect(report.coverage.assigned).toBe(Object.keys(code).length);
  });
});

describe("the diagram of the document", () => {
  it("is true of who speaks to whom, but for the order that repositories hand over", async () => {
    expect(found(await drawn("flow"))).toEqual([
      "domain/order/OrderRepository.java:5 boundaries/diagram-sync",
      "infrastructure/persistence/JpaOrderRepository.java:3 boundaries/diagram-sync",
    ]);
  });

  it("is false of who depends on whom: the implementation knows the contract", async () => {
    const told = found(await drawn("dependency"));
    expect(told).toContain("docs/order.md:8 boundaries/diagram-sync");
    expect(new Set(told.map((one) => one.split(" ")[1]))).toEqual(new Set(["boundaries/diagram-sync"]));
  });
});
