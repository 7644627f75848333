import { describe, expect, test } from "vitest";
import type { CodeFile } from "../../src/domain/code/code-file.ts";
import { makeDeclarations } from "../../src/domain/code/declarations.ts";
import { linksOf } from "../../src/domain/code/links.ts";
import { valueTypes } from "../../src/domain/code/value-types.ts";
import { makeGraph } from "../../src/domain/graph/graph.ts";
import type { TypeName } from "../../src/domain/syntax/name.ts";
import { noSyntax, type Syntax } from "../../src/domain/syntax/syntax.ts";

const spot = { line: 1, column: 1 };
const named = (name: string): TypeName => ({ kind: "named", name: { name } });

function file(path: string, syntax: Partial<Syntax>): CodeFile {
  return { path, language: "typescript", place: {}, syntax: { ...noSyntax, ...syntax } };
}

/** `interface Scope { tx: Tx }  const { tx: open, ...rest } = scope;  export { Scope as Area }` */
const scope = file("scope.ts", {
  types: [
    {
      name: "Scope",
      kind: "interface",
      modifiers: ["exported"],
      fields: [{ name: "tx", type: named("Tx"), modifiers: ["public"], ...spot }],
      endLine: 1,
      ...spot,
    },
  ],
  variables: [
    { names: ["scope"], type: named("Scope"), modifiers: [], mutable: false, ...spot },
    {
      names: ["open", "rest"],
      members: ["tx", ""],
      value: { kind: "name", path: "scope" },
      modifiers: [],
      mutable: false,
      ...spot,
    },
  ],
  reexports: [{ name: "Scope", as: "Area" }],
});

const declarations = makeDeclarations([scope], linksOf(makeGraph(new Map(), [])));
const { ofValue } = valueTypes({ declarations, namesOf: (_file, { name }) => [name] });

describe("a value that is taken apart", () => {
  const typeOf = (path: string) => ofValue(scope, { kind: "name", path }, undefined)?.type;

  test("gives each name the type of the member that it takes", () => {
    expect(typeOf("open")).toEqual(named("Tx"));
  });

  test("says nothing of what is left", () => {
    expect(typeOf("rest")).toBeUndefined();
  });
});

test("a type is found under the name that its own file offers it by", () => {
  expect(declarations.type(scope, { name: "Area" })?.type.name).toBe("Scope");
});
