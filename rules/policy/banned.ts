import * as z from "zod";
import { defineRule } from "../../src/domain/findings/rule.ts";
import { satisfies } from "semver";
import { entriesIn } from "../../src/domain/packages/entries.ts";
import { matchesName } from "../../src/domain/packages/name-pattern.ts";
import { requirementsIn } from "../../src/domain/packages/requirements.ts";
import { library } from "../manifest-example.ts";

const options = z.strictObject({
  packages: z
    .array(
      z.strictObject({
        name: z.string().describe("Name of the package, `*` for any characters"),
        range: z.string().optional().describe("Versions that are banned; absent: all"),
        reason: z.string().min(1).describe("Why, and what to use instead"),
      }),
    )
    .default([]),
});

export const banned = defineRule<z.infer<typeof options>>({
  id: "policy/banned",
  summary: { en: "A package that the project banned is asked for or locked.", "zh-CN": "要求或锁定了项目禁用的包。" },
  why: {
    en: "A ban was decided once, with a reason; without a check it is forgotten at the next install.",
    "zh-CN": "禁用是经过决定并有理由的；没有检查，下次安装时就会被忘记。",
  },
  fix: {
    en: "Use what the ban names instead, or change the ban with those who decided on it.",
    "zh-CN": "换用禁用条目中指出的替代品，或与决定者一起修改禁用条目。",
  },
  since: "0.2.0",
  severity: "error",
  needs: "packages",
  examines: { en: "requirements and locked packages held against bans", "zh-CN": "与禁用条目比对的依赖声明和锁定包" },
  options,
  messages: {
    declared: {
      text: { en: "{name} is banned: {reason}", "zh-CN": "{name} 已被禁用：{reason}" },
    },
    locked: {
      text: { en: "{name} {version} is banned: {reason}", "zh-CN": "{name} {version} 已被禁用：{reason}" },
      fix: {
        en: "Move to a version of what brings it that does without, or override it.",
        "zh-CN": "换用不需要它的上级包版本，或用 override 替换。",
      },
      severity: "warning",
    },
  },
  examples: {
    given: {
      "arch-lint.yaml":
        "rules:\n  policy/banned:\n    options:\n      packages:\n        - name: left-pad\n          reason: use padStart\n",
    },
    bad: { "package.json": library({ dependencies: { "left-pad": "^1.3.0" } }, { "left-pad": "policy/banned" }) },
    good: { "package.json": library({ dependencies: { "pad-left": "^2.0.0" } }) },
  },

  *check({ packages }, { packages: bans }) {
    let examined = 0;
    for (const { manifest, requirement } of requirementsIn(packages)) {
      const { name, at } = requirement;
      if (bans.length > 0) examined++;
      const ban = bans.find((one) => matchesName(one.name, name) && one.range === undefined);
      if (ban) yield { at, message: "declared", params: { name, reason: ban.reason }, subject: [manifest.path, name] };
    }
    for (const { lockfile, locked } of entriesIn(packages)) {
      const { name, version, at, key, origin } = locked;
      if (bans.length > 0) examined++;
      const ban = bans.find((one) => matchesName(one.name, name) && isIn(version, one.range));
      if (!ban || origin.kind === "workspace") continue;
      yield { at, message: "locked", params: { name, version, reason: ban.reason }, subject: [lockfile.path, key] };
    }
    return examined;
  },
});

function isIn(version: string, range: string | undefined): boolean {
  return range === undefined || satisfies(version, range, { loose: true, includePrerelease: true });
}
