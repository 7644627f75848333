import { beforeAll, describe, expect, test } from "vitest";
import type { ReadSyntax } from "../../../../src/application/ports/language.ts";
import { shown } from "../../shown-syntax.ts";
import { factsOf, loadReader } from "./facts-of.ts";

let read: ReadSyntax;
beforeAll(async () => {
  read = await loadReader();
});

describe("types", () => {
  test.each([
    [
      "a struct",
      "type Order struct {\n\tID, Number string\n}",
      "exported struct Order { exported ID string; exported Number string } to 13",
    ],
    ["tags", 'type order struct {\n\tid string `json:"id"`\n}', 'struct order { id string `json:"id"` } to 13'],
    [
      "a tag in quotes",
      'type order struct {\n\tid string "json:\\"id\\""\n}',
      'struct order { id string `json:"id"` } to 13',
    ],
    [
      "what is embedded",
      "type order struct {\n\t*sql.Tx\n\tbase\n}",
      "struct order extends *database/sql.Tx, base { exported Tx *database/sql.Tx; base base } to 14",
    ],
    [
      "an import under a name of its own",
      "type order struct { by pay.Method }",
      "struct order { by example.com/shop/payment.Method } to 11",
    ],
    [
      "wrappers",
      "type order struct { a []*line; b map[string][2]int; c chan int; d func(a, b int) (c error) }",
      "struct order { a []*line; b map[string][]int; c chan<int>; d func(int, int, error) } to 11",
    ],
    [
      "a type without a name",
      "type order struct { a struct{ b int }; c interface{}; d any }",
      "struct order { a {int}; c {}; d any } to 11",
    ],
    [
      "type parameters",
      "type Page[T any, K comparable] struct { items []T; next *Page[T, K] }",
      "exported struct Page<T, K> { items []T; next *Page<T, K> } to 11",
    ],
    ["a defined type", "type ID string", "exported defined ID of string to 11"],
    [
      "a defined function",
      "type Place func(ctx context.Context) error",
      "exported defined Place of func(context.Context, error) to 11",
    ],
    ["an alias", "type Tx = sql.Tx", "exported alias Tx of database/sql.Tx to 11"],
    [
      "an interface",
      "type Orders interface {\n\tReader\n\tSave(Order) error\n}",
      "exported interface Orders extends Reader to 14",
    ],
    ["a constraint", "type number interface { ~int | ~float64 }", "interface number extends int | float64 to 11"],
    ["a type within a function", "func f() {\n\ttype line struct{ n int }\n}", "struct line { n int } to 12 in 0"],
  ])("%s", (_, declaration, expected) => {
    expect(factsOf(read, "types", declaration)).toEqual([expected]);
  });

  test("have the constants of the file as values, also where their type is not repeated", () => {
    const declarations =
      'type Status int\nconst (\n\tOpen Status = iota\n\tPaid\n\t_\n\tSent\n)\nconst none = Status(9)\nconst name = "x"';
    expect(factsOf(read, "types", declarations)).toEqual([
      "exported defined Status of int values Open Paid Sent none to 11",
    ]);
  });
});

