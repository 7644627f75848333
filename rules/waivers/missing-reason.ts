import { defineRule } from "../../src/domain/findings/rule.ts";
import { noOptions } from "../options.ts";
import { faultAt } from "../../src/domain/findings/waiver-fault.ts";

export const missingReason = defineRule<object>({
  id: "waivers/missing-reason",
  summary: { en: "A waiver gives no reason.", "zh-CN": "豁免没有写明理由。" },
  why: {
    en: "A year later nobody knows whether the exception still holds. Without a reason it sets nothing aside.",
    "zh-CN": "一年后没人知道这个例外是否仍然成立。没有理由的豁免不会生效。",
  },
  fix: {
    en: "Write why after a colon: `arch-lint allow boundaries/forbidden-dependency: legacy importer, see #412`.",
    "zh-CN": "在冒号后写明原因：`arch-lint allow boundaries/forbidden-dependency: 旧导入器,见 #412`。",
  },
  since: "0.1.0",
  severity: "error",
  needs: "settlement",
  examines: { en: "waivers", "zh-CN": "豁免" },
  options: noOptions,
  messages: {
    missing: { text: { en: "The waiver of {rule} gives no reason.", "zh-CN": "对 {rule} 的豁免没有写明理由。" } },
  },
  examples: {
    given: {
      "src/infrastructure/table.ts": "export const table = new Map();\n",
      "src/application/place.ts": 'import { order } from "../domain/order";\nexport const place = order;\n',
    },
    bad: {
      "src/domain/order.ts":
        "// arch-lint allow boundaries/forbidden-dependency expect: waivers/missing-reason\n" +
        'import { table } from "../infrastructure/table"; // expect: boundaries/forbidden-dependency\nexport const order = table;\n',
    },
    good: {
      "src/domain/order.ts":
        "// arch-lint allow boundaries/forbidden-dependency: moves out with the importer, see #412\n" +
        'import { table } from "../infrastructure/table";\nexport const order = table;\n',
    },
  },

  *check({ waivers }) {
    for (const waiver of waivers) if (waiver.reason === "") yield faultAt(waiver, "missing");
    return waivers.length;
  },
});
