import { describe, expect, it } from "vitest";
import type { CodeFile } from "../../src/domain/code/code-file.ts";
import { makeDeclarations } from "../../src/domain/code/declarations.ts";
import { linksOf } from "../../src/domain/code/links.ts";
import { fullNames } from "../../src/domain/code/outside-name.ts";
import { valueTypes } from "../../src/domain/code/value-types.ts";
import { makeGraph } from "../../src/domain/graph/graph.ts";
import type { Module } from "../../src/domain/graph/module.ts";
import type { Call } from "../../src/domain/syntax/statement.ts";
import { noSyntax, type Syntax } from "../../src/domain/syntax/syntax.ts";

const spot = { line: 1, column: 1 };
const call = (rest: Pick<Call, "callee" | "on">): Call => ({
  kind: "call",
  arguments: [],
  result: "dropped",
  ...spot,
  ...rest,
});

function moduleOf(id: string, origin: Module["origin"]): Module {
  return { id, language: "typescript", origin, files: origin === "project" ? [id] : [] };
}

function file(path: string, syntax: Partial<Syntax>): CodeFile {
  return { path, language: "typescript", place: {}, syntax: { ...noSyntax, ...syntax } };
}

const prisma = file("prisma.ts", {
  types: [
    {
      name: "Prisma",
      kind: "class",
      modifiers: ["exported"],
      fields: [],
      extends: [{ kind: "named", name: { from: "@prisma/client", name: "PrismaClient" } }],
      endLine: 1,
      ...spot,
    },
  ],
  variables: [
    {
      names: ["prisma"],
      type: { kind: "named", name: { name: "Prisma" } },
      modifiers: ["exported"],
      mutable: false,
      ...spot,
    },
  ],
});

const orders = file("orders.ts", {
  functions: [
    {
      name: "place",
      kind: "function",
      modifiers: [],
      parameters: [{ name: "source", type: { kind: "named", name: { from: "typeorm", name: "DataSource" } }, ...spot }],
      results: [],
      endLine: 9,
      ...spot,
    },
    {
      name: "",
      kind: "lambda",
      in: 0,
      argumentOf: 0,
      modifiers: [],
      parameters: [{ name: "manager", ...spot }],
      results: [],
      endLine: 5,
      ...spot,
    },
  ],
  calls: [{ ...call({ callee: { name: "transaction" }, on: { kind: "name", path: "source" } }), in: 0 }],
});

const edge = (from: string, to: string, specifier: string) => ({
  from,
  to,
  kind: "value" as const,
  at: { path: from, line: 1, column: 1 },
  specifier,
});

const graph = makeGraph(
  new Map(
    [
      moduleOf("npm:@prisma/client", "package"),
      moduleOf("npm:typeorm", "package"),
      moduleOf("orders.ts", "project"),
      moduleOf("prisma.ts", "project"),
    ].map((one) => [one.id, one]),
  ),
  [
    { ...edge("orders.ts", "prisma.ts", "./prisma"), target: "prisma.ts" },
    edge("orders.ts", "npm:typeorm", "typeorm"),
    edge("prisma.ts", "npm:@prisma/client", "@prisma/client"),
  ],
);
const links = linksOf(graph);
const types = valueTypes({
  declarations: makeDeclarations([prisma, orders], links),
  namesOf: (from, name) => fullNames(links, from, name),
});

describe("full names of what is called", () => {
  it("are those of a variable of another file and of the library that its type builds on", () => {
    const asked = call({ callee: { from: "./prisma", name: "prisma.$transaction" } });
    expect(types.fullNames(orders, asked)).toEqual([
      "Prisma.$transaction",
      "npm:@prisma/client#PrismaClient.$transaction",
    ]);
  });

  it("are those of what a member of a library's type gives", () => {
    const asked = call({ callee: { name: "save" }, on: { kind: "name", path: "source.manager" } });
    expect(types.fullNames(orders, { ...asked, in: 0 })).toEqual(["npm:typeorm#EntityManager.save"]);
  });

  it("are those of what a library hands to a function", () => {
    const asked = call({ callee: { name: "save" }, on: { kind: "name", path: "manager" } });
    expect(types.fullNames(orders, { ...asked, in: 1 })).toEqual(["npm:typeorm#EntityManager.save"]);
  });

  it("are known where an import explains the receiver, whatever its type is", () => {
    const on = { kind: "name", path: "source", name: { from: "typeorm", name: "source" } } as const;
    expect(types.fullNames(orders, call({ callee: { name: "save" }, on }))).toEqual(["npm:typeorm#source.save"]);
  });

  it("are unknown where nobody says what type the receiver is of", () => {
    expect(types.fullNames(orders, call({ callee: { name: "save" }, on: { kind: "name", path: "basket" } }))).toEqual(
      [],
    );
  });
});
