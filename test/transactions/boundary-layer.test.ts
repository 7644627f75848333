import { describe, expect, it } from "vitest";
import type { FileTree } from "../../src/domain/findings/rule.ts";
import { linesOf } from "./found-in.ts";

const rule = "transactions/boundary-layer";

/** A class of Spring; its annotations stand in line 3, its members from line 5 on. */
function java(marks: string, members: string, name = "Orders"): FileTree {
  const imports = [
    "jakarta.transaction.Transactional",
    "org.springframework.web.bind.annotation.RestController",
    "org.springframework.stereotype.Service",
  ];
  return {
    [`${name}.java`]: [
      "package com.example.shop;",
      imports.map((one) => `import ${one};`).join(" "),
      marks,
      `class ${name} {`,
      members,
      "}",
      "",
    ].join("\n"),
  };
}

/** A Go project in layers with one file, whose statements stand from line 9 on. */
function go(folder: string, type: string, statements: string): FileTree {
  return {
    "go.mod": "module example.com/shop\n\ngo 1.25\n",
    "internal/domain/order.go": "package domain\n\ntype Order struct{}\n",
    "internal/application/place.go": 'package application\n\nimport _ "example.com/shop/internal/domain"\n',
    [`internal/${folder}/orders.go`]: `package orders
import (
	"database/sql"
	"net/http"
	_ "example.com/shop/internal/domain"
)
type ${type} struct { db *sql.DB; next http.Handler }
${statements}
`,
  };
}

const begin = "tx, err := o.db.Begin()\nif err != nil { return err }\ndefer tx.Rollback()\nreturn tx.Commit()\n}";

const flat: FileTree = {
  "go.mod": "module example.com/shop\n\ngo 1.25\n",
  "orders.go": `package main
import (
	"database/sql"
	"net/http"
)
type Orders struct { db *sql.DB }
func (o *Orders) Post(w http.ResponseWriter, r *http.Request) error {
${begin}
`,
};

const cases: readonly (readonly [name: string, tree: FileTree, lines: readonly number[]])[] = [
  ["a method of a controller", java("@RestController", "@Transactional public void post() {}"), [5]],
  ["a controller, once", java("@RestController @Transactional", "public void a() {}\npublic void b() {}"), [3]],
  ["a service", java("@Service", "@Transactional public void post() {}"), []],
  [
    "a handler in layers",
    go("interface/web", "Orders", `func (o *Orders) Post(w http.ResponseWriter, r *http.Request) error {\n${begin}`),
    [9],
  ],
  ["a handler of a program without layers", flat, []],
  [
    "a middleware",
    go(
      "interface/web",
      "Orders",
      `func (o *Orders) Wrap(w http.ResponseWriter, r *http.Request) error {\no.next.ServeHTTP(w, r)\n${begin}`,
    ),
    [],
  ],
  [
    "a repository",
    go("infrastructure", "OrderRepository", `func (o *OrderRepository) Save(id string) error {\n${begin}`),
    [],
  ],
];

describe(rule, () => {
  it.each(cases)("%s", async (_name, tree, lines) => {
    expect(await linesOf(rule, tree)).toEqual(lines);
  });
});

/** The same tree where use cases alone may open transactions. */
const strictly = (tree: FileTree): FileTree => ({
  ...tree,
  "arch-lint.yaml": `rules: { ${rule}: { options: { repositories: false } } }\n`,
});

describe(`${rule} where use cases alone open transactions`, () => {
  it("finds a repository that does", async () => {
    const tree = go("infrastructure", "OrderRepository", `func (o *OrderRepository) Save(id string) error {\n${begin}`);
    expect(await linesOf(rule, strictly(tree))).toEqual([9]);
  });

  it("leaves alone one that runs what it is given", async () => {
    const method = `func (o *OrderRepository) Update(id string, change func(id string) error) error {\n${begin}`;
    expect(await linesOf(rule, strictly(go("infrastructure", "OrderRepository", method)))).toEqual([]);
  });

  it("leaves alone what is no repository", async () => {
    const tree = go("infrastructure", "UnitOfWork", `func (o *UnitOfWork) Do(id string) error {\n${begin}`);
    expect(await linesOf(rule, strictly(tree))).toEqual([]);
  });
});
