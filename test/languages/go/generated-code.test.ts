import { describe, expect, test } from "vitest";
import { edgesOf, type Files } from "./project-of.ts";

const shop: Files = {
  "go.mod": "module example.com/shop",
  "main.go": 'package main\nimport "example.com/shop/internal/order/gen"',
};

async function verdict(files: Files, ignored: readonly string[] = []): Promise<string | undefined> {
  const edges = await edgesOf({ ...shop, ...files }, ignored);
  return edges.find((edge) => edge.startsWith("main.go:"))?.split(" → ")[1];
}

describe("a missing package is generated", () => {
  test.each<[evidence: string, files: Files]>([
    ["if sources of a generator stand in its folder", { "internal/order/gen/order.proto": "" }],
    [
      "if a .proto file names its path",
      { "api/o.proto": 'option go_package = "example.com/shop/internal/order/gen;gen";' },
    ],
    ["if sqlc writes there", { "sqlc.yaml": "gen:\n  go:\n    out: internal/order/gen\n" }],
    ["if buf writes there", { "internal/buf.gen.yaml": "out: ./order/gen" }],
    ["if a Makefile names it", { Makefile: "\tprotoc --go_out=internal/order/gen" }],
    [
      "if a directive beside it names it",
      { "internal/order/o.go": "package order\n//go:generate mockgen -destination=gen/x.go" },
    ],
  ])("%s", async (_, files) => {
    expect(await verdict(files)).toBe("generated internal/order/gen");
  });

  test("if git ignores it", async () => {
    expect(await verdict({}, ["internal/order/gen"])).toBe("generated internal/order/gen");
  });
});

describe("a missing package is unresolved", () => {
  test.each<[lack: string, files: Files]>([
    ["without evidence", {}],
    [
      "if a .proto file names another path",
      { "api/o.proto": 'option go_package = "example.com/shop/internal/order/gen2";' },
    ],
    ["if a generator writes beside it", { "sqlc.yaml": "out: internal/order/gen-old" }],
    ["if the instructions stand elsewhere", { "other/sqlc.yaml": "out: internal/order/gen" }],
    ["if a comment is no directive", { "internal/order/o.go": "package order\n// go:generate mockgen gen/x.go" }],
  ])("%s", async (_, files) => {
    expect(await verdict(files)).toBe("unresolved example.com/shop/internal/order/gen");
  });
});
