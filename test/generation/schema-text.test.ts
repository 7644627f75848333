import { describe, expect, it } from "vitest";
import { withoutLayout } from "../../src/domain/generation/schema-text.ts";

describe("what a schema says, without blanks and comments", () => {
  it.each([
    [
      "a.proto",
      'message Order { // of a shop\n  /* its\n id */ string id = 1 [name = "a  b // c"];\n}\n',
      'messageOrder{stringid=1[name="a  b // c"]}',
    ],
    ["a.proto", 'option (http) = { get: "/orders", };', 'option(http)={get:"/orders"};'],
    ["a.sql", "SELECT id -- of the order\nFROM orders;\n", "SELECTidFROMorders;"],
    ["a.graphql", "# all of them\nquery Orders { orders { id } }\n", "queryOrders{orders{id}}"],
    ["a.json", '{ "a": "# no comment" }\n', '{"a":"# no comment"}'],
    ["a.proto", "id /* never closed", "id"],
    ["a.proto", '"never  closed\nmessage', '"never  closed\nmessage'],
  ])("%s: %j", (path, text, expected) => {
    expect(withoutLayout(path, text)).toBe(expected);
  });

  it("takes time in proportion to the text", () => {
    const started = performance.now();
    withoutLayout("a.proto", "/*/".repeat(300_000));
    withoutLayout("a.proto", "\"'".repeat(400_000));
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});
