import { describe, expect, test } from "vitest";
import { factsOf, references } from "./project-of.ts";

describe("import lines", () => {
  test.each<[name: string, text: string, found: readonly string[]]>([
    ["a type", "import com.acme.Order;", ["1:8-22 com.acme.Order type value"]],
    ["a nested type", "import com.acme.Order.Line;", ["1:8-27 com.acme.Order.Line type value"]],
    ["all of a package", "import com.acme.*;", ["1:8-18 com.acme.* on-demand value"]],
    ["a static member", "import static com.acme.Order.of;", ["1:15-32 com.acme.Order.of static value"]],
    ["all static members", "import static com.acme.Order.*;", ["1:15-31 com.acme.Order.* static-on-demand value"]],
    ["a module", "import module java.sql;", ["1:15-23 java.sql module value"]],
    ["a package called module", "import module.Order;", ["1:8-20 module.Order type value"]],
    ["two on one line", "import a.B;import a.C;", ["1:8-11 a.B type value", "1:19-22 a.C type value"]],
    ["a stray semicolon between", "import a.B;;\nimport a.C;", ["1:8-11 a.B type value", "2:8-11 a.C type value"]],
    ["comments within", "import /* ☕ */ a /* b */ . /**/ B ;", ["1:16-34 a.B type value"]],
    ["line ends within", "import a\n  .B;", ["1:8-11 a.B type value"]],
    ["columns in UTF-16 units", "/*😀*/import a.B;", ["1:14-17 a.B type value"]],
    ["other line ends", "package a;\r\rimport a.B;\r\nimport a.C;", ["3:8-11 a.B type value", "4:8-11 a.C type value"]],
    ["a byte order mark", "\uFEFFimport a.B;", ["1:8-11 a.B type value"]],
    ["names in other scripts", "import läden.Überweisung;", ["1:8-25 läden.Überweisung type value"]],
    ["unicode escapes", "import com.\\u0061cme.\\u004frder;", ["1:8-32 com.acme.Order type value"]],
    ["in comments and literals: none", '// import a.B;\n/* import a.C; */ class D { String s = "import a.E;"; }', []],
    ["in a text block: none", 'class D { String s = """\n  import a.B; \\""" "" \n  """; }', []],
  ])("%s", (_, text, found) => {
    expect(references(text)).toEqual(found);
    expect(factsOf(text).problems).toBeUndefined();
  });
});

describe("kinds", () => {
  test.each<[name: string, body: string, kind: string]>([
    ["used as a type", "class C { Entity e; }", "value"],
    ["used as an annotation alone", "@Entity class C { @Entity int a; }", "annotation"],
    ["used in the arguments of an annotation", "@A(b = @B(c = Entity.D)) class C {}", "annotation"],
    ["used in the arguments of a qualified annotation", "@a.b.A(Entity.class) class C {}", "annotation"],
    ["used in the arguments of an annotation and behind them", "@A(Entity.class) class C { Entity e; }", "value"],
    ["used behind an annotation without arguments", "class C { @Override void a(Entity e) {} }", "value"],
    ["used in an annotation without an end", "class C { Entity e; @A( }", "value"],
    ["used as both", "@Entity class C { Class<?> c = Entity.class; }", "value"],
    ["an annotation nested in it", "@Entity.Column class C {}", "annotation"],
    ["linked from documentation alone", "/** See {@link Entity#id}. */ class C {}", "type"],
    ["a see tag", "/**\n * @see Entity\n */\nclass C {}", "type"],
    ["a word in documentation", "/** An Entity is nice. */ class C {}", "value"],
    ["a link in an ordinary comment", "/* {@link Entity} */ class C {}", "value"],
    ["part of another word", "/** {@link EntityList} {@link MyEntity} */ class C {}", "value"],
    ["used nowhere", "class C {}", "value"],
  ])("%s", (_, body, kind) => {
    expect(factsOf(`import a.Entity;\n${body}`).imports.find(({ specifier }) => specifier === "a.Entity")?.kind).toBe(
      kind,
    );
  });
});

