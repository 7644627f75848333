import { describe, expect, test } from "vitest";
import { syntaxOf, toldFunction, toldTypeDeclaration } from "./told.ts";

type Case = readonly [name: string, source: string, ...facts: string[]];

/** Types with their fields. */
const types: readonly Case[] = [
  ["a class", "public final class Order {}", "public final class Order"],
  [
    "an interface",
    "interface Orders<K, V extends Item> extends Store<K>, Closeable {}",
    "interface Orders<K, V> extends Store<K>, Closeable",
  ],
  [
    "supertypes",
    "class Order extends Base<Line> implements java.io.Serializable {}",
    "class Order extends Base<Line> implements java.io:Serializable",
  ],
  ["a sealed one", "sealed interface Payment permits Card, Cash {}", "interface Payment"],
  [
    "an enum",
    "enum Status implements Coded { OPEN, PAID(2) { int code() { return 2; } }; private int code; }",
    "enum Status implements Coded { OPEN, PAID }",
    "  private int code",
  ],
  [
    "a record",
    "record Money<C>(@NonNull long cents, C... units) implements Amount { static Money ZERO; }",
    "record Money<C> implements Amount",
    "  @NonNull private final long cents",
    "  private final C[] units",
    "  static Money ZERO",
  ],
  [
    "an annotation",
    "@Target(METHOD) @interface Audited { String[] value() default {}; int MAX = 1; }",
    "@Target(value = METHOD) annotation Audited",
    "  public static final int MAX = 1",
  ],
  [
    "nested ones, known before they are declared",
    "class Order { Line line; static class Line { Part part; class Part { Line whole; } } }",
    "class Order",
    "  Order.Line line",
    "static class Order.Line",
    "  Order.Line.Part part",
    "class Order.Line.Part",
    "  Order.Line whole",
  ],
  [
    "members of an interface",
    "interface Orders { int MAX = 10; class Page {} protected enum Sort { UP } }",
    "interface Orders",
    "  public static final int MAX = 10",
    "public static class Orders.Page",
    "protected public static enum Orders.Sort { UP }",
  ],
  [
    "a local one",
    "class Order { void ship() { class Box { int size; } } }",
    "class Order",
    "class Order.Box in 0",
    "  int size",
  ],
  [
    "one in a class without a name",
    "class Order { Object o = new Object() { class Part {} Part part; }; }",
    "class Order",
    "  Object o = call0",
    "class Part",
  ],
  [
    "a type parameter hides a type",
    "import com.acme.Item;\nclass Order<Item> { Item item; }\nclass Line { Item item; }",
    "class Order<Item>",
    "  Item item",
    "class Line",
    "  com.acme:Item item",
  ],
];