describe("functions", () => {
  test.each([
    [
      "a function",
      "func Place(ctx context.Context, ids ...int) (*Order, error) {\n\treturn nil, nil\n}",
      ["exported function Place(ctx context.Context, ids []int) → *Order, error 1 statements to 13"],
    ],
    [
      "parameters that share a type",
      "func f(a, b int, _ string) (x, y int) { return }",
      ["function f(a int, b int, _ string) → int, int 1 statements to 11"],
    ],
    [
      "parameters without names",
      "func f(int, http.Handler) error",
      ["function f(int, net/http.Handler) → error to 11"],
    ],
    [
      "a method",
      "func (o *Order) Total() int { return 0 }",
      ["exported method o Order.Total() → int 1 statements to 11"],
    ],
    [
      "a receiver with type parameters",
      "func (p Page[T, K]) Next() {}",
      ["exported method p Page.Next() 0 statements to 11"],
    ],
    ["a receiver without a name", "func (Order) Total() {}", ["exported method Order.Total() 0 statements to 11"]],
    ["init", "func init() {}", ["initializer init() 0 statements to 11"]],
    ["a method that is called init", "func (o Order) init() {}", ["method o Order.init() 0 statements to 11"]],
    [
      "the methods of an interface",
      "type Orders interface {\n\tSave(o Order) error\n\tall() []Order\n}",
      ["exported method Orders.Save(o Order) → error to 12", "method Orders.all() → []Order to 13"],
    ],
    [
      "statements of all depths",
      "func f() {\n\tif a := b; a {\n\t\tfor {\n\t\t\tbreak\n\t\t}\n\t}\nL:\n\t{\n\t\treturn\n\t}\n}",
      ["function f() 5 statements to 21"],
    ],
  ])("%s", (_, declaration, expected) => {
    expect(factsOf(read, "functions", declaration)).toEqual(expected);
  });

  test.each([
    ["that is assigned has the name of the variable", "save := func() {}", "lambda save() 0 statements to 12 in 0"],
    ["that is assigned to a field has its name", "o.save = func() {}", "lambda save() 0 statements to 12 in 0"],
    ["under a key has its name", "_ = Order{Save: func() {}}", "lambda Save() 0 statements to 12 handed to #0 in 0"],
    [
      "that is handed over knows to which call",
      "retry(3, func(n int) error { return nil })",
      "lambda (n int) → error 1 statements to 12 handed to #0 in 0",
    ],
    ["that is deferred", "defer func() { recover() }()", "lambda () 1 statements to 12 in 0: deferred"],
    ["that is spawned in a loop", "for { go func() {}() }", "lambda () 0 statements to 12 in 0: loop, spawned"],
  ])("a function without a name %s", (_, statement, expected) => {
    expect(factsOf(read, "functions", `func f() {\n\t${statement}\n}`).slice(1)).toEqual([expected]);
  });
});

describe("variables", () => {
  test.each([
    ["with a type", "var db *sql.DB", ["var db *database/sql.DB"]],
    ["with a value", 'var ErrGone = errors.New("gone")', ["exported var ErrGone = #0"]],
    ["several with a type", "var a, b int", ["var a int", "var b int"]],
    ["several with values", "var a, b = 1, x", ["var a int = 1", "var b = x"]],
    ["one value taken apart", "var tx, err = begin()", ["var tx, err = #0"]],
    ["in brackets", 'var (\n\ta = "x"\n\tb = 1.5\n)', ['var a string = "x"', "var b float64 = 1.5"]],
    [
      "constants",
      'const (\n\tTax = 0.2\n\tname string = "VAT"\n)',
      ["exported const Tax float64 = 0.2", 'const name string = "VAT"'],
    ],
  ])("%s", (_, declaration, expected) => {
    expect(factsOf(read, "variables", declaration)).toEqual(expected);
  });

  test.each([
    ["a, b := 1, f()", ["var a int = 1", "var b = #0"]],
    ["o, err := find()", ["var o, err = #0"]],
    ["if o, ok := m[k]; ok {}", ["var o, ok = m[k]"]],
    ["for i, o := range orders {}", ["var i, o"]],
    ["for i := 0; i < 3; i++ {}", ["var i int = 0"]],
    ["switch o := x.(type) {}", ["var o = x"]],
    ["select { case o, ok := <-ch: }", ["var o, ok = …"]],
    ["var o Order", ["var o Order"]],
    ["const n = 3", ["const n int = 3"]],
  ])("%s", (statement, expected) => {
    const found = factsOf(read, "variables", `func f() {\n\t${statement}\n}`);
    expect(found.map((line) => line.replace(/ in 0.*$/u, ""))).toEqual(expected);
  });
});

test("positions are those of the names", () => {
  const { types, functions, variables } = shown(
    read(
      "package shop\n\ntype (\n\tOrder struct{}\n)\n\nfunc (o Order) 合计(单价 int) {}\n\nvar 甲, b = 1, func() {}\n",
      "order.go",
    ),
  );
  expect({ types, functions, variables }).toEqual({
    types: ["4:2 exported struct Order to 4"],
    functions: ["7:16 method o Order.合计(单价 int) 0 statements to 7", "9:15 lambda b() 0 statements to 9"],
    variables: ["9:5 var 甲 int = 1", "9:8 var b = fn 1"],
  });
});
