import { files } from "./shape.mjs";

const pom = `<project>
  <modelVersion>4.0.0</modelVersion>
  <groupId>com.example</groupId>
  <artifactId>shop</artifactId>
  <version>1.0.0</version>
</project>
`;

/** A project in Java, a package for each layer of each context; `methods` sets the size of a file. */
export function* java({ modules, methods }) {
  yield ["pom.xml", pom];
  for (const file of files(modules)) yield [pathOf(file), textOf(file, methods)];
}

function pathOf({ context, layer, index }) {
  return `src/main/java/com/example/shop/${context}/${layer}/File${index}.java`;
}

function textOf({ context, layer, index, imports, next }, methods) {
  const others = imports.filter((to) => to.layer !== layer);
  const lines = [`package com.example.shop.${context}.${layer};`, "", "import java.util.List;"];
  for (const to of others) lines.push(`import com.example.shop.${context}.${to.layer}.File${to.index};`);
  lines.push("", `/** File ${index} of the ${layer} of ${context}. */`, `public class File${index} {`);
  for (let method = 0; method < methods; method++) lines.push(methodOf(method, next));
  lines.push("}", "");
  return lines.join("\n");
}

function methodOf(method, next) {
  return [
    "    /** Adds up the prices of the orders of a customer that are still open. */",
    `    public long method${method}(List<Integer> prices, String customer) {`,
    "        long sum = 0;",
    "        for (Integer price : prices) {",
    `            if (price < ${next(1000)}) {`,
    `                throw new IllegalStateException("below the limit of level ${next(9)}: " + customer);`,
    "            }",
    "            sum += price;",
    "        }",
    "        return sum;",
    "    }",
    "",
  ].join("\n");
}
