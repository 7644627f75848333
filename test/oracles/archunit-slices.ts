import type { FileTree } from "../../src/domain/findings/rule.ts";

/** Classes of Java by full name, each with what stands in it. */
function classes(all: Readonly<Record<string, string>>): FileTree {
  const files = Object.entries(all).map(([name, text]) => {
    const cut = name.lastIndexOf(".");
    const simple = name.slice(cut + 1);
    return [`${name.replaceAll(".", "/")}.java`, `package ${name.slice(0, cut)};\n\npublic class ${simple} ${text}\n`];
  });
  return Object.fromEntries(files);
}

/** A circle of packages, what closes it, and who is on it. */
export interface Circle {
  readonly name: string;
  readonly tree: FileTree;
  readonly members: readonly string[];
}

/** The circles of ArchUnit's example project: what ties one slice to the next differs from each to each. */
export const circles: readonly Circle[] = [
  {
    name: "calls and fields",
    tree: classes({
      "shop.cart.Cart": "{ shop.price.Price price; void add() { price.of(); } }",
      "shop.price.Price": "{ shop.stock.Stock stock; public void of() { stock.count(); } }",
      "shop.stock.Stock": "{ shop.cart.Line line; public void count() { line.close(); } }",
      "shop.cart.Line": "{ public void close() {} }",
    }),
    members: ["shop/cart", "shop/price", "shop/stock"],
  },
  {
    name: "constructors",
    tree: classes({
      "shop.cart.Cart": "{ void add() { new shop.price.Price(); } }",
      "shop.cart.Line": "{ }",
      "shop.price.Price": "{ void of() { new shop.cart.Line(); } }",
    }),
    members: ["shop/cart", "shop/price"],
  },
  {
    name: "inheritance, two circles through one package",
    tree: {
      ...classes({
        "shop.cart.Cart": "extends shop.price.Price { }",
        "shop.cart.Base": "{ }",
        "shop.cart.Counter": "{ void count() { new shop.stock.Stock(); } }",
        "shop.price.Price": "extends shop.cart.Base { }",
        "shop.stock.Stock": "implements shop.cart.Counted { }",
      }),
      "shop/cart/Counted.java": "package shop.cart;\n\npublic interface Counted {}\n",
    },
    members: ["shop/cart", "shop/price", "shop/stock"],
  },
  {
    name: "writes of fields",
    tree: classes({
      "shop.cart.Cart": '{ void add() { shop.price.Price.note = "a"; } }',
      "shop.cart.Line": "{ public static String note; }",
      "shop.price.Price": '{ public static String note; void of() { shop.cart.Line.note = "b"; } }',
    }),
    members: ["shop/cart", "shop/price"],
  },
  {
    name: "types of members alone",
    tree: classes({
      "shop.cart.Cart": "{ shop.price.Price price; }",
      "shop.price.Price": "{ void of(shop.stock.Stock stock) { } }",
      "shop.stock.Stock": "{ shop.tax.Tax tax() { return null; } }",
      "shop.tax.Tax": "{ public Tax(shop.cart.Cart cart) { } }",
    }),
    members: ["shop/cart", "shop/price", "shop/stock", "shop/tax"],
  },
  {
    name: "five slices, several circles, and a sixth that stays out",
    tree: classes({
      "shop.cart.Cart": "{ shop.price.Price price; shop.stock.Stock stock; }",
      "shop.price.Price":
        "extends shop.stock.Stock { void of() { new shop.tax.Tax().rate = 1; new shop.cart.Line(); } }",
      "shop.stock.Stock": "{ void count() { new shop.post.Post(); } }",
      "shop.tax.Tax": "{ public int rate; shop.cart.Line line; }",
      "shop.post.Post": "{ void send() { new shop.cart.Line(); } }",
      "shop.cart.Line": "{ }",
      "shop.help.Help": "{ shop.cart.Cart cart; }",
    }),
    members: ["shop/cart", "shop/post", "shop/price", "shop/stock", "shop/tax"],
  },
];
