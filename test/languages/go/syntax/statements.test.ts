import { beforeAll, describe, expect, test } from "vitest";
import type { ReadSyntax } from "../../../../src/application/ports/language.ts";
import { shown } from "../../shown-syntax.ts";
import { factsOf, factsWithin, loadReader } from "./facts-of.ts";

let read: ReadSyntax;
beforeAll(async () => {
  read = await loadReader();
});

describe("calls", () => {
  test.each([
    ["of an import", 'http.ListenAndServe(":80", nil)', ['net/http.ListenAndServe(":80", nothing) dropped']],
    ["of an import under another name", "pay.Charge(1)", ["example.com/shop/payment.Charge(1) dropped"]],
    ["of the package", "charge(amount)", ["charge(amount) dropped"]],
    ["on a variable", "tx.Commit()", ["tx . Commit() dropped"]],
    ["on a field", "s.orders.Save(o)", ["s.orders . Save(o) dropped"]],
    [
      "on a variable of an import",
      "http.DefaultClient.Get(url)",
      ["http.DefaultClient (net/http.DefaultClient) . Get(url) dropped"],
    ],
    ["on a result", "db.Query(q).Scan(&id)", ["#1 . Scan(id) dropped", "db . Query(q) used"]],
    [
      "on a variable that hides an import",
      "http := newClient()\nhttp.Get(url)",
      ["newClient() assigned http", "http . Get(url) dropped"],
    ],
    ["through a pointer", "(*s).save()", ["s . save() dropped"]],
    ["on what is asserted", "x.(*Order).Pay()", ["x <*Order> . Pay() dropped"]],
    ["on an element", "orders[i].Pay()", ["orders[i] . Pay() dropped"]],
    [
      "with type arguments",
      "pay.Map[int, string](xs)\nconvert[int](x)",
      ["example.com/shop/payment.Map(xs) dropped", "convert(x) dropped"],
    ],
    ["of an element of a map", "var m map[string]func(int)\nm[k](x)", ["m[k] . (x) dropped"]],
    ["of a result", "handler()(w)", ["#1 . (w) dropped", "handler() used"]],
    ["of a function without a name", "func() { work() }()", ["fn 1 . () dropped", "work() dropped in 1"]],
    ["with a list that is spread", "save(orders...)", ["save(orders) dropped"]],
    ["within brackets", "(save)(o)", ["save(o) dropped"]],
    ["in conversions", "_ = []byte(f())\n_ = (*T)(g())", ["f() dropped", "g() dropped"]],
    ["of a conversion to a type with a name", "id := OrderID(n)", ["OrderID(n) assigned id"]],
    [
      "in an index, a case and a channel",
      "a[f()] = 1\nswitch x { case g(): }\nch <- h()",
      ["f() used", "g() used", "h() used"],
    ],
  ])("%s", (_, statements, expected) => {
    expect(factsWithin(read, "calls", statements)).toEqual(expected);
  });

  test.each([
    ["a struct", "o := Order{ID: id, 2}", ["new Order(ID: id, 2) assigned o"]],
    [
      "a pointer to one of an import",
      's := &http.Server{Addr: ":80"}',
      ['new net/http.Server(Addr: ":80") assigned s'],
    ],
    ["new", "o := new(pay.Method)", ["new example.com/shop/payment.Method() assigned o"]],
    ["new with the value of a variable (Go 1.26)", "n := 1\np := new(n)", ["new(…) assigned p"]],
    [
      "new with other values",
      'p := new(10)\nq := new(Method("card"))',
      ["new(10) assigned p", "new(#2) assigned q", 'Method("card") argument'],
    ],
    ["a function that is called make", "make := orders\no := make(n - 1)", ["make(…) assigned o"]],
    ["type arguments", "p := Page[Order]{next: nil}", ["new Page(next: nothing) assigned p"]],
    [
      "elements without a type",
      "a := []Order{{ID: 1}}\nb := map[string]*Order{k: {ID: 2}}",
      ["new Order(ID: 1) used", "new Order(ID: 2) used"],
    ],
    [
      "one in another",
      "o := Order{By: Method{Card: card()}}",
      ["new Order(By: #1) assigned o", "new Method(Card: #2) argument", "card() argument"],
    ],
  ])("construction: %s", (_, statements, expected) => {
    expect(factsWithin(read, "calls", statements)).toEqual(expected);
  });

  test("construction of a type that the file declares a list", () => {
    const declarations = "type lines []line\nvar all = lines{{1}, {2}}";
    expect(factsOf(read, "calls", declarations)).toEqual([
      "new lines(#1, #2) assigned all",
      "new line(1) argument",
      "new line(2) argument",
    ]);
  });

  test.each([
    ["f()", "dropped"],
    ["_ = f()", "dropped"],
    ["_, _ = f()", "dropped"],
    ["a := f()", "assigned a"],
    ["_, err := f()", "assigned _, err"],
    ["o.total = f()", "assigned o.total"],
    ["a, b = f(), 1", "assigned a"],
    ["var a, err = f()", "assigned a, err"],
    ["a += f()", "used"],
    ["return f()", "returned"],
    ["return nil, (f())", "returned"],
    ["g(f())", "argument"],
    ["if f() {}", "used"],
    ["if err := f(); err != nil {}", "assigned err"],
    ["for range f() {}", "used"],
    ["a := f().(int)", "assigned a"],
    ["a := f().b", "used"],
    ["a := f() + 1", "used"],
    ["a := []int{f()}", "used"],
    ["defer f()", "dropped: deferred"],
    ["go f()", "dropped: spawned"],
  ])("%s: the result is %s", (statement, expected) => {
    expect(factsWithin(read, "calls", statement)).toContain(`f() ${expected}`);
  });

  test.each([
    ["if a { f() } else { f() }", ["branch", "branch"]],
    ["if a {} else if f() { f() }", ["branch", "branch, branch"]],
    ["for f() { f() }", ["loop", "loop"]],
    ["for i := f(); f(); f() { f() }", ["", "loop", "loop", "loop"]],
    ["for _, o := range f() { f() }", ["", "loop"]],
    ["switch a := f(); f() { case f(): f(); default: f() }", ["", "", "", "branch", "branch"]],
    ["switch f().(type) { case int: f() }", ["", "branch"]],
    ["select { case <-f(): f(); default: f() }", ["branch", "branch", "branch"]],
    ["_ = a && f()", ["branch"]],
    ["_ = f() || a || f()", ["", "branch"]],
    ["for { if a { defer f() } }", ["loop, branch, deferred"]],
    ["defer g(f())", [""]],
    ["for { func() { f() }() }", [""]],
  ])("%s: what stands around", (statement, expected) => {
    const found = factsWithin(read, "calls", statement).filter((line) => /^f\(\)/u.test(line));
    expect(found.map((line) => line.split(": ")[1] ?? "")).toEqual(expected);
  });

  test("stand where the last name of what is called stands", () => {
    const { calls } = shown(
      read(
        "package shop\n\nvar a = db.\n\tWhere(q).\n\tFind(&o)\nvar b = http.Get()\nvar c = pay.Card{}\n",
        "order.go",
      ),
    );
    expect(calls.map((line) => line.split(" ")[0])).toEqual(["5:2", "4:2", "6:14", "7:13"]);
  });
});

