import { describe, expect, test } from "vitest";
import { java } from "../../../src/infrastructure/languages/java/index.ts";
import { projectOf } from "./project-of.ts";

/** The kind that the import of a whole library gets in a file with this body. */
async function kindOf(body: string, imports = ""): Promise<string> {
  const project = projectOf({
    "pom.xml": "<project><groupId>com.acme</groupId><artifactId>shop</artifactId></project>",
    "src/main/java/com/acme/order/Order.java": `package com.acme.order;\nimport jakarta.persistence.*;\n${imports}\n${body}`,
    "src/main/java/com/acme/order/Line.java": "package com.acme.order;\nclass Line {}",
    "src/main/java/com/acme/order/Audited.java": "package com.acme.order;\n@interface Audited {}",
    "src/main/java/com/acme/money/Price.java": "package com.acme.money;\npublic class Price {}",
  });
  const resolver = await java.resolver(project);
  const file = project.files.find(({ path }) => path.endsWith("Order.java"));
  const imported = file?.facts.imports.find(({ specifier }) => specifier === "jakarta.persistence.*");
  if (!file || !imported) throw new Error("the import is missing");
  const [resolution] = resolver.resolve(file.path, imported);
  expect(resolution?.module).toBe("java:jakarta.persistence");
  return resolution?.kind ?? imported.kind;
}

describe("a library imported as a whole", () => {
  test.each([
    ["used for annotations alone", "@Entity class Order { @Id long id; }", ""],
    [
      "beside types of the project and of java.lang",
      "@Entity class Order { @Id Line a; Iterable<Price> b; }",
      "import com.acme.money.*;",
    ],
    ["beside types imported by name", "@Entity class Order { List a; }", "import java.util.List;"],
  ])("is an annotation when %s", async (_, body, imports) => {
    expect(await kindOf(body, imports)).toBe("annotation");
  });

  test.each([
    ["one of its types may be used", "@Entity class Order { EntityManager manager; }", ""],
    ["a type may come from it or from another library", "@Entity class Order { List a; }", "import java.util.*;"],
    ["nothing is used", "class Order {}", ""],
    ["only annotations of the project are", "@Audited @Deprecated class Order {}", ""],
  ])("is a value when %s", async (_, body, imports) => {
    expect(await kindOf(body, imports)).toBe("value");
  });
});
