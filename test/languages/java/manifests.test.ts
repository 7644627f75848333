import { describe, expect, test } from "vitest";
import { java } from "../../../src/infrastructure/languages/java/index.ts";
import { isFault, readXml, textOf } from "../../../src/infrastructure/languages/java/resolve/xml.ts";
import { edgesOf, type Files, projectOf } from "./project-of.ts";

const sources: Files = {
  "a/src/main/java/com/acme/Name.java": "package com.acme; class Name {}",
  "b/src/main/java/com/acme/Name.java": "package com.acme; class Name {}",
  "c/src/main/java/com/acme/shop/Shop.java": "package com.acme.shop; import com.acme.Name; class Shop {}",
};

const seesB = ["Shop.java: com.acme.Name → project b/src/main/java/com/acme (Name.java)"];

const pom = (artifact: string, dependency = "") =>
  `<project><parent><groupId>com.acme</groupId></parent><artifactId>${artifact}</artifactId>
   <dependencies>${dependency}</dependencies></project>`;

describe("of two types with one name, the one in a build module that the manifest names is meant", () => {
  test.each<[name: string, manifests: Files]>([
    [
      "by Maven's coordinates",
      {
        "a/pom.xml": pom("a"),
        "b/pom.xml": pom("b"),
        "c/pom.xml": pom(
          "c",
          `<dependency><groupId>\${project.groupId}</groupId><artifactId>b</artifactId></dependency>`,
        ),
      },
    ],
    [
      "through another Maven module",
      {
        "a/pom.xml": pom("a"),
        "b/pom.xml": pom("b"),
        "c/pom.xml": pom("c", "<dependency><groupId>com.acme</groupId><artifactId>d</artifactId></dependency>"),
        "d/pom.xml": pom("d", "<dependency><groupId>com.acme</groupId><artifactId>b</artifactId></dependency>"),
      },
    ],
    [
      "by Gradle's path, in Groovy",
      { "settings.gradle": "include 'a', ':b',\n  'c'", "c/build.gradle": "dependencies { api project(':b') }" },
    ],
    [
      "by Gradle's path, in Kotlin",
      {
        "settings.gradle.kts": 'include(":a", ":b")\ninclude("c")',
        "c/build.gradle.kts": 'dependencies { api(project(":b")) }',
      },
    ],
    [
      "by a named argument",
      { "settings.gradle": "include 'a', 'b', 'c'", "c/build.gradle": "dependencies { api project(path: ':b') }" },
    ],
    [
      "by a type-safe accessor",
      { "settings.gradle.kts": 'include("a", "b", "c")', "c/build.gradle.kts": "dependencies { api(projects.b) }" },
    ],
    [
      "in a block of the root script",
      {
        "settings.gradle": "include 'a', 'b', 'c'",
        "build.gradle":
          "project(':a') { }\nproject(':c') {\n  dependencies { // project(':a')\n    api project(':b')\n  }\n}",
      },
    ],
    [
      "in a folder of another name",
      {
        "settings.gradle": "include 'a', 'bee', 'c'\nproject(':bee').projectDir = file('b')",
        "c/build.gradle": "dependencies { api project(':bee') }",
      },
    ],
    [
      "under another name",
      {
        "settings.gradle": "include 'a', 'b', 'c'\nproject(':b').name = 'bee'",
        "c/build.gradle": "dependencies { api project(':bee') }",
      },
    ],
  ])("%s", async (_, manifests) => {
    expect(await edgesOf({ ...sources, ...manifests })).toEqual(seesB);
  });
});

describe("units", () => {
  test("are the folders with a manifest, and those that Gradle includes", async () => {
    const files = {
      ...sources,
      "pom.xml": pom("root"),
      "a/build.gradle": "",
      "settings.gradle": "include 'b', 'gone'",
    };
    expect((await java.resolver(projectOf(files))).units).toEqual(["", "a", "b"]);
  });
});

