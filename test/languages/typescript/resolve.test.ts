import { describe, expect, test } from "vitest";
import { resolverOf } from "./project.ts";

describe("relative imports", async () => {
  const resolver = await resolverOf({
    "src/app.ts": "",
    "src/order.ts": "",
    "src/cart/index.tsx": "",
    "src/logo.svg": "",
  });

  test.each([
    ["./order", "project src/order.ts"],
    ["./order.js", "project src/order.ts"],
    ["./cart", "project src/cart/index.tsx"],
    ["./logo.svg?url", "asset src/logo.svg"],
    ["./Order", "unresolved src/Order"],
    ["node:fs", "platform node:fs"],
    ["@shop/money/euro", "package npm:@shop/money"],
  ])("%s leads to %s", (specifier, expected) => {
    const [one] = resolver.resolve("src/app.ts", { specifier, kind: "value", line: 1, column: 1, endColumn: 2 });
    expect(`${one?.origin} ${one?.module}`).toBe(expected);
  });
});
