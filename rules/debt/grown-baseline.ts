import type { PlacedEntry } from "../../src/domain/findings/baseline.ts";
import { baselineFault } from "../../src/domain/findings/baseline-fault.ts";
import { renamedBaseline } from "../../src/domain/comparison/renamed-baseline.ts";
import { defineRule } from "../../src/domain/findings/rule.ts";
import { noOptions } from "../options.ts";

export const grownBaseline = defineRule<object>({
  id: "debt/grown-baseline",
  summary: {
    en: "The baseline took in something new.",
    "zh-CN": "基线收入了新的条目。",
  },
  why: {
    en: "A baseline is for what was there before; taking in what is new turns the check off, one line at a time.",
    "zh-CN": "基线只用于以前就有的问题；不断收入新的问题，等于逐行关闭检查。",
  },
  fix: {
    en: 'Fix what is new; or, if it must be, say why: "reason" in the entry, and best a date: "until".',
    "zh-CN": "修复新问题；确有必要时，请在条目中用 “reason” 写明理由，最好再加上日期 “until”。",
  },
  since: "0.2.0",
  severity: "error",
  needs: "settlement",
  examines: { en: "entries of the baseline", "zh-CN": "基线条目" },
  options: noOptions,
  messages: {
    taken: { text: { en: "The base does not have this entry: {subject}.", "zh-CN": "基准中没有此条目：{subject}。" } },
    more: {
      text: {
        en: "The base allows {before} of this, and now {count} are allowed: {subject}.",
        "zh-CN": "基准允许 {before} 个，现在允许 {count} 个：{subject}。",
      },
    },
  },
  examples: {
    given: {
      "src/infrastructure/table.ts": "export const table = new Map();\n",
      "src/application/place.ts": 'import { order } from "../domain/order";\nexport const place = order;\n',
      "src/domain/order.ts": 'import { table } from "../infrastructure/table";\nexport const order = table;\n',
      "src/domain/invoice.ts": 'import { table } from "../infrastructure/table";\nexport const invoice = table;\n',
    },
    base: {
      "arch-lint-baseline.jsonl":
        '{"finding":"boundaries/forbidden-dependency | src/domain/invoice.ts | src/infrastructure/table.ts","count":1}\n',
    },
    bad: {
      "arch-lint-baseline.jsonl":
        '{"finding":"boundaries/forbidden-dependency | src/domain/invoice.ts | src/infrastructure/table.ts","count":1}\n{"finding":"boundaries/forbidden-dependency | src/domain/order.ts | src/infrastructure/table.ts","count":1} // expect: debt/grown-baseline\n',
    },
    good: {
      "arch-lint-baseline.jsonl":
        '{"finding":"boundaries/forbidden-dependency | src/domain/invoice.ts | src/infrastructure/table.ts","count":1}\n{"finding":"boundaries/forbidden-dependency | src/domain/order.ts | src/infrastructure/table.ts","count":1,"reason":"moves with #412"}\n',
    },
  },

  *check({ baseline, base }) {
    if (!base) return 0;
    const before = renamedBaseline(base.baseline, base);
    const known = new Map(before?.entries.map((entry) => [entry.fingerprint, entry]));
    for (const entry of baseline) {
      const old = known.get(entry.fingerprint);
      if (isMeant(entry) || (old && entry.count <= old.count)) continue;
      // Whoever adopts a baseline takes in everything that was there.
      if (!before && base.has(entry)) continue;
      yield old ? baselineFault(entry, "more", { before: old.count }) : baselineFault(entry, "taken");
    }
    return baseline.length;
  },
});

function isMeant({ reason = "" }: PlacedEntry): boolean {
  return reason.trim() !== "";
}
