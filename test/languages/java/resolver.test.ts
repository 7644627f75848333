import { describe, expect, test } from "vitest";
import { java } from "../../../src/infrastructure/languages/java/index.ts";
import { edgesOf, type Files, projectOf } from "./project-of.ts";

/** A class with some text before and in it. */
function file(declared: string, name: string, head = "", body = ""): string {
  return `package ${declared};\n${head}\nclass ${name} { ${body} }`;
}

const pom = (artifact: string, ...dependencies: readonly string[]) =>
  `<project><groupId>com.acme</groupId><artifactId>${artifact}</artifactId><dependencies>${dependencies
    .map((name) => `<dependency><groupId>\${project.groupId}</groupId><artifactId>${name}</artifactId></dependency>`)
    .join("")}</dependencies></project>`;

describe("a module is a package within one source root", () => {
  test.each<[name: string, path: string, text: string, module: string]>([
    [
      "Maven's layout",
      "orders/src/main/java/com/acme/Order.java",
      "package com.acme;",
      "orders/src/main/java/com/acme",
    ],
    ["any other root", "src/com/acme/Order.java", "package com.acme;", "src/com/acme"],
    ["no root at all", "com/acme/Order.java", "package com.acme;", "com/acme"],
    [
      "a folder that leaves parts out",
      "src/main/java/order/Order.java",
      "package com.acme.order;",
      "src/main/java/com/acme/order",
    ],
    ["a folder of another name", "samples/Order.java", "package com.acme;", "samples"],
    ["no package", "src/main/java/Order.java", "class Order {}", "src/main/java"],
    ["no folder", "Order.java", "class Order {}", "."],
    ["a package that is only the end of a folder's name", "src/order/Order.java", "package rder;", "src/order"],
  ])("%s", async (_, path, text, module) => {
    const resolver = await java.resolver(projectOf({ [path]: text }));
    expect(resolver.moduleOf(path)).toBe(module);
  });

  test("two services keep packages of one name apart", async () => {
    const files: Files = {
      "a/pom.xml": pom("a"),
      "b/pom.xml": pom("b"),
      "a/src/main/java/com/acme/config/Settings.java": file("com.acme.config", "Settings"),
      "b/src/main/java/com/acme/config/Settings.java": file("com.acme.config", "Settings"),
      "a/src/main/java/com/acme/App.java": file("com.acme", "App", "import com.acme.config.Settings;"),
      "b/src/main/java/com/acme/Main.java": file("com.acme", "Main", "import com.acme.config.Settings;"),
    };
    expect(await edgesOf(files)).toEqual([
      "App.java: com.acme.config.Settings → project a/src/main/java/com/acme/config (Settings.java)",
      "Main.java: com.acme.config.Settings → project b/src/main/java/com/acme/config (Settings.java)",
    ]);
  });
});

