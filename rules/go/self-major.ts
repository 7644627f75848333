import type * as z from "zod";
import { defineRule } from "../../src/domain/findings/rule.ts";
import { splitPathVersion } from "../../src/domain/packages/go/path-version.ts";
import { noOptions } from "../options.ts";

export const selfMajor = defineRule<z.infer<typeof noOptions>>({
  id: "go/self-major",
  summary: {
    en: "A folder named after a major version holds a module of another.",
    "zh-CN": "以主版本命名的文件夹中是另一主版本的模块。",
  },
  why: {
    en: "Go looks for `/v2` of a module in the folder `v2`: nobody can fetch a module whose path says otherwise.",
    "zh-CN": "Go 在文件夹 `v2` 中寻找模块的 `/v2`：路径与之不符的模块无人能够获取。",
  },
  fix: {
    en: "Let the module path end in the folder's major version, or move the module. Whether tags agree, a checkout does not tell.",
    "zh-CN": "让模块路径以该文件夹的主版本结尾，或移动模块。标签是否一致，仅凭检出无法判断。",
  },
  since: "0.2.0",
  severity: "warning",
  needs: "packages",

  examines: { en: "modules in folders of a major version", "zh-CN": "主版本文件夹中的模块" },
  options: noOptions,
  messages: {
    one: {
      text: {
        en: "The module {module} in the folder {folder} must end in {major}.",
        "zh-CN": "文件夹 {folder} 中的模块 {module} 必须以 {major} 结尾。",
      },
    },
  },
  examples: {
    bad: {
      "v2/go.mod": "module example.com/shop // expect: go/self-major\n\ngo 1.24.0\n",
      "v2/shop.go": "package shop\n",
    },
    good: { "v2/go.mod": "module example.com/shop/v2\n\ngo 1.24.0\n", "v2/shop.go": "package shop\n" },
  },

  *check({ packages }) {
    let examined = 0;
    for (const file of packages.go) {
      const [, major] = file.kind === "go.mod" ? (/(?:^|\/)v([2-9]|[1-9][0-9]+)$/u.exec(file.folder) ?? []) : [];
      if (file.kind !== "go.mod" || major === undefined || !file.module) continue;
      examined++;
      const { text: module, at } = file.module;
      const found = splitPathVersion(module)?.major;
      if (found === undefined || found === `/v${major}` || found === `.v${major}`) continue;
      const params = { module, folder: file.folder, major: `/v${major}` };
      yield { at, message: "one", params, subject: [file.path, module] };
    }
    return examined;
  },
});
