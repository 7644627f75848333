import { defineRule } from "../../src/domain/findings/rule.ts";
import { noOptions } from "../options.ts";
import { faultAt } from "../../src/domain/findings/waiver-fault.ts";

export const unused = defineRule<object>({
  id: "waivers/unused",
  summary: { en: "A waiver sets nothing aside.", "zh-CN": "豁免没有作用于任何发现。" },
  why: {
    en: "The fault is gone, or the waiver stands in the wrong place; the next fault on that line would pass unseen.",
    "zh-CN": "问题已不存在，或豁免放错了位置；该行的下一个问题会被悄悄放过。",
  },
  fix: {
    en: "Remove the comment, or put it on the line of the finding or right above it.",
    "zh-CN": "删除注释，或将其放到发现所在行或其正上方。",
  },
  since: "0.1.0",
  severity: "warning",
  needs: "settlement",
  examines: { en: "waivers", "zh-CN": "豁免" },
  options: noOptions,
  messages: {
    unused: {
      text: { en: "The waiver of {rule} sets nothing aside.", "zh-CN": "对 {rule} 的豁免没有作用于任何发现。" },
    },
    unknown: {
      severity: "warning",
      text: { en: "There is no rule {rule} that a waiver could set aside.", "zh-CN": "不存在可以豁免的规则 {rule}。" },
      fix: {
        en: "Correct the name; `arch-lint list rules` shows them all.",
        "zh-CN": "请更正名称；`arch-lint list rules` 会列出全部规则。",
      },
    },
  },
  examples: {
    given: {
      "src/infrastructure/table.ts": "export const table = new Map();\n",
      "src/application/place.ts": 'import { order } from "../domain/order";\nexport const place = order;\n',
    },
    bad: {
      "src/domain/order.ts":
        "// arch-lint allow boundaries/forbidden-dependency: no longer true; expect: waivers/unused\nexport const order = 1;\n",
    },
    good: { "src/domain/order.ts": "export const order = 1;\n" },
  },

  *check({ waivers }) {
    for (const waiver of waivers) {
      if (waiver.state === "unknown-rule") yield faultAt(waiver, "unknown");
      else if (waiver.state === "active" && waiver.used === 0 && waiver.reason !== "") yield faultAt(waiver, "unused");
    }
    return waivers.length;
  },
});
