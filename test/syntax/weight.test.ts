import { expect, test } from "vitest";
import { weightOf } from "../../src/domain/syntax/weight.ts";

test.each([
  ["a text", "orders"],
  ["an object", { kind: "call", callee: { name: "save" }, arguments: [{ kind: "number", text: "1" }] }],
  ["a list", Array.from({ length: 1000 }, (_, line) => ({ line, column: 1, text: "orders" }))],
])("is near the length of the JSON: %s", (_, value) => {
  const { length } = JSON.stringify(value);
  const weight = weightOf(value, 1_000_000);
  expect(weight).toBeGreaterThan(length * 0.8);
  expect(weight).toBeLessThan(length * 2);
});

test("counts what stands at several places at each of them, and stops in time", () => {
  let value: unknown = "orders";
  for (let level = 0; level < 60; level += 1) value = [value, value];
  expect(weightOf(value, 100_000)).toBe(100_000);
});
