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
  since: "0.2.0",
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
    added: {
      text: {
        en: "{key} is new and may take files from other layers.",
        "zh-CN": "新增了 {key}，它可能拿走其他层的文件。",
      },
    },
    declared: {
      text: {
        en: "The layers are declared now ({after}) and were inferred or absent.",
        "zh-CN": "分层现在由配置声明（{after}），此前为推断或没有。",
      },
    },
    lost: { text: { en: "{key} has lost {before}.", "zh-CN": "{key} 去掉了 {before}。" } },
    hidden: {
      text: {
        en: "Judged in the base, and now left out or taken for a test or generated code: {key} ({after} in all).",
        "zh-CN": "基准评判过，而现在被排除或被视为测试或生成的代码：{key}（共 {after} 个）。",
      },
      fix: {
        en: "If it is meant, say so in the configuration (`roles`, `exclude`), in a change of its own.",
        "zh-CN": "若确属有意，请在单独的变更中用配置（`roles`、`exclude`）写明。",
      },
    },
    emptied: {
      text: {
        en: 'No file stands in layer "{key}" any more ({before} did): what rules said of it goes unsaid.',
        "zh-CN": "“{key}”层已没有文件（此前有 {before} 个），关于它的规则不再起作用。",
      },
      fix: {
        en: "If only names changed, declare the layers (`arch-lint init`), so that no folder's name decides what is checked.",
        "zh-CN": "若只是名称有变，请声明分层（`arch-lint init`），以免检查内容取决于目录名称。",
      },
    },
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

function messageFor({ kind, before, after }: Weakening): Weakening["kind"] | "removed" | "added" {
  if (kind !== "layer") return kind;
  if (after === "") return "removed";
  return before === "" ? "added" : kind;
}