describe("names in the body", () => {
  test.each<[name: string, body: string, found: readonly string[]]>([
    ["a field", "Money total;", ["Money"]],
    ["type arguments, bounds, wildcards", "Map<Key, ? extends List<Item>> m;", ["Map", "Key", "List", "Item"]],
    ["a cast, a check, a creation", "Object o = (A) x instanceof B ? new C() : D::new;", ["A", "B", "C", "D"]],
    ["static access", "int x = Prices.of(1);", ["Prices"]],
    ["exceptions", "void f() throws A { try {} catch (B | C e) {} }", ["A", "B", "C"]],
    ["a record pattern", "void f() { switch (o) { case Box(Line l) -> {} } }", ["Box", "Line"]],
    ["varargs and arrays", "void f(Line[] a, Item... b) {}", ["Line", "Item"]],
    ["method references", "Object o = Order::total;", ["Order"]],
    ["labels are constants", "void f() { switch (s) { case OPEN, Closed -> {} case Lost: break; } }", []],
    ["patterns are types", "void f() { switch (s) { case Open o -> {} } }", ["Open"]],
    ["type parameters", "<T extends Base, K> T f(K k) { return null; }", ["Base"]],
    ["comparisons are no type parameters", "boolean b = i < Limits.MAX;", ["Limits"]],
    ["constants", "static final int MAX_SIZE = 3; int x = MAX_SIZE;", []],
    ["capitalised variables", "Money Total = null; int x = Total.cents;", ["Money"]],
    ["capitalised methods", "Money Total() { return null; }", ["Money"]],
    ["members", "int x = order.Total + this.Rest;", ["order.Total"]],
    ["a qualified type", "com.acme.Order order;", ["com.acme.Order"]],
    ["a qualified nested type", "com.acme.Order.Line line;", ["com.acme.Order"]],
    ["an annotated qualified type", "java.util.@NonNull List<String> l;", ["java.util.List", "NonNull"]],
    ["calls in a chain", "int x = a.b().c.D.e;", []],
    [
      "own nested types",
      "Line line; class Line {} enum Kind { A, Bee, Cee(Money.X) } Kind k; record P(Q q) {}",
      ["Money", "Q"],
    ],
    ["a class literal", "Class<?> c = Line.class;", ["Class", "Line"]],
    ["a text block", 'String s = """\n Money "x" \\""" Item """;', []],
    ["characters", "char c = '\"'; char d = '\\''; Money m;", ["Money"]],
    ["comments", "/* Money */ // Item\n Line l;", ["Line"]],
    ["a method called record", "void record(Money m) { record(m); }", ["Money"]],
    ["a variable called record", "Money record = null; int x = record.total;", ["Money"]],
  ])("%s", (_, body, found) => {
    const facts = factsOf(`class Shop { ${body} }`);
    const names = facts.imports.filter(({ form }) => form === "simple" || form === "qualified");
    expect(names.map(({ specifier }) => specifier)).toEqual(found);
    expect(facts.problems).toBeUndefined();
  });

  test("stand where they are first used", () => {
    expect(references("class A {\n  Money a;\n  Money b; com.acme.Order c;\n}")).toEqual([
      "2:3-8 Money simple value",
      "3:12-26 com.acme.Order qualified value",
    ]);
  });

  test("are left out if imported by name", () => {
    const text = "import a.Money; import static b.Kinds.Kind; class A { Money a; Kind k; Item i; }";
    expect(references(text).map((line) => line.split(" ")[1])).toEqual(["a.Money", "b.Kinds.Kind", "Item"]);
  });

  test("are annotations if used as nothing else", () => {
    expect(references("@Entity @javax.inject.Named class A { @Entity int a; }")).toEqual([
      "1:2-8 Entity simple annotation",
      "1:10-28 javax.inject.Named qualified annotation",
    ]);
  });
});

describe("declarations", () => {
  test.each<[name: string, text: string, found: readonly string[] | undefined]>([
    ["all sorts", "class A {} interface B {} enum C {} record D() {} @interface E {}", ["A", "B", "C", "D", "E"]],
    [
      "nested",
      "class A { interface B { enum C { X { class No {} } ; record D(int i) {} } } }",
      ["A", "A.B", "A.B.C", "A.B.C.D"],
    ],
    ["after a nested one", "class A { class B {} } class C { class D {} }", ["A", "A.B", "C", "C.D"]],
    ["local and anonymous ones: none", "class A { void f() { class B {} new C() { class D {} }; } }", ["A"]],
    ["with all headers", "public final class A<T extends B<T>> extends C implements D, E { class F {} }", ["A", "A.F"]],
    ["with annotations", "@X({1, 2}) class A { record B(@Y({3}) int i) { class C {} } }", ["A", "A.B", "A.B.C"]],
    ["sealed", "sealed interface A permits B {} non-sealed class B implements A {}", ["A", "B"]],
    ["class literals declare nothing", "class A { Object b = B.class; }", ["A"]],
    ["none", "package a;", undefined],
  ])("%s", (_, text, found) => {
    expect(factsOf(text).declares).toEqual(found);
    expect(factsOf(text).problems).toBeUndefined();
  });

  test("the package, also behind annotations and comments", () => {
    expect(factsOf('/** a */ @NonNull("x") package com.acme . order; import b.C;')).toMatchObject({
      package: "com.acme.order",
      imports: [{ specifier: "b.C" }, { specifier: "NonNull", kind: "annotation" }],
    });
    expect(factsOf("class A {}").package).toBeUndefined();
  });
});

