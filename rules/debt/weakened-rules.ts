import type { Weakening } from "../../src/domain/comparison/weakenings.ts";
import { defineRule } from "../../src/domain/findings/rule.ts";
import { noOptions } from "../options.ts";

export const weakenedRules = defineRule<object>({
  id: "debt/weakened-rules",
  summary: {
    en: "A change of the configuration lets through what was not let through before.",
    "zh-CN": "配置的变更放过了以前不放过的内容。",
  },
  why: {
    en: "A change that breaks a rule and relaxes it at once passes its own check; whoever reviews it should see both.",
    "zh-CN": "既违反规则又放宽规则的变更会通过自己的检查；评审者应当同时看到两者。",
  },
  fix: {
    en: "If it is meant, have it reviewed on its own, before the code that needs it. `--rules-from base` judges a change by the rules that it found.",
    "zh-CN": "若确属有意，请在依赖它的代码之前单独评审。`--rules-from base` 按变更之前的规则评判。",
  },
  since: "0.3.0",
  severity: "warning",
  needs: "settlement",
  examines: { en: "changes of the configuration", "zh-CN": "配置的变更" },
  options: noOptions,
  messages: {
    severity: {
      text: { en: "{key} went from {before} to {after}.", "zh-CN": "{key} 由 {before} 变为 {after}。" },
    },
    baseline: {
      text: { en: "{key} went from {before} to {after}.", "zh-CN": "{key} 由 {before} 变为 {after}。" },
    },
    preset: {
      text: { en: "The preset is {after} and was {before}.", "zh-CN": "预设由 {before} 变为 {after}。" },
    },
    options: { text: { en: "{key} changed.", "zh-CN": "{key} 有变更。" } },
    layer: {
      text: { en: "{key} says which files belong to it in other words.", "zh-CN": "{key} 的文件归属有变更。" },
    },
    removed: { text: { en: "{key} is gone.", "zh-CN": "{key} 已删除。" } },
    dependency: { text: { en: "{key} has gained {after}.", "zh-CN": "{key} 新增了 {after}。" } },
    pattern: { text: { en: "{key} has gained {after}.", "zh-CN": "{key} 新增了 {after}。" } },
  },
  examples: {
    given: { "src/domain/order.ts": "export const order = 1;\n" },
    base: { "arch-lint.yaml": "rules:\n  boundaries/dependency-cycle: error\n" },
    bad: { "arch-lint.yaml": "rules:\n  boundaries/dependency-cycle: off # expect: debt/weakened-rules\n" },
    good: { "arch-lint.yaml": "rules:\n  boundaries/dependency-cycle: error\n  boundaries/skipped-layer: warning\n" },
  },

  *check({ base }) {
    for (const weakening of base?.weakenings ?? []) {
      const { key, before, after, at } = weakening;
      yield { at, message: messageFor(weakening), params: { key, before, after }, subject: [key, before, after] };
    }
    return base?.weakenings.length ?? 0;
  },
});

function messageFor({ kind, after }: Weakening): Weakening["kind"] | "removed" {
  return kind === "layer" && after === "" ? "removed" : kind;
}
