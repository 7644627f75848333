import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { java } from "../../../src/infrastructure/languages/java/index.ts";
import { filesBelow, textOf } from "./oracle/real-trees.ts";
import { edgesOf } from "./project-of.ts";

const fixtures = join(import.meta.dirname, "../../../fixtures");

/** All edges of each fixture: what the limit speaks of must be missing, or there although Java has it otherwise. */
const edges: Readonly<Record<string, readonly string[]>> = {
  "limits/java-reflection": [],
  "limits/java-generated": [
    "OrderController.java: com.acme.invoice.wire.Invoice → generated com.acme.invoice.wire.Invoice",
    "OrderController.java: com.acme.order.OrderMapperImpl → generated com.acme.order.OrderMapperImpl",
  ],
  "limits/java-other-languages": [
    "Order.java: com.acme.price.Discount → project src/main/kotlin/com/acme/price",
    "Order.java: com.acme.price.Price → project src/main/kotlin/com/acme/price (Price.kt)",
  ],
  "limits/java-gradle-logic": ["Customer.java: Name → project api/src/main/java/com/acme (Name.java)"],
  "limits/java-inherited-members": [
    "OrderEvent.java: com.acme.event.Event → project src/main/java/com/acme/event (Event.java)",
    "OrderPlaced.java: OrderEvent → project src/main/java/com/acme/order (OrderEvent.java)",
  ],
  "limits/java-unnamed-types": [
    "Order.java: com.acme.customer.Address → project src/main/java/com/acme/customer (Address.java)",
    "Page.java: com.acme.order.Order → project src/main/java/com/acme/order (Order.java)",
  ],
  "limits/java-names-of-java-lang": ["Order.java: Record → project src/main/java/com/acme/order (Record.java)"],
  "limits/java-older-release": ["Upgrade.java: com.acme.App → project app/src/main/java/com/acme (App.java)"],
  "limits/java-wildcards": [
    "Order.java: jakarta.persistence.* → package java:jakarta.persistence",
    "Order.java: java.util.* → platform java:java.util",
  ],
  "limits/java-unicode-escapes": [
    "Order.java: Price → project src/main/java/com/acme/order (Price.java)",
    "Order.java: Discount → project src/main/java/com/acme/order (Discount.java)",
  ],
};

describe("every limit has a fixture that shows it", () => {
  test.each(java.limits)("$fixture", async ({ fixture }) => {
    const folder = join(fixtures, fixture);
    expect(existsSync(folder)).toBe(true);
    const files = Object.fromEntries(filesBelow(folder).map((path) => [path, textOf(folder, path)]));
    expect(await edgesOf(files)).toEqual(edges[fixture]);
  });
});