describe("broken manifests", () => {
  test.each<[name: string, text: string, problem: string]>([
    ["an element left open", "<project>\n  <a>\n</project>", "3:1 </project> closes nothing."],
    ["no end at all", "<project>\n <a>", "2:2 The element <a> is never closed."],
    ["an endless comment", "<project><!-- ", '1:10 There is no "-->" for this markup.'],
    ["an endless tag", "<project", "1:1 This XML tag never ends."],
    ["no XML", "hello", "1:1 Text stands outside of the XML root element."],
    ["nothing", "", "1:1 This file holds no XML element."],
  ])("%s", async (_, text, problem) => {
    const { problems } = await java.resolver(projectOf({ ...sources, "a/pom.xml": text }));
    expect(problems.map(({ path, line, column, message }) => `${path} ${line}:${column} ${message.en}`)).toEqual([
      `a/pom.xml ${problem}`,
    ]);
  });
});

describe("XML", () => {
  test.each<[name: string, text: string, found: string]>([
    ["text", "<a><b> x </b></a>", "x"],
    ["prefixes, attributes, a declaration", '<?xml version="1.0"?><m:a c=">"><m:b d="</b>">x</m:b></m:a>', "x"],
    ["comments and character data", "<a><!-- <b>y</b> --><b>x<![CDATA[<y>]]></b></a>", "x<y>"],
    ["entities", "<a><b>&lt;&amp;&gt;</b></a>", "<&>"],
    [
      "entities of the document's own, which stay",
      '<!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/passwd">]><a><b>&e;</b></a>',
      "&e;",
    ],
    ["empty elements", "<a><c/><b>x</b></a>", "x"],
  ])("%s", (_, text, found) => {
    const root = readXml(text);
    expect(isFault(root) ? root : textOf(root, "b")).toBe(found);
  });
});

describe("missing types", () => {
  const shop = (line: string): Files => ({
    "pom.xml": "<project><groupId>com.acme</groupId><artifactId>shop</artifactId></project>",
    "src/main/java/com/acme/Shop.java": `package com.acme; ${line} class Shop {}`,
    "src/main/java/com/acme/order/Order.java": "package com.acme.order; class Order {}",
  });

  test.each<[name: string, line: string, more: Files, origin: string]>([
    [
      "from a protocol buffer",
      "import com.acme.wire.Bill;",
      { "bill.proto": 'option java_package = "com.acme.wire";' },
      "generated",
    ],
    ["from an Avro schema", "import com.acme.wire.Bill;", { "x.avsc": '{"namespace": "com.acme.wire"}' }, "generated"],
    [
      "from an XML schema",
      "import org.acme.wire.v1.Bill;",
      { "x.xsd": '<schema targetNamespace="http://www.acme.org/wire/v1">' },
      "generated",
    ],
    ["from a grammar", "import com.acme.QueryLexer;", { "src/main/antlr4/Query.g4": "" }, "generated"],
    [
      "from a JSON message",
      "import com.acme.message.FetchRequestData.Topic;",
      { "src/main/resources/common/message/FetchRequest.json": "{}" },
      "generated",
    ],
    [
      "in a package that a plugin is told",
      "import com.other.client.Api;",
      { "build.gradle": 'openApi { apiPackage = "com.other.client" }' },
      "generated",
    ],
    [
      "below a package that a plugin is told",
      "import com.acme.graph.types.Bill;",
      { "build.gradle": "generateJava { packageName = 'com.acme.graph' }" },
      "generated",
    ],
    [
      "in a package of sources below one that a plugin is told",
      "import com.acme.order.Gone;",
      { "build.gradle": "generateJava { packageName = 'com.acme' }" },
      "unresolved",
    ],
    [
      "in a package that a script mentions",
      "import com.acme.made.Api;",
      { "build.gradle": 'args "-p", "com.acme.made"' },
      "generated",
    ],
    [
      "by a processor in the build",
      "import com.acme.order.QOrder;",
      { "build.gradle": 'x "com.querydsl:querydsl-apt:5"' },
      "generated",
    ],
    ["by a processor that the build does not name", "import com.acme.order.QOrder;", {}, "unresolved"],
    ["by nobody", "import com.acme.order.Gone;", {}, "unresolved"],
    ["in Kotlin", "import com.acme.price.Price;", { "src/main/kotlin/com/acme/price/Price.kt": "" }, "project"],
    [
      "in Kotlin, in folders without the common part",
      "import com.acme.price.Price;",
      { "src/main/kotlin/price/Price.kt": "" },
      "project",
    ],
    [
      "in Scala, in a file of another name",
      "import com.acme.price.Price;",
      { "src/main/scala/com/acme/price/package.scala": "" },
      "project",
    ],
    [
      "in Groovy, for tests alone, which the product does not see",
      "import com.acme.price.Price;",
      { "src/test/groovy/com/acme/price/PriceTest.groovy": "" },
      "unresolved",
    ],
    [
      "of a library below the project's group",
      "import com.acme.lib.Tool;",
      { "lib.gradle": 'api "com.acme.lib:tool:1"' },
      "package",
    ],
    [
      "of a library in a catalog",
      "import com.acme.lib.Tool;",
      { "gradle/libs.versions.toml": 'a = { group = "com.acme.lib", name = "tool" }' },
      "package",
    ],
  ])("%s", async (_, line, more, origin) => {
    const edges = await edgesOf({ ...shop(line), ...more });
    expect(edges.map((edge) => edge.split(" → ")[1]?.split(" ")[0])).toEqual([origin]);
  });

  test("of an older release of the project itself, which one build module uses", async () => {
    const files: Files = {
      "settings.gradle": "include 'app', 'upgrade'",
      "gradle.properties": "group=com.acme",
      "upgrade/build.gradle": 'dependencies { implementation "com.acme:app:1" }',
      "app/src/main/java/com/acme/order/Order.java":
        "package com.acme.order; import com.acme.order.Lost; class Order {}",
      "upgrade/src/main/java/com/acme/Upgrade.java": "package com.acme; import com.acme.order.Gone; class Upgrade {}",
    };
    expect(await edgesOf(files)).toEqual([
      "Order.java: com.acme.order.Lost → unresolved com.acme.order.Lost",
      "Upgrade.java: com.acme.order.Gone → package java:com.acme.order",
    ]);
  });

  test("below an ignored folder among the sources", async () => {
    const files = shop("import com.acme.made.Api;");
    expect(await edgesOf(files, ["src/generated"])).toEqual([
      "Shop.java: com.acme.made.Api → generated com.acme.made.Api",
    ]);
    expect(await edgesOf(files, ["target", "build"])).toEqual([
      "Shop.java: com.acme.made.Api → unresolved com.acme.made.Api",
    ]);
  });
});

