import { describe, expect, test } from "vitest";
import { edgesOf } from "./project-of.ts";

describe("a repository without go.mod", () => {
  test("finds its own packages by the one path that explains all imports", async () => {
    const edges = await edgesOf({
      "cmd/shop/main.go": 'package main\nimport (\n"fmt"\n"github.com/acme/shop/pkg/order"\n"github.com/pkg/errors"\n)',
      "pkg/order/order.go": 'package order\nimport "github.com/acme/shop/pkg/money"',
      "pkg/money/money.go": "package money",
      "errors/errors.go": "package errors",
    });
    expect(edges).toEqual([
      "cmd/shop/main.go: fmt → platform go:fmt",
      "cmd/shop/main.go: github.com/acme/shop/pkg/order → project pkg/order",
      "cmd/shop/main.go: github.com/pkg/errors → package go:github.com/pkg/errors",
      "pkg/order/order.go: github.com/acme/shop/pkg/money → project pkg/money",
    ]);
  });

  test("takes no path that fails to explain an import", async () => {
    const edges = await edgesOf({
      "main.go": 'package main\nimport (\n"github.com/acme/shop/a"\n"github.com/acme/shop/missing"\n)',
      "a/a.go": "package a",
    });
    expect(edges.map((edge) => edge.split(" → ")[1]?.split(" ")[0])).toEqual(["package", "package"]);
  });

  test("is looked up below a folder src, as GOPATH has it", async () => {
    const edges = await edgesOf({
      "src/github.com/acme/shop/main.go": 'package main\nimport "github.com/acme/shop/order"',
      "src/github.com/acme/shop/order/order.go": "package order",
    });
    expect(edges).toEqual([
      "src/github.com/acme/shop/main.go: github.com/acme/shop/order → project src/github.com/acme/shop/order",
    ]);
  });

  test("is this repository's code for the modules in it too", async () => {
    const edges = await edgesOf({
      "main.go": 'package main\nimport "github.com/acme/shop/order"',
      "order/order.go": "package order",
      "tool/go.mod": "module example.com/tool\nrequire github.com/acme/shop v1.0.0\n",
      "tool/tool.go": 'package main\nimport "github.com/acme/shop/order"',
    });
    expect(edges).toEqual([
      "main.go: github.com/acme/shop/order → project order",
      "tool/tool.go: github.com/acme/shop/order → project order",
    ]);
  });

  test("knows what is vendored", async () => {
    const edges = await edgesOf({
      "main.go": 'package main\nimport (\n"acme/money"\n"github.com/acme/shop/money"\n)',
      "money/money.go": "package money",
      "vendor/acme/money/money.go": "package money",
    });
    expect(edges).toEqual([
      "main.go: acme/money → package go:acme/money",
      "main.go: github.com/acme/shop/money → project money",
    ]);
  });

  test("leaves a path without a host unresolved", async () => {
    const edges = await edgesOf({ "main.go": 'package main\nimport "acme/order"' });
    expect(edges).toEqual(["main.go: acme/order → unresolved acme/order"]);
  });
});