describe("values", () => {
  test.each([
    ['"a\\n\\x41\\u00e9\\U0001F600\\101"', '"a\\nAé😀A"'],
    ["`a\\n`", '"a\\\\n"'],
    ['"a" + `b`', '"ab"'],
    ['"a" + b + "c"', "`a{}c`"],
    ["0x1F", "0x1F"],
    ["-1", "-1"],
    ["1.5e3", "1.5e3"],
    ["true", "true"],
    ["nil", "nothing"],
    ["'a'", "…"],
    ["!ok", "…"],
    ["<-ch", "…"],
    ["a + b", "…"],
    ["o.lines", "o.lines"],
    ["o.lines[0].sku", "o.lines[0].sku"],
    ['m["key"]', 'm["key"]'],
    ["a[i+1].b", "a[].b"],
    ["http.StatusOK", "http.StatusOK (net/http.StatusOK)"],
    ["http.DefaultClient.Timeout", "http.DefaultClient.Timeout (net/http.DefaultClient.Timeout)"],
    ["&o", "o"],
    ["xs...", "xs"],
    ["[]int{1, 2}", "[1, 2]"],
    ['map[string]int{"a": 1, b: 2}', "{ a: 1, b: 2 }"],
    ["struct{ a int }{a: 1}", "{ a: 1 }"],
    ["[]func(){func() {}}", "[fn 1]"],
    ["f().b", "…"],
    ["xs[1:2]", "…"],
  ])("%s", (expression, expected) => {
    const [found] = factsWithin(read, "calls", `use(${expression})`);
    expect(found).toBe(`use(${expected}) dropped`);
  });
});

describe("writes", () => {
  test.each([
    ['o.status = "paid"', ['o . status = "paid"']],
    ["o.count++", ["o . count"]],
    ["o.count += 2", ["o . count"]],
    ["s.order.lines[i] = line", ["s.order . lines = line"]],
    ["*o.total = 1", ["o . total = 1"]],
    ["(*o).total = 1", ["o . total = 1"]],
    ["a.b, c.d = 1, 2", ["a . b = 1", "c . d = 2"]],
    ["o.tx, err = begin()", ["o . tx = #0"]],
    ["f().x = 1", ["f() . x = 1"]],
    ["for o.i = range xs {}", ["o . i: loop"]],
    ["x = 1", []],
    ["xs[0] = 1", []],
    ["http.DefaultClient = nil", ["http . DefaultClient = nothing"]],
  ])("%s", (statement, expected) => {
    expect(factsWithin(read, "writes", statement)).toEqual(expected);
  });
});