describe("modules", () => {
  test("require, open, use and provide", () => {
    const text = `import a.B;
@Deprecated open module com.acme.shop {
  requires transitive java.sql; requires static lombok; requires transitive;
  exports com.acme.shop.api to com.acme.web, com.acme.app;
  uses com.acme.Spi;
  provides com.acme.Spi with com.acme.shop.One, com.acme.shop.Two;
}`;
    expect(
      references(text, "src/main/java/module-info.java").map((line) => line.split(" ").slice(1, 3).join(" ")),
    ).toEqual([
      "a.B type",
      "java.sql requires",
      "lombok requires",
      "transitive requires",
      "com.acme.shop.api package",
      "com.acme.Spi service",
      "com.acme.Spi service",
      "com.acme.shop.One service",
      "com.acme.shop.Two service",
    ]);
    expect(factsOf(text, "module-info.java").declares).toEqual(["com.acme.shop"]);
    expect(factsOf(text, "module-info.java").problems).toBeUndefined();
  });
});

describe("waivers", () => {
  test.each<[name: string, text: string, place: { line: number; covers: number }]>([
    ["before the line", "// arch-lint allow a/b: why\nimport a.B;", { line: 1, covers: 2 }],
    ["at the end of the line", "import a.B; // arch-lint allow a/b: why", { line: 1, covers: 1 }],
    ["before blank lines and comments", "/* arch-lint allow a/b: why */\n\n// x\nimport a.B;", { line: 1, covers: 4 }],
    ["in a longer comment", "/*\n * arch-lint allow a/b: why\n */\nimport a.B;", { line: 2, covers: 4 }],
  ])("%s", (_, text, place) => {
    expect(factsOf(text).waivers).toEqual([{ rule: "a/b", reason: "why", ...place }]);
  });

  test("stand in no literal", () => {
    expect(factsOf('class A { String s = "// arch-lint allow a/b: why"; }').waivers).toBeUndefined();
  });
});

describe("generated files", () => {
  test.each<[name: string, text: string, generated: true | undefined]>([
    ["a marker in the head", "// Generated by the protocol buffer compiler.  DO NOT EDIT!\npackage a;", true],
    ["a marker further down", "package a; // @generated\nclass A {}", undefined],
    ["an annotation", '@Generated("x") class A {}', true],
    ["a qualified annotation", '@jakarta.annotation.Generated("x")\npublic class A {}', true],
    ["an annotated method", "class A { @Generated void f() {} }", undefined],
    ["another annotation", "@GeneratedValue class A {}", undefined],
  ])("%s", (_, text, generated) => {
    expect(factsOf(text).generated).toBe(generated);
  });
});

describe("broken files", () => {
  test.each<[name: string, text: string, problem: string]>([
    ["an endless comment", "import a.B;\n/* x", "2:1 This comment never ends."],
    ["an endless string", 'class A { String s = "x;\n }', "1:22 This string literal does not end on its line."],
    ["an endless text block", 'class A { String s = """\nx', "1:22 This text block never ends."],
    ["an open brace", "class A {\n void f() {\n}", '1:9 This "{" is never closed.'],
    ["a brace too many", "class A {} }", '1:12 This "}" closes nothing.'],
    ["crossed brackets", "class A { int[ x = (1]; }", '1:22 This "]" closes nothing.'],
    ["an import without end", "import a.B\nclass A {}", "1:1 This import is not complete."],
    ["a strange character", "class A { # }", "1:11 This character can stand in no Java text."],
    ["a merge conflict", "class A {\n<<<<<<< HEAD\n}", "2:1 This is a merge conflict."],
    ["a binary file", "\u00ca\u00fe\0\0", "1:1 This is no text: it holds a NUL character."],
  ])("%s", (_, text, problem) => {
    const found = factsOf(text).problems?.map(({ line, column, message }) => `${line}:${column} ${message.en}`);
    expect(found?.[0]).toBe(problem);
  });

  test("keep the imports that could be read", () => {
    expect(references("import a.B;\nclass {{{ \u0007 }")).toEqual(["1:8-11 a.B type value"]);
  });
});
