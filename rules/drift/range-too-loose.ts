import * as z from "zod";
import { defineRule } from "../../src/domain/findings/rule.ts";
import { isLooser, rangeClass } from "../../src/domain/packages/range-class.ts";
import type { Requirement } from "../../src/domain/packages/requirement.ts";
import { ownNames, requirementsIn } from "../../src/domain/packages/requirements.ts";
import { isAside } from "../../src/domain/packages/sides.ts";
import { library } from "../manifest-example.ts";

const options = z.strictObject({
  most: z
    .enum(["exact", "patch", "minor", "major", "unbounded"])
    .default("major")
    .describe("The widest class of range that is allowed"),
});

export const rangeTooLoose = defineRule<z.infer<typeof options>>({
  id: "drift/range-too-loose",
  summary: {
    en: "A range lets in more than the policy allows, by default: whatever comes.",
    "zh-CN": "版本范围放得比策略允许的更宽，默认指：任何版本都可以。",
  },
  why: {
    en: "The next major version breaks its users by definition, and an open range takes it without asking.",
    "zh-CN": "下一个主版本按定义就会破坏用户代码，而开放的范围会不经询问地接受它。",
  },
  fix: {
    en: "Write a range that ends before the next major version, such as `^1.2.0`.",
    "zh-CN": "写一个在下一个主版本之前截止的范围，例如 `^1.2.0`。",
  },
  since: "0.2.0",
  severity: "warning",
  needs: "packages",
  examines: { en: "ranges of requirements", "zh-CN": "依赖声明中的版本范围" },
  options,
  messages: {
    one: {
      text: {
        en: '{name} "{raw}" is of class {class}; the policy allows {most} at most.',
        "zh-CN": '{name} 的 "{raw}" 属于 {class} 类；策略最多允许 {most}。',
      },
    },
  },
  examples: {
    bad: {
      "package.json": library({ dependencies: { "left-pad": ">=1.3.0" } }, { "left-pad": "drift/range-too-loose" }),
    },
    good: { "package.json": library({ dependencies: { "left-pad": "^1.3.0" } }) },
  },

  *check({ packages }, { most }) {
    let examined = 0;
    for (const { project, manifest, requirement } of requirementsIn(packages)) {
      const { wants, scope, name, raw, at } = requirement;
      if (isTypesOfAny(requirement)) continue;
      if (wants.kind !== "range" || scope === "peer" || ownNames(project).has(name) || isAside(manifest)) continue;
      const own = rangeClass(wants.range);
      if (own === undefined) continue;
      examined++;
      if (!isLooser(own, most)) continue;
      yield { at, message: "one", params: { name, raw, class: own, most }, subject: [manifest.path, name] };
    }
    return examined;
  },
});

/** Declarations of types ask for each other by `*`: whatever the project has is right. */
function isTypesOfAny({ name, raw }: Requirement): boolean {
  return name.startsWith("@types/") && raw === "*";
}