describe("exits", () => {
  test.each([
    ["return", ["return "]],
    ["return o, nil", ["return o, nothing"]],
    ["if err != nil { return f(err) }", ["return #0: branch"]],
    ["panic(err)", ["throw err"]],
    ["panic(f())", ["throw #1"]],
    ["panic := log\npanic(err)", []],
    ["func() { return }()", ["return  in 1"]],
  ])("%s", (statement, expected) => {
    expect(factsWithin(read, "exits", statement)).toEqual(expected);
  });
});

describe("conditions", () => {
  test.each([
    ["if err != nil {}", ["err"]],
    ["if o.status == pay.Open && !o.paid {}", ["o.status o.paid"]],
    ["if errors.Is(err, sql.ErrNoRows) {}", ["err"]],
    ["if o.IsPaid(now) {}", ["o now"]],
    ["if ok(func() bool { if a {}; return b }) {}", ["", "a in 1"]],
    ["if x := f(); x > y {}", ["x y"]],
    ["for a < b {}", ["a b: loop"]],
    ["for i := 0; i < n; i++ {}", ["i n: loop"]],
    ["for {}", []],
    ["switch o.status { case a: }", ["o.status"]],
    ["switch { case a > 1, b: }", ["a", "b"]],
    ["switch x := v.(type) {}", ["v"]],
  ])("%s", (statement, expected) => {
    expect(factsWithin(read, "conditions", statement)).toEqual(expected);
  });
});

describe("mentions", () => {
  test.each([
    ["w.WriteHeader(http.StatusNotFound)", ["net/http.StatusNotFound"]],
    ["x = http.DefaultClient.Timeout", ["net/http.DefaultClient.Timeout"]],
    ["switch s { case http.StatusOK: }", ["net/http.StatusOK"]],
    ["_ = map[int]string{http.StatusOK: http.MethodGet}", ["net/http.StatusOK", "net/http.MethodGet"]],
    ["mux.Handle(http.NotFound)", ["net/http.NotFound"]],
    ["http.Get(url)", []],
    ["http.DefaultClient.Get(url)", []],
    ["var x http.Handler = y.(*http.ServeMux)", []],
    ["_ = new(http.Server)\n_ = make(chan http.Handler)\n_ = http.Server{}\n_ = []http.Handler{}", []],
    ["switch x.(type) { case *http.Server: }", []],
  ])("%s", (statement, expected) => {
    expect(factsWithin(read, "mentions", statement)).toEqual(expected);
  });
});

describe("SQL", () => {
  test.each([
    ['db.Query("SELECT id FROM orders")', ["SELECT id FROM orders"]],
    ["db.Query(`\n\tSELECT id\n\tFROM orders`)", ["\n\tSELECT id\n\tFROM orders"]],
    ['q := "SELECT " + columns + " FROM orders"', ["SELECT {} FROM orders"]],
    ['const table = "orders"\nq := "DELETE FROM " + table', ["DELETE FROM orders"]],
    ['q := fmt("UPDATE %s SET paid = 1", t)', ["UPDATE %s SET paid = 1"]],
    ['q := "Select a product from the list"', []],
    ["type a struct { b int `SELECT id FROM orders` }", []],
  ])("%s", (statement, expected) => {
    expect(factsWithin(read, "sql", statement)).toEqual(expected);
  });

  test("of constants that follow their use", () => {
    const declarations = 'func f() { q("SELECT id FROM " + table) }\nconst table = "orders"';
    expect(factsOf(read, "sql", declarations)).toEqual(["SELECT id FROM orders in 0"]);
  });
});

test("directives are comments to tools, with the function that they stand in", () => {
  const text = [
    "// Code generated by stringer; DO NOT EDIT.",
    "",
    "//go:build linux",
    "",
    "// Package shop sells.",
    "package shop",
    "",
    "//go:generate mockgen -source=order.go",
    "func f() {",
    "\t//nolint:errcheck",
    "\tg() // Code generated by hand; DO NOT EDIT.",
    "}",
  ];
  expect(shown(read(text.join("\n"), "order.go")).directives).toEqual([
    "1:1 Code generated by stringer; DO NOT EDIT.",
    "3:1 go:build linux",
    "8:1 go:generate mockgen -source=order.go",
    "10:2 nolint:errcheck in 0",
  ]);
});
