import * as z from "zod";
import { defineRule } from "../../src/domain/findings/rule.ts";
import { matchesName } from "../../src/domain/packages/name-pattern.ts";
import { holdsPrerelease } from "../../src/domain/packages/prerelease.ts";
import { ownNames, requirementsIn } from "../../src/domain/packages/requirements.ts";
import { library } from "../manifest-example.ts";

const options = z.strictObject({
  allow: z.array(z.string()).default([]).describe("Names of packages, `*` for any characters"),
});

export const prerelease = defineRule<z.infer<typeof options>>({
  id: "drift/prerelease",
  summary: { en: "A requirement asks for a pre-release.", "zh-CN": "依赖声明要求使用预发布版本。" },
  why: {
    en: "Pre-releases promise nothing: the next one may differ in everything, and a range that holds one opts into the others of that version.",
    "zh-CN": "预发布版本没有任何承诺：下一个可能完全不同，而含有它的范围会接受同一版本的其他预发布。",
  },
  fix: {
    en: "Move to the release, or list the package in `allow` while you wait for it.",
    "zh-CN": "换用正式版本，或在等待期间把该包写入 `allow`。",
  },
  since: "0.2.0",
  severity: "off",
  needs: "packages",
  examines: { en: "ranges of requirements", "zh-CN": "依赖声明中的版本范围" },
  options,
  messages: {
    one: {
      text: { en: '{name} "{raw}" holds a pre-release.', "zh-CN": '{name} 的 "{raw}" 含有预发布版本。' },
    },
  },
  examples: {
    bad: {
      "package.json": library({ dependencies: { "left-pad": "^2.0.0-beta.1" } }, { "left-pad": "drift/prerelease" }),
    },
    good: { "package.json": library({ dependencies: { "left-pad": "^1.3.0" } }) },
  },

  *check({ packages }, { allow }) {
    let examined = 0;
    for (const { project, manifest, requirement } of requirementsIn(packages)) {
      const { wants, scope, name, raw, at } = requirement;
      if (wants.kind !== "range" || scope === "peer" || ownNames(project).has(name)) continue;
      examined++;
      if (!holdsPrerelease(wants.range) || isAllowed(name, allow)) continue;
      yield { at, message: "one", params: { name, raw }, subject: [manifest.path, name] };
    }
    return examined;
  },
});

function isAllowed(name: string, allow: readonly string[]): boolean {
  return allow.some((pattern) => matchesName(pattern, name));
}
