import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { go } from "../../../src/infrastructure/languages/go/index.ts";
import { filesBelow, textOf } from "./oracle/real-trees.ts";
import { edgesOf } from "./project-of.ts";

const fixtures = join(import.meta.dirname, "../../../fixtures");

/** All edges of each fixture: what the limit speaks of must be missing, or there although Go has it otherwise. */
const edges: Readonly<Record<string, readonly string[]>> = {
  "limits/go-build-tags": [
    "order/store_memory.go: example.com/shop/memory → project memory",
    "order/store_windows.go: example.com/shop/registry → project registry",
  ],
  "limits/go-cgo": ["scale/scale.go: C → platform go:C"],
  "limits/go-linkname": ["clock/clock.go: time → platform go:time", "order/order.go: unsafe → platform go:unsafe"],
  "limits/go-plugin": ["checkout/checkout.go: plugin → platform go:plugin"],
  "limits/go-reflection": [
    "card/card.go: example.com/shop/payment → project payment",
    "checkout/checkout.go: example.com/shop/payment → project payment",
    "main.go: example.com/shop/card → project card",
    "main.go: example.com/shop/checkout → project checkout",
  ],
  "limits/go-generated": ["main.go: example.com/shop/api/orderpb → generated api/orderpb"],
  "limits/go-sibling-version": ["main.go: example.com/shop/pay → project pay"],
};

describe("every limit has a fixture that shows it", () => {
  test.each(go.limits)("$fixture", async ({ fixture }) => {
    const folder = join(fixtures, fixture);
    expect(existsSync(folder)).toBe(true);
    const files = Object.fromEntries(filesBelow(folder).map((path) => [path, textOf(folder, path)]));
    expect(await edgesOf(files)).toEqual(edges[fixture]);
  });
});
