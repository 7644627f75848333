import type * as z from "zod";
import { defineRule } from "../../src/domain/findings/rule.ts";
import { pseudoVersion } from "../../src/domain/packages/go/pseudo-version.ts";
import { commitTime, findModule, latestOf } from "../../src/domain/packages/registry/module-standing.ts";
import { moduleUsesIn } from "../../src/domain/packages/registry/module-uses.ts";
import { moduleExample } from "../module-example.ts";
import { noOptions } from "../options.ts";
import { snapshot } from "../registry-example.ts";
import { Tally } from "../tally.ts";

export const pseudoOnTagged = defineRule<z.infer<typeof noOptions>>({
  id: "go/pseudo-on-tagged",
  summary: {
    en: "A commit is required although a release from after it is there.",
    "zh-CN": "所需的是某个提交，而之后已有正式发布的版本。",
  },
  why: {
    en: "Commits were pinned to get a fix before its release. They stay long after, get no retraction notices and hide how old they are.",
    "zh-CN": "固定到提交通常是为了在发布前得到某个修复。它们往往一直留着，收不到撤回通知，也看不出有多旧。",
  },
  fix: { en: "Require the release: `go get module@latest`.", "zh-CN": "改为要求发布版本：`go get 模块@latest`。" },
  since: "0.2.0",
  severity: "warning",
  needs: "packages",
  examines: { en: "directly required commits", "zh-CN": "直接要求的提交" },
  options: noOptions,
  messages: {
    one: {
      text: {
        en: "{module} is pinned to a commit of {date}; {tag} was released after it.",
        "zh-CN": "{module} 固定在 {date} 的提交；之后已发布 {tag}。",
      },
      fix: { en: "Run `go get {module}@{tag}`.", "zh-CN": "运行 `go get {module}@{tag}`。" },
    },
  },
  examples: {
    given: snapshot,
    bad: moduleExample("example.com/pad", "v1.0.1-0.20250101120000-abcdefabcdef", "go/pseudo-on-tagged"),
    good: moduleExample("example.com/pad", "v1.1.0"),
  },

  *check({ packages }) {
    const tally = new Tally();
    let examined = 0;
    for (const { mod, require, path, version } of moduleUsesIn(packages)) {
      const pseudo = pseudoVersion(version);
      if (!pseudo || require.indirect) continue;
      const module = findModule(packages.registry, path);
      const tag = "unknown" in module ? undefined : latestOf(module, version);
      if (tag === undefined || "unknown" in module) {
        tally.add("unknown" in module ? module.unknown : "not-in-snapshot");
        continue;
      }
      examined++;
      if (tag === version) continue;
      const date = commitTime(pseudo.timestamp).slice(0, 10);
      yield { at: require.at, message: "one", params: { module: path, date, tag }, subject: [mod.path, path] };
    }
    return { examined, unknown: tally.unknown };
  },
});
