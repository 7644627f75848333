import type * as z from "zod";
import { defineRule } from "../../src/domain/findings/rule.ts";
import { ownNames, requirementsIn } from "../../src/domain/packages/requirements.ts";
import type { Specification } from "../../src/domain/packages/specification.ts";
import { library } from "../manifest-example.ts";
import { noOptions } from "../options.ts";

export const floatingTag = defineRule<z.infer<typeof noOptions>>({
  id: "drift/floating-tag",
  summary: {
    en: "A requirement names a tag that its owner can move at any time.",
    "zh-CN": "依赖声明使用了随时可以移动的标签。",
  },
  why: {
    en: "`latest` is another version every week: without a lockfile each install differs, and with one nobody knows what was meant.",
    "zh-CN": "`latest` 每周都是不同的版本：没有锁文件则每次安装都不同，有锁文件也没人知道本意是什么。",
  },
  fix: {
    en: "Write the range you mean: the version it stands for now, with `^`.",
    "zh-CN": "写出你要的范围：它当前所指的版本，加上 `^`。",
  },
  since: "0.2.0",
  severity: "warning",
  needs: "packages",
  examines: { en: "requirements", "zh-CN": "依赖声明" },
  options: noOptions,
  messages: {
    one: {
      text: { en: '{name} "{raw}" is a pointer that moves.', "zh-CN": '{name} 的 "{raw}" 是会移动的指针。' },
    },
  },
  examples: {
    bad: { "package.json": library({ dependencies: { "left-pad": "latest" } }, { "left-pad": "drift/floating-tag" }) },
    good: { "package.json": library({ dependencies: { "left-pad": "^1.3.0" } }) },
  },

  *check({ packages }) {
    let examined = 0;
    for (const { project, manifest, requirement } of requirementsIn(packages)) {
      const { wants, name, raw, at } = requirement;
      examined++;
      if (!isTag(wants) || ownNames(project).has(name)) continue;
      yield { at, message: "one", params: { name, raw }, subject: [manifest.path, name] };
    }
    return examined;
  },
});

function isTag(wants: Specification): boolean {
  return wants.kind === "tag" || (wants.kind === "alias" && isTag(wants.wants));
}
