import { defineRule } from "../../src/domain/findings/rule.ts";
import type { Text } from "../../src/domain/findings/text.ts";
import { noOptions } from "../options.ts";

const noSuchFile: Text = { en: "no such file.", "zh-CN": "没有这样的文件。" };

export const unresolvedImport = defineRule<object>({
  id: "boundaries/unresolved-import",
  summary: {
    en: "An import looks internal and leads nowhere.",
    "zh-CN": "看起来指向项目内部的导入找不到目标。",
  },
  why: {
    en: "What an import leads to decides whether it is allowed. One that leads nowhere hides a dependency, or does not run.",
    "zh-CN": "导入是否允许取决于它指向哪里。找不到目标的导入要么隐藏了依赖，要么根本无法运行。",
  },
  fix: {
    en: "Correct the path, declare the alias where the tool can read it, or let .gitignore name the folder if a generator writes the target.",
    "zh-CN": "修正路径，或在工具可读取的位置声明别名；若目标由生成器产生，请在 .gitignore 中列出其目录。",
  },
  since: "0.1.0",
  severity: "error",
  needs: "imports",
  examines: { en: "imports", "zh-CN": "导入" },
  options: noOptions,
  messages: {
    unresolved: {
      text: { en: '"{specifier}" leads nowhere: {reason}', "zh-CN": "“{specifier}”找不到目标：{reason}" },
    },
    test: {
      severity: "warning",
      text: { en: '"{specifier}" leads nowhere: {reason}', "zh-CN": "“{specifier}”找不到目标：{reason}" },
    },
  },
  examples: {
    given: { "package.json": '{ "name": "shop" }', ".gitignore": "dist/\n" },
    bad: {
      "src/order.ts":
        'import { total } from "./totl"; // expect: boundaries/unresolved-import\nexport const sum = total;\n',
      "src/total.ts": "export const total = 0;\n",
    },
    good: {
      "src/order.ts":
        'import { total } from "./total";\nimport { built } from "../dist/built";\nexport const sum = total + built;\n',
      "src/total.ts": "export const total = 0;\n",
    },
  },

  *check({ graph, architecture }) {
    for (const dependency of graph.dependencies) {
      if (graph.modules.get(dependency.to)?.origin !== "unresolved") continue;
      if (architecture.placeOf(dependency.at.path).role === "generated") continue;
      yield {
        at: dependency.at,
        message: dependency.kind === "test" ? "test" : "unresolved",
        params: { specifier: dependency.specifier, reason: dependency.reason ?? noSuchFile },
        subject: [dependency.at.path, dependency.specifier],
      };
    }
    return graph.dependencies.length;
  },
});
