import { describe, expect, it } from "vitest";
import { here, toolOver } from "../memory/tree.ts";
import { found } from "../rules/marks.ts";

const folder = "src/main/java/com/example/orders/application";

/**
 * Chapter 3.2, "数据同步机制", in Java: the handler is called where the event is raised, suppresses the transaction of the
 * command (`TransactionScopeOption.Suppress`) and writes the view although nobody has committed the order.
 */
const handler = `package com.example.orders.application;

import com.example.orders.domain.OrderPlaced;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Component
public class OrderPlacedEventHandler {
  private final OrderReadModel views;

  public OrderPlacedEventHandler(OrderReadModel views) {
    this.views = views;
  }

  @EventListener
  @Transactional(propagation = Propagation.NOT_SUPPORTED)
  public void handle(OrderPlaced event) {
    views.upsert(new OrderRow(event.orderId(), "Created", event.totalCents()));
  }
}
`;

const rest = {
  "src/main/java/com/example/orders/domain/OrderPlaced.java":
    "package com.example.orders.domain;\n\npublic record OrderPlaced(String orderId, long totalCents) {}\n",
  "src/main/java/com/example/orders/infrastructure/Tables.java":
    "package com.example.orders.infrastructure;\n\npublic interface Tables {}\n",
  [`${folder}/OrderRow.java`]:
    "package com.example.orders.application;\n\npublic record OrderRow(String id, String status, long totalCents) {}\n",
  [`${folder}/OrderReadModel.java`]:
    "package com.example.orders.application;\n\npublic interface OrderReadModel {\n  void upsert(OrderRow row);\n}\n",
};

async function check(text: string): Promise<readonly string[]> {
  return found(await toolOver({ ...rest, [`${folder}/OrderPlacedEventHandler.java`]: text }).check(here));
}

describe("the handler that brings the view up to date", () => {
  it("writes before the order is committed, and outside of its transaction", async () => {
    expect(await check(handler)).toEqual([`${folder}/OrderPlacedEventHandler.java:19 cqrs/event-after-commit`]);
  });

  it("is sound in the transaction of the command", async () => {
    const together = handler.replace(/.*(?:@Transactional|annotation\.(?:Propagation|Transactional)).*\n/gu, "");
    expect(together).not.toBe(handler);
    expect(await check(together)).toEqual([]);
  });

  it("is sound after the commit", async () => {
    const after = handler
      .replace("context.event.EventListener", "transaction.event.TransactionalEventListener")
      .replace("@EventListener", "@TransactionalEventListener")
      .replace("NOT_SUPPORTED", "REQUIRES_NEW");
    expect(await check(after)).toEqual([]);
  });
});
