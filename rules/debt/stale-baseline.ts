import type { SettledEntry } from "../../src/domain/findings/baseline.ts";
import { baselineFault } from "../../src/domain/findings/baseline-fault.ts";
import { defineRule } from "../../src/domain/findings/rule.ts";
import { noOptions } from "../options.ts";

export const staleBaseline = defineRule<object>({
  id: "debt/stale-baseline",
  summary: {
    en: "The baseline allows more than there is.",
    "zh-CN": "基线允许的发现多于实际存在的。",
  },
  why: {
    en: "What was fixed could come back unseen: a baseline only helps if it shrinks with what it counts.",
    "zh-CN": "已修复的问题可能悄悄回来：基线只有随实际数量一起减少才有意义。",
  },
  fix: {
    en: "Run `arch-lint baseline --prune` and commit the file.",
    "zh-CN": "运行 `arch-lint baseline --prune` 并提交该文件。",
  },
  since: "0.2.0",
  severity: "error",
  needs: "settlement",
  examines: { en: "entries of the baseline", "zh-CN": "基线条目" },
  options: noOptions,
  messages: {
    gone: {
      text: { en: "Nothing of this is left: {subject}.", "zh-CN": "此项已不存在：{subject}。" },
    },
    fewer: {
      text: {
        en: "The baseline allows {count} of this, and {found} {found|is|are} left: {subject}.",
        "zh-CN": "基线允许 {count} 个，实际只剩 {found} 个：{subject}。",
      },
    },
    moved: {
      text: {
        en: "What this speaks of has another name now: {subject}.",
        "zh-CN": "此项所指的内容已改名：{subject}。",
      },
      fix: {
        en: "Run `arch-lint baseline --update`, which writes the names of today, and commit the file.",
        "zh-CN": "运行 `arch-lint baseline --update` 写入现在的名称，并提交该文件。",
      },
    },
    expired: {
      text: { en: "This entry held until {until}: {subject}.", "zh-CN": "此条目的有效期至 {until}：{subject}。" },
      fix: {
        en: "Fix what it is about, or have its date extended by whoever gave the reason.",
        "zh-CN": "修复所涉问题，或请给出理由的人延长日期。",
      },
    },
    unknown: {
      text: { en: "There is no rule {rule}.", "zh-CN": "没有规则 {rule}。" },
    },
  },
  examples: {
    given: {
      "src/infrastructure/table.ts": "export const table = new Map();\n",
      "src/application/place.ts": 'import { order } from "../domain/order";\nexport const place = order;\n',
      "src/domain/order.ts": "export const order = 1;\n",
    },
    bad: {
      "arch-lint-baseline.jsonl":
        '{"finding":"boundaries/forbidden-dependency | src/domain/order.ts | src/infrastructure/table.ts","count":1} // expect: debt/stale-baseline\n',
    },
    good: {
      "src/domain/order.ts": 'import { table } from "../infrastructure/table";\nexport const order = table;\n',
      "arch-lint-baseline.jsonl":
        '{"finding":"boundaries/forbidden-dependency | src/domain/order.ts | src/infrastructure/table.ts","count":1}\n',
    },
  },

  *check({ baseline }) {
    for (const entry of baseline) {
      const message = messageFor(entry);
      if (message) yield baselineFault(entry, message);
    }
    return baseline.length;
  },
});

type Message = "gone" | "fewer" | "moved" | "expired" | "unknown";

function messageFor({ state, found, count, moved }: SettledEntry): Message | undefined {
  if (state === "unknown-rule") return "unknown";
  if (state === "expired") return "expired";
  if (moved && found > 0) return "moved";
  if (state !== "active" || found >= count) return undefined;
  return found === 0 ? "gone" : "fewer";
}