describe("where names lead", () => {
  const known: Files = {
    "pom.xml": "<project><groupId>com.acme</groupId><artifactId>shop</artifactId></project>",
    "src/main/java/com/acme/order/Order.java": file("com.acme.order", "Order", "", "class Line {}"),
    "src/main/java/com/acme/order/Item.java": file("com.acme.order", "Item"),
    "src/main/java/com/acme/pay/Bill.java": file("com.acme.pay", "Bill"),
    "src/main/java/com/acme/pay/Order.java": file("com.acme.pay", "Order"),
  };
  const order = "src/main/java/com/acme/order";
  const pay = "src/main/java/com/acme/pay";

  test.each<[name: string, head: string, body: string, found: readonly string[]]>([
    ["a type", "import com.acme.order.Order;", "", [`com.acme.order.Order → project ${order} (Order.java)`]],
    [
      "a nested type",
      "import com.acme.order.Order.Line;",
      "",
      [`com.acme.order.Order.Line → project ${order} (Order.java)`],
    ],
    [
      "a member",
      "import static com.acme.order.Order.of;",
      "",
      [`com.acme.order.Order.of → project ${order} (Order.java)`],
    ],
    [
      "all members",
      "import static com.acme.order.Order.*;",
      "",
      [`com.acme.order.Order.* → project ${order} (Order.java)`],
    ],
    ["nested types", "import com.acme.order.Order.*;", "", [`com.acme.order.Order.* → project ${order} (Order.java)`]],
    [
      "one used type of a package",
      "import com.acme.order.*;",
      "Item i;",
      [`com.acme.order.* → project ${order} (Item.java)`],
    ],
    ["a package of which nothing is used", "import com.acme.order.*;", "", [`com.acme.order.* → project ${order}`]],
    [
      "a type of two packages that the own one does not have",
      "import com.acme.order.*; import com.acme.pay.*;",
      "Item i; Bill b;",
      [`com.acme.order.* → project ${order} (Item.java)`, `com.acme.pay.* → project ${pay} (Bill.java)`],
    ],
    ["the JDK", "import java.sql.Connection;", "", ["java.sql.Connection → platform java:java.sql"]],
    ["all of a package of the JDK", "import javax.crypto.*;", "", ["javax.crypto.* → platform java:javax.crypto"]],
    ["a nested type of the JDK", "import java.util.Map.Entry;", "", ["java.util.Map.Entry → platform java:java.util"]],
    [
      "what left the JDK",
      "import javax.annotation.Resource;",
      "",
      ["javax.annotation.Resource → package java:javax.annotation"],
    ],
    ["a library", "import org.slf4j.Logger;", "", ["org.slf4j.Logger → package java:org.slf4j"]],
    [
      "a static member of a library",
      "import static org.junit.Assert.fail;",
      "",
      ["org.junit.Assert.fail → package java:org.junit"],
    ],
    [
      "a package with a capital",
      "import org.HdrHistogram.Histogram;",
      "",
      ["org.HdrHistogram.Histogram → package java:org.HdrHistogram"],
    ],
    ["a missing type", "import com.acme.order.Gone;", "", ["com.acme.order.Gone → unresolved com.acme.order.Gone"]],
    ["a missing package", "import com.acme.gone.Order;", "", ["com.acme.gone.Order → unresolved com.acme.gone.Order"]],
    ["a whole missing package", "import com.acme.gone.*;", "", ["com.acme.gone.* → unresolved com.acme.gone.*"]],
    ["a qualified type", "", "com.acme.order.Item i;", [`com.acme.order.Item → project ${order} (Item.java)`]],
    ["a qualified type of the JDK", "", "java.sql.Date d;", ["java.sql.Date → platform java:java.sql"]],
    ["a qualified type of a library", "", "org.slf4j.Logger l;", ["org.slf4j.Logger → package java:org.slf4j"]],
    ["a chain of fields", "", "int i = order.lines.Total;", []],
    ["a type nobody knows, by simple name", "", "Widget w;", []],
  ])("%s", async (_, head, body, found) => {
    const edges = await edgesOf({ ...known, "src/main/java/com/acme/App.java": file("com.acme", "App", head, body) });
    expect(edges).toEqual(found.map((edge) => `App.java: ${edge}`));
  });

  test("a type of the own package shadows one imported on demand", async () => {
    const text = file("com.acme.pay", "Desk", "import com.acme.order.*;", "Order o; Item i;");
    expect(await edgesOf({ ...known, [`${pay}/Desk.java`]: text })).toEqual([
      `Desk.java: com.acme.order.* → project ${order} (Item.java)`,
      `Desk.java: Order → project ${pay} (Order.java)`,
    ]);
  });

  test("a test sees the package's main code without an import", async () => {
    const text = file("com.acme.order", "OrderTest", "", "Order o;");
    expect(await edgesOf({ ...known, "src/test/java/com/acme/order/OrderTest.java": text })).toEqual([
      `OrderTest.java: Order → project ${order} (Order.java)`,
    ]);
  });

  test("main code does not see tests", async () => {
    const text = file("com.acme.order", "Basket", "", "OrderTest o;");
    const files = { ...known, "src/test/java/com/acme/order/OrderTest.java": file("com.acme.order", "OrderTest") };
    expect(await edgesOf({ ...files, [`${order}/Basket.java`]: text })).toEqual([]);
  });

  test("the reason tells where was looked", async () => {
    const path = "src/main/java/com/acme/App.java";
    const project = projectOf({ ...known, [path]: file("com.acme", "App", "import com.acme.order.Gone;") });
    const resolver = await java.resolver(project);
    const imported = project.files.find((found) => found.path === path)?.facts.imports[0];
    expect(imported && resolver.resolve(path, imported)).toEqual([
      {
        origin: "unresolved",
        module: "com.acme.order.Gone",
        reason: expect.objectContaining({ en: `No source file in "${order}" declares "Gone".` }),
      },
    ]);
  });
});
