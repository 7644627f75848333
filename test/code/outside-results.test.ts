import { describe, expect, it } from "vitest";
import type { CodeFile } from "../../src/domain/code/code-file.ts";
import type { Declarations } from "../../src/domain/code/declarations.ts";
import { resultOutside, withoutMajor } from "../../src/domain/code/outside-results.ts";
import { valueTypes } from "../../src/domain/code/value-types.ts";
import { noSyntax } from "../../src/domain/syntax/syntax.ts";

const nothing: Declarations = {
  type: () => undefined,
  function: () => undefined,
  variable: () => undefined,
  methods: () => [],
};

/** `router := gin.New()` at the top of a file. */
const file: CodeFile = {
  path: "main.go",
  language: "go",
  place: {},
  syntax: {
    ...noSyntax,
    calls: [
      {
        kind: "call",
        callee: { from: "github.com/gin-gonic/gin", name: "New" },
        arguments: [],
        result: "assigned",
        to: ["router"],
        line: 1,
        column: 1,
      },
    ],
    variables: [
      { names: ["router"], value: { kind: "call", call: 0 }, modifiers: [], mutable: true, line: 1, column: 1 },
    ],
  },
};

describe("what calls of libraries give back", () => {
  it("gives a type to a variable", () => {
    const types = valueTypes({ declarations: nothing, namesOf: (_file, { from, name }) => [`${from}.${name}`] });
    expect(types.ofValue(file, { kind: "name", path: "router" }, undefined)?.type).toEqual({
      kind: "named",
      name: { from: "github.com/gin-gonic/gin", name: "Engine" },
    });
  });

  it("is known under every major version of a Go module", () => {
    expect(withoutMajor("github.com/labstack/echo/v4.New")).toBe("github.com/labstack/echo.New");
    expect(withoutMajor("example.com/shop/v2/orders.New")).toBe("example.com/shop/orders.New");
    expect(resultOutside("github.com/labstack/echo/v4.New")?.name?.name).toBe("Echo");
    expect(resultOutside("github.com/labstack/echo/v4.Map")).toBeUndefined();
  });
});