/** Functions of all kinds, with the number of their statements. */
const functions: readonly Case[] = [
  [
    "methods",
    "class Order { @Override protected synchronized <T> Map<T, int[]> total(final T tax, Line[]... lines) throws Bad, java.io.IOException { return null; } }",
    "@Override protected override method Order.total(T tax, Line[][] lines) → Map<T, int[]> throws Bad, java.io:IOException 1",
  ],
  [
    "brackets behind names",
    "class Order { int lines(int counts[])[] { return counts; } }",
    "method Order.lines(int[] counts) → int[] 1",
  ],
  [
    "of an interface",
    "interface Payable { void pay(); default int due() { return 0; } static Payable of() { return null; } private void check() {} }",
    "public abstract method Payable.pay()",
    "public method Payable.due() → int 1",
    "static public method Payable.of() → Payable 1",
    "private method Payable.check() 0",
  ],
  [
    "elements of an annotation",
    '@interface Audited { String by() default "nobody"; }',
    "public abstract method Audited.by() → String",
  ],
  [
    "without a body",
    "abstract class Order { abstract void ship(); native int weigh(); }",
    "abstract method Order.ship()",
    "method Order.weigh() → int",
  ],
  [
    "constructors",
    'class Order { @Inject Order(@Named("eu") Store store) throws Bad { super(); } private Order() { this(null); } }',
    '@Inject constructor Order.Order(@Named(value = "eu") Store store) throws Bad 1',
    "private constructor Order.Order() 1",
  ],
  [
    "of a record",
    "record Money(long cents) { Money { check(cents); } Money(int euros) { this(euros * 100L); } long cents() { return cents; } }",
    "constructor Money.Money(long cents) 1",
    "constructor Money.Money(int euros) 1",
    "method Money.cents() → long 1",
  ],
  [
    "initializers",
    "class Order { static { load(); } { count++; count++; } }",
    "static initializer Order.() 1",
    "initializer Order.() 2",
  ],
  [
    "lambdas",
    "class Order { Runnable later = () -> ship(); void f() { this.by = (a, b) -> { return; }; on(x -> x, (Line l) -> null); } }",
    "lambda later() 1",
    "method Order.f() 2",
    "lambda by(? a, ? b) 1 in 1",
    "lambda (? x) 1 for call1 in 1",
    "lambda (Line l) 1 for call1 in 1",
  ],
  [
    "method references",
    "class Order { Supplier<Line> make = Line::new; void f() { lines.forEach(this::add); var sizes = int[]::new; } }",
    "lambda make() 1",
    "method Order.f() 2",
    "lambda () 1 for call1 in 1",
    "lambda sizes() in 1",
  ],
  [
    "of a class without a name",
    "class Order { void f() { run(new Runnable() { int left; { left = 1; } public void run() { left--; } }); } }",
    "method Order.f() 1",
    "initializer .() 1 in 0",
    "public method .run() 1 for call0 in 0",
  ],
  [
    "of a value of an enum",
    "enum Status { PAID { boolean isFinal() { return true; } } }",
    "method .isFinal() → boolean 1",
  ],
  [
    "of a local class",
    "class Order { void f() { for (;;) { class Box { void open() {} } } } }",
    "method Order.f() 2",
    "method Order.Box.open() 0 in 0 loop",
  ],
  ["of no type", "void main() { IO.println(); }", "function main() 1"],
  [
    "statements of all kinds",
    "class Order { void f() { int a = 1, b; ; a: for (int i = 0; i < 2; i++) { break a; } if (a == 1) {} else if (b == 2) g(); switch (a) { case 1: g(); default: } try { g(); } catch (Bad e) { throw e; } finally { g(); } assert a > 0; synchronized (this) { g(); } do { continue; } while (a < 1); class Box {} int c = switch (a) { case 1 -> 1; default -> { yield 2; } }; } }",
    "method Order.f() 20",
  ],
];

describe("types", () => {
  test.each(types)("%s", (_, source, ...facts) => {
    expect(syntaxOf(source).types.flatMap(toldTypeDeclaration)).toEqual(facts);
  });

  test("say where they stand and where they end", () => {
    const [type] = syntaxOf("package shop;\n\n@Entity\npublic class Order {\n  int total;\n}\n").types;
    expect(type).toMatchObject({ line: 4, column: 14, endLine: 6 });
    expect(type?.marks).toMatchObject([{ line: 3, column: 2 }]);
    expect(type?.fields).toMatchObject([{ line: 5, column: 7 }]);
  });
});

describe("functions", () => {
  test.each(functions)("%s", (_, source, ...facts) => {
    expect(syntaxOf(source).functions.map(toldFunction)).toEqual(facts);
  });

  test("say where they stand and where they end", () => {
    const { functions } = syntaxOf("class Order {\n  void ship() {\n    on(() -> {\n    });\n  }\n}");
    expect(functions).toMatchObject([
      { line: 2, column: 8, endLine: 5 },
      { line: 3, column: 8, endLine: 4 },
    ]);
  });
});

test("annotations and what they say", () => {
  const source = `import com.acme.data.Isolation;
import com.acme.data.Transactional;
@Transactional(readOnly = true, isolation = Isolation.NONE, rollbackFor = {Bad.class, Order.Late.class})
@Table(indexes = @Index(name = "by_" + "id", columns = {"id", Order.NAME}), timeout = -1)
@com.acme.data.Cached(5)
class Order { static final String NAME = "name"; class Late {} }`;
  expect(
    syntaxOf(source)
      .types.flatMap(toldTypeDeclaration)[0]
      ?.split(/ (?=@\w|class)/u),
  ).toEqual([
    "@com.acme.data:Transactional(readOnly = true, isolation = Isolation.NONE=com.acme.data:Isolation.NONE, rollbackFor = {Bad.class=Bad.class, Order.Late.class=Order.Late.class})",
    '@Table(indexes = @(name = "by_id", columns = {"id", Order.NAME=Order.NAME:String}), timeout = -1)',
    "@com.acme.data:Cached(value = 5)",
    "class Order",
  ]);
});
