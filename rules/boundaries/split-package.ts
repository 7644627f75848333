import {
  declaredPackages,
  programsIn,
  sharedPackages,
  strayPackages,
} from "../../src/domain/architecture/package-homes.ts";
import { defineRule } from "../../src/domain/findings/rule.ts";
import { noOptions } from "../options.ts";

const pom = (name: string) =>
  `<project><modelVersion>4.0.0</modelVersion><groupId>com.example</groupId><artifactId>${name}</artifactId><version>1</version></project>\n`;

export const splitPackage = defineRule<object>({
  id: "boundaries/split-package",
  summary: {
    en: "A package is declared in two build modules, or in a folder that does not bear its name.",
    "zh-CN": "同一个包在两个构建模块中声明，或所在目录与包名不符。",
  },
  why: {
    en: "What is private to a package is open to both modules, the module system refuses the two together, and nobody finds a file by its package.",
    "zh-CN": "包内可见的成员会同时对两个模块开放，模块系统也拒绝同时加载它们，而且无法按包名找到文件。",
  },
  fix: {
    en: "Give each module packages of its own, and let folders follow the names of packages.",
    "zh-CN": "让每个模块使用自己的包，并让目录与包名一致。",
  },
  since: "0.2.0",
  severity: "warning",
  needs: "imports",
  examines: { en: "packages of Java and Go", "zh-CN": "Java 与 Go 的包" },
  options: noOptions,
  messages: {
    split: {
      text: {
        en: '{count} {count|package is|packages are} declared in {unit} and in {other} as well: "{package}"{count||, …}.',
        "zh-CN": "有 {count} 个包同时在 {unit} 和 {other} 中声明，例如“{package}”。",
      },
    },
    folder: {
      text: {
        en: 'Package "{package}" is declared in {folder}.',
        "zh-CN": "包“{package}”声明在目录 {folder} 中，二者不符。",
      },
      fix: {
        en: "Move the file to the folder of its package, or declare the package of its folder.",
        "zh-CN": "把文件移到其包对应的目录，或改为声明该目录对应的包。",
      },
    },
  },
  examples: {
    given: {
      "go.mod": "module example.com/shop\n\ngo 1.22\n",
      "memory/pom.xml": pom("memory"),
      "tables/pom.xml": pom("tables"),
      "tables/src/main/java/com/example/shop/tables/OrderTable.java":
        "package com.example.shop.tables;\n\nclass OrderTable {}\n",
      "tables/src/main/java/com/example/shop/tables/OrderRow.java":
        "package com.example.shop.tables;\n\nclass OrderRow {}\n",
      "tables/src/test/java/com/example/shop/memory/OrderListTest.java":
        "package com.example.shop.memory;\n\nclass OrderListTest {}\n",
    },
    bad: {
      "memory/src/main/java/com/example/shop/tables/OrderList.java":
        "package com.example.shop.tables; // expect: boundaries/split-package\n\nclass OrderList {}\n",
      "memory/src/main/java/com/example/shop/stock/Stocks.java":
        "package com.example.shop.store; // expect: boundaries/split-package\n\nclass Stocks {}\n",
      "payment/refund.go": "package shipping // expect: boundaries/split-package\n",
    },
    good: {
      "payment/refund.go": "package payment\n",
      "memory/src/main/java/com/example/shop/memory/OrderList.java":
        "package com.example.shop.memory;\n\nclass OrderList {}\n",
    },
  },

  *check({ architecture, tree }) {
    const declared = declaredPackages(tree, architecture);
    for (const { unit, other, packages, path } of sharedPackages(declared, programsIn(tree, architecture))) {
      const params = { package: packages[0] ?? "", count: packages.length, unit, other };
      yield { at: { path, line: 1, column: 1 }, message: "split", params, subject: [unit, other], members: packages };
    }
    for (const { name, path, folder } of strayPackages(declared)) {
      const params = { package: name, folder };
      yield { at: { path, line: 1, column: 1 }, message: "folder", params, subject: [folder, name] };
    }
    return new Set(declared.map(({ name }) => name)).size;
  },
});
