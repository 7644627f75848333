import { describe, expect, test } from "vitest";
import { go } from "../../../src/infrastructure/languages/go/index.ts";
import { type Files, projectOf, resolve } from "./project-of.ts";

const source = "package x\n";

/** A shop of several modules: one in a workspace, one replaced, one on its own, one in test data. */
const shop: Files = {
  "go.mod": `module example.com/shop
require (
	example.com/shop/pay v1.0.0
	example.com/lib v1.2.0
	example.com/lib/deep v1.0.0
	example.com/near v0.0.0
	example.com/far v0.0.0
	example.com/fork v1.0.0
	example.com/pinned v1.1.0
	acme/tools v1.0.0
)
replace example.com/near => ./third/near
replace example.com/far => ../far
replace example.com/fork => example.com/other v1.0.0
replace example.com/pinned v1.0.0 => ./third/near
replace example.com/pinned v1.1.0 => ./third/pinned
replace example.com/gone => ./third/gone
`,
  "main.go": source,
  "order/order.go": source,
  "order/order_linux.go": source,
  "order/only/order_test.go": source,
  "order/internal/secret/secret.go": source,
  "order/notes/notes.md": "",
  "order/_draft.go": source,
  "hidden/_draft.go": source,
  "hidden/.draft.go": source,
  "lib/lib.go": source,
  "testdata/sample/sample.go": source,
  "testdata/mod/go.mod": "module example.com/shop\n",
  "testdata/mod/x.go": source,
  "third/near/go.mod": "module example.com/near\n",
  "third/near/near.go": source,
  "third/near/sub/sub.go": source,
  "third/pinned/go.mod": "module example.com/pinned\n",
  "third/pinned/p.go": source,
  "pay/go.mod": "module example.com/shop/pay\n",
  "pay/pay.go": source,
  "pay/card/card.go": source,
  "other/go.mod": "module example.com/elsewhere\n",
  "other/x/x.go": source,
  "vendor/example.com/lib/lib.go": source,
  "vendor/modules.txt": "",
};

describe("an import in the root module", () => {
  test.each<[specifier: string, origin: string, module: string]>([
    ["fmt", "platform", "go:fmt"],
    ["net/http", "platform", "go:net/http"],
    ["math/rand/v3", "platform", "go:math/rand/v3"],
    ["C", "platform", "go:C"],
    ["unsafe", "platform", "go:unsafe"],
    ["example.com/shop/order", "project", "order"],
    ["example.com/shop", "project", "."],
    ["example.com/shop/order/only", "project", "order/only"],
    ["example.com/shop/order/internal/secret", "project", "order/internal/secret"],
    ["example.com/shop/testdata/sample", "project", "testdata/sample"],
    ["example.com/shop/lib", "project", "lib"],
    ["example.com/shop/pay", "project", "pay"],
    ["example.com/shop/pay/card", "project", "pay/card"],
    ["example.com/shop/pay/of/version/one", "package", "go:example.com/shop/pay/of/version/one"],
    ["example.com/elsewhere/x", "project", "other/x"],
    ["example.com/near", "project", "third/near"],
    ["example.com/near/sub", "project", "third/near/sub"],
    ["example.com/pinned", "project", "third/pinned"],
    ["example.com/far/x", "package", "go:example.com/far/x"],
    ["example.com/fork/x", "package", "go:example.com/fork/x"],
    ["example.com/lib", "package", "go:example.com/lib"],
    ["example.com/lib/deep/x", "package", "go:example.com/lib/deep/x"],
    ["example.com/shopping/x", "package", "go:example.com/shopping/x"],
    ["github.com/nobody/knows", "package", "go:github.com/nobody/knows"],
    ["acme/tools/x", "package", "go:acme/tools/x"],
    ["./order", "project", "order"],
  ])("%s leads to %s %s", async (specifier, origin, module) => {
    expect(await resolve(shop, "cmd/main.go", specifier.replace("./order", "../order"))).toEqual([{ origin, module }]);
  });

  test.each<[specifier: string, reason: string]>([
    ["example.com/shop/missing", 'there are no Go files in "missing"'],
    ["example.com/shop/order/notes", 'there are no Go files in "order/notes"'],
    ["example.com/shop/hidden", 'there are no Go files in "hidden"'],
    ["example.com/shop/other/x", '"other" is another module'],
    ["example.com/shop/vendor/example.com/lib", "there are no Go files"],
    ["example.com/gone/x", 'stands in "third/gone"'],
    ["acme/unknown", "neither in the standard library"],
    ["example.com/shop/../shop/order", "no import path that Go accepts"],
    ["example.com/shop//order", "no import path that Go accepts"],
    ["../../outside", "leads out of the project"],
    ["../missing", 'There are no Go files in "missing"'],
  ])("%s is unresolved, with a reason", async (specifier, reason) => {
    const found = await resolve(shop, "cmd/main.go", specifier);
    expect(found).toEqual([
      {
        origin: "unresolved",
        module: specifier,
        reason: expect.objectContaining({ en: expect.stringContaining(reason) }),
      },
    ]);
  });

  test("of its own package counts for nothing", async () => {
    expect(await resolve(shop, "order/order_x_test.go", "example.com/shop/order")).toEqual([]);
  });
});