describe("ids of modules outside the project", () => {
  test.each([
    ["java.sql.Connection", "java:java.sql"],
    ["java.sql", "java:java.sql"],
    ["java.sql.*", "java:java.sql"],
    ["java.util.Map.Entry", "java:java.util"],
    ["org.springframework.stereotype.Service", "java:org.springframework.stereotype"],
  ])("%s", (specifier, id) => {
    expect(java.externalId(specifier)).toBe(id);
  });
});

describe("modules of the Java module system", () => {
  test("lead to each other, to the JDK and to libraries", async () => {
    const files: Files = {
      "a/pom.xml": pom("a"),
      "a/src/main/java/module-info.java":
        "module com.acme.a { requires com.acme.b; requires java.sql; requires lombok; exports com.acme.a; exports com.acme.gone; uses com.acme.b.Spi; }",
      "a/src/main/java/com/acme/a/A.java": "package com.acme.a; class A {}",
      "b/pom.xml": pom("b"),
      "b/src/main/java/module-info.java": "module com.acme.b {}",
      "b/src/main/java/com/acme/b/Spi.java": "package com.acme.b; import module com.acme.a; interface Spi {}",
    };
    expect(await edgesOf(files)).toEqual([
      "module-info.java: com.acme.b → project b/src/main/java (module-info.java)",
      "module-info.java: java.sql → platform java:java.sql",
      "module-info.java: lombok → package java:lombok",
      "module-info.java: com.acme.a → project a/src/main/java/com/acme/a",
      "module-info.java: com.acme.gone → unresolved com.acme.gone.*",
      "module-info.java: com.acme.b.Spi → project b/src/main/java/com/acme/b (Spi.java)",
      "Spi.java: com.acme.a → project a/src/main/java (module-info.java)",
    ]);
  });
});
