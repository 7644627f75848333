import { expect, it } from "vitest";
import { here, toolOver } from "../../memory/tree.ts";

const files = { "go.mod": "module example.com/shop\n\ngo 1.24.0\n", "shop.go": "package shop\n" };

it("tells lines of go.sum apart by what they hold, not by where they stand", async () => {
  const identities = async (sum: string) =>
    (await toolOver({ ...files, "go.sum": sum }).check(here)).findings.map(({ fingerprint }) => fingerprint);
  const both = await identities("example.com/money v1.2.0\nexample.com/tax v1.0.0\n");
  expect(new Set(both).size).toBe(2);
  expect(await identities("\nexample.com/money v1.2.0\n\nexample.com/tax v1.0.0\n")).toEqual(both);
});
