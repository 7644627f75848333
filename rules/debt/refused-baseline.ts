import { baselineFault } from "../../src/domain/findings/baseline-fault.ts";
import { defineRule } from "../../src/domain/findings/rule.ts";
import { noOptions } from "../options.ts";

export const refusedBaseline = defineRule<object>({
  id: "debt/refused-baseline",
  summary: {
    en: "The baseline holds what it must not set aside.",
    "zh-CN": "基线中有不允许搁置的条目。",
  },
  why: {
    en: "The entry has no effect: a fault that may be the trace of an attack, or that the configuration calls strict, is not forgotten without a word.",
    "zh-CN": "此条目不起作用：可能是攻击痕迹的问题，或配置中标为 strict 的问题，不能一声不响地被遗忘。",
  },
  fix: {
    en: "Fix what it is about and remove the entry.",
    "zh-CN": "修复所涉问题并删除该条目。",
  },
  since: "0.2.0",
  severity: "error",
  needs: "settlement",
  examines: { en: "entries of the baseline", "zh-CN": "基线条目" },
  options: noOptions,
  messages: {
    strict: {
      text: { en: "Findings of {rule} are never set aside.", "zh-CN": "{rule} 的发现从不搁置。" },
    },
    unreasoned: {
      text: {
        en: "Findings of {rule} may be traces of an attack and are set aside only with a reason.",
        "zh-CN": "{rule} 的发现可能是攻击痕迹，只有写明理由才会搁置。",
      },
      fix: {
        en: 'Find out how it came about. If it is meant, say why: "reason" in the entry.',
        "zh-CN": "查明来由。若确属有意，请在条目中用 “reason” 写明理由。",
      },
    },
  },
  examples: {
    given: {
      "arch-lint.yaml": "rules:\n  boundaries/forbidden-dependency: { baseline: strict }\n",
      "src/infrastructure/table.ts": "export const table = new Map();\n",
      "src/application/place.ts": 'import { order } from "../domain/order";\nexport const place = order;\n',
    },
    bad: {
      "src/domain/order.ts":
        'import { table } from "../infrastructure/table"; // expect: boundaries/forbidden-dependency\nexport const order = table;\n',
      "arch-lint-baseline.jsonl":
        '{"finding":"boundaries/forbidden-dependency | src/domain/order.ts | src/infrastructure/table.ts","count":1} // expect: debt/refused-baseline\n',
    },
    good: { "src/domain/order.ts": "export const order = 1;\n" },
  },

  *check({ baseline }) {
    for (const entry of baseline) {
      if (entry.state === "strict" || entry.state === "unreasoned") yield baselineFault(entry, entry.state);
    }
    return baseline.length;
  },
});
