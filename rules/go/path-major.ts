import type * as z from "zod";
import { defineRule } from "../../src/domain/findings/rule.ts";
import { majorFaultsIn } from "../../src/domain/packages/go/path-faults.ts";
import { goFile, goMod, money, sumOf } from "../go-example.ts";
import { noOptions } from "../options.ts";

export const pathMajor = defineRule<z.infer<typeof noOptions>>({
  id: "go/path-major",
  summary: {
    en: "A version does not belong to the major version that the module path names.",
    "zh-CN": "版本号与模块路径所指的主版本不符。",
  },
  why: {
    en: "Go refuses go.mod: from v2 on the major version is part of the path.",
    "zh-CN": "Go 会拒绝该 go.mod：从 v2 起，主版本是路径的一部分。",
  },
  fix: {
    en: "Put the major version at the end of the path (`/v2`), or take a version of the major version that the path names.",
    "zh-CN": "在路径末尾写上主版本（`/v2`），或改用该路径所指主版本的版本号。",
  },
  since: "0.2.0",
  severity: "error",
  needs: "packages",

  examines: { en: "versions", "zh-CN": "版本" },
  options: noOptions,
  messages: {
    one: { text: { en: "Go refuses this: {error}.", "zh-CN": "Go 不接受此处：{error}。" } },
  },
  examples: {
    given: { "go.sum": sumOf("example.com/money", "v1.2.0"), "shop.go": goFile("example.com/money") },
    bad: { "go.mod": goMod(money, "exclude example.com/money v2.0.0 // expect: go/path-major") },
    good: { "go.mod": goMod(money, "exclude example.com/money v1.3.0") },
  },

  *check({ packages }) {
    let examined = 0;
    for (const file of packages.go) {
      if (file.kind !== "go.mod" && file.kind !== "go.work") continue;
      examined += file.replaces.length + (file.kind === "go.mod" ? file.requires.length : 0);
      for (const { error, at } of majorFaultsIn(file)) {
        yield { at, message: "one", params: { error }, subject: [file.path, error] };
      }
    }
    return examined;
  },
});
