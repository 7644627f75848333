import { defineRule } from "../../src/domain/findings/rule.ts";
import { noOptions } from "../options.ts";
import { faultAt } from "../../src/domain/findings/waiver-fault.ts";

export const expired = defineRule<object>({
  id: "waivers/expired",
  summary: { en: "The date of a waiver has passed.", "zh-CN": "豁免已过期。" },
  why: {
    en: "The exception was meant for a time, and the time is over: the finding counts again.",
    "zh-CN": "该例外只在一段时间内有效，现已到期：相应发现重新计入。",
  },
  fix: {
    en: "Mend what the waiver excuses, or agree on a new date and write it down.",
    "zh-CN": "修复被豁免的问题，或商定新的日期并写明。",
  },
  since: "0.1.0",
  severity: "error",
  needs: "settlement",
  examines: { en: "waivers", "zh-CN": "豁免" },
  options: noOptions,
  messages: {
    expired: {
      text: { en: "The waiver of {rule} ended on {until}.", "zh-CN": "对 {rule} 的豁免已于 {until} 到期。" },
    },
  },
  examples: {
    given: {
      "src/infrastructure/table.ts": "export const table = new Map();\n",
      "src/application/place.ts": 'import { order } from "../domain/order";\nexport const place = order;\n',
    },
    bad: {
      "src/domain/order.ts":
        "/* expect: waivers/expired */ // arch-lint allow boundaries/forbidden-dependency: until the importer is gone until 2020-01-31\n" +
        'import { table } from "../infrastructure/table"; // expect: boundaries/forbidden-dependency\nexport const order = table;\n',
    },
    good: {
      "src/domain/order.ts":
        "// arch-lint allow boundaries/forbidden-dependency: the importer is leaving until 2999-12-31\n" +
        'import { table } from "../infrastructure/table";\nexport const order = table;\n',
    },
  },

  *check({ waivers }) {
    for (const waiver of waivers) {
      if (waiver.state === "expired") yield faultAt(waiver, "expired", { until: waiver.until ?? "" });
    }
    return waivers.length;
  },
});