test("standard library paths win over a module of the same name, where Go finds them ambiguous", async () => {
  const files = { "go.mod": "module net", "http/h.go": source, "shop/s.go": source };
  expect(await resolve(files, "main.go", "net/http")).toEqual([{ origin: "platform", module: "go:net/http" }]);
  expect(await resolve(files, "main.go", "net/shop")).toEqual([{ origin: "project", module: "shop" }]);
});

test.each([
  ["1.26.3", "unresolved", "uuid"],
  ["1.27.0", "platform", "go:uuid"],
  ["1.27rc1", "platform", "go:uuid"],
  ["2.0", "platform", "go:uuid"],
])("a package that a module of Go %s takes from a newer standard library is %s", async (release, origin, module) => {
  const files = { "go.mod": `module example.com/shop\ngo ${release}\n` };
  expect(await resolve(files, "main.go", "uuid")).toMatchObject([{ origin, module }]);
});

test("what Go passes over may lead nowhere, unless it is a module of its own", async () => {
  const files = { "go.mod": "module example.com/shop", "_own/go.mod": "module example.com/own" };
  expect(await resolve(files, "order/_draft.go", "example.com/shop/gone")).toEqual([]);
  expect(await resolve(files, "testdata/x.go", "example.com/shop/gone")).toEqual([]);
  expect(await resolve(files, "testdata/x.go", "fmt")).toEqual([{ origin: "platform", module: "go:fmt" }]);
  expect(await resolve(files, "_own/x.go", "example.com/own/gone")).toMatchObject([{ origin: "unresolved" }]);
});

test("a module path without a host is the project's own", async () => {
  const files = { "go.mod": "module shop", "order/o.go": source };
  expect(await resolve(files, "main.go", "shop/order")).toEqual([{ origin: "project", module: "order" }]);
});

test("a module of a later major version does not own the paths of the earlier one", async () => {
  const files = { "go.mod": "module example.com/shop/v2", "order/o.go": source };
  expect(await resolve(files, "main.go", "example.com/shop/v2/order")).toMatchObject([{ module: "order" }]);
  expect(await resolve(files, "main.go", "example.com/shop/order")).toMatchObject([{ origin: "package" }]);
});

describe("a module in a folder", () => {
  test("has its own view: replacements of other modules do not hold in it", async () => {
    expect(await resolve(shop, "pay/x.go", "example.com/fork/x")).toMatchObject([{ origin: "package" }]);
    expect(await resolve(shop, "pay/x.go", "example.com/gone/x")).toMatchObject([{ origin: "package" }]);
    expect(await resolve(shop, "pay/x.go", "example.com/shop/order")).toMatchObject([{ module: "order" }]);
  });

  test("in test data sees itself where it borrows the name of the project", async () => {
    expect(await resolve(shop, "testdata/mod/y/y.go", "example.com/shop")).toMatchObject([{ module: "testdata/mod" }]);
    expect(await resolve(shop, "main.go", "example.com/shop/order")).toMatchObject([{ module: "order" }]);
  });
});

describe("a workspace", () => {
  const workspace: Files = {
    "go.work": "go 1.26\nuse (\n\t./a\n\t./b\n)\nreplace example.com/x => ./forks/x\n",
    "a/go.mod": "module example.com/a\nreplace example.com/x => ../elsewhere/x\nreplace example.com/y => ../forks/x\n",
    "a/a.go": source,
    "b/go.mod": "module example.com/b\n",
    "b/b.go": source,
    "c/go.mod": "module example.com/c\n",
    "c/c.go": source,
    "forks/x/go.mod": "module example.com/x-fork\n",
    "forks/x/x.go": source,
  };

  test("joins its modules and their replacements, of which its own win", async () => {
    expect(await resolve(workspace, "b/x.go", "example.com/a")).toMatchObject([{ module: "a" }]);
    expect(await resolve(workspace, "b/x.go", "example.com/x")).toMatchObject([{ module: "forks/x" }]);
    expect(await resolve(workspace, "b/x.go", "example.com/y")).toMatchObject([{ module: "forks/x" }]);
  });

  test("says nothing for modules that it does not name", async () => {
    expect(await resolve(workspace, "c/x.go", "example.com/x")).toMatchObject([{ origin: "package" }]);
  });
});

describe("the resolver", () => {
  test("calls the folder of a file its module", async () => {
    const { moduleOf } = await go.resolver(await projectOf(shop));
    expect([moduleOf("main.go"), moduleOf("order/only/order_test.go")]).toEqual([".", "order/only"]);
  });

  test("tells the folders of go.mod files, sorted, without those that Go passes over", async () => {
    const { units } = await go.resolver(await projectOf(shop));
    expect(units).toEqual([".", "other", "pay", "third/near", "third/pinned"]);
  });

  test("reports broken manifests, except where Go does not look", async () => {
    const broken = "module x\nrequire (\n";
    const { problems } = await go.resolver(
      await projectOf({ "go.mod": broken, "a/testdata/go.mod": broken, "vendor/y/go.mod": broken, "go.work": "use" }),
    );
    expect(problems.map(({ path, line, column }) => `${path}:${line}:${column}`)).toEqual([
      "go.mod:2:1",
      "go.work:1:1",
    ]);
  });

  test("names external packages by their import path", () => {
    expect(go.externalId("net/http")).toBe("go:net/http");
  });
});
