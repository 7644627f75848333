import type * as z from "zod";
import { defineRule } from "../../src/domain/findings/rule.ts";
import { workspace } from "../go-example.ts";
import { noOptions } from "../options.ts";

export const workCommitted = defineRule<z.infer<typeof noOptions>>({
  id: "go/work-committed",
  summary: {
    en: "A go.work file is part of the repository.",
    "zh-CN": "go.work 文件被纳入了仓库。",
  },
  why: {
    en: "A workspace is one developer's choice of modules to build together; committed, it decides for everybody, and CI tests something else than users get.",
    "zh-CN": "工作区是开发者个人选择一起构建的模块；提交后它替所有人做了决定，CI 测试的也不是用户得到的。",
  },
  fix: {
    en: "Remove it and list it in .gitignore; for a monorepo that is built as a whole, leave this rule off.",
    "zh-CN": "删除它并写入 .gitignore；如果单体仓库总是整体构建，就不要启用此规则。",
  },
  since: "0.2.0",
  severity: "off",
  needs: "packages",

  examines: { en: "go.work files", "zh-CN": "go.work 文件" },
  options: noOptions,
  messages: {
    one: { text: { en: "This go.work is committed.", "zh-CN": "此 go.work 已提交。" } },
  },
  examples: {
    given: workspace,
    bad: { "go.work": "go 1.24.0 // expect: go/work-committed\n\nuse ./shop\n" },
    good: {},
  },

  *check({ packages }) {
    const works = packages.go.filter((file) => file.kind === "go.work");
    for (const { path } of works) {
      yield { at: { path, line: 1, column: 1 }, message: "one", params: {}, subject: [path] };
    }
    return works.length;
  },
});
