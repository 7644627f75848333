import type { Problem } from "../domain/findings/problem.ts";
import type { RuleCoverage } from "../domain/findings/report.ts";
import { type Text, tell } from "../domain/findings/text.ts";
import { noSnapshot } from "../domain/packages/registry/registry-snapshot.ts";

/** What rules could not judge, as problems: for who wants unknowns to count as failures. */
export function unjudged(coverage: readonly RuleCoverage[]): readonly Problem[] {
  return coverage.flatMap(({ rule, unknown = {} }) =>
    Object.entries(unknown).map(
      ([reason, count]): Problem => ({
        message: tell(reason === noSnapshot ? unaskedText : unjudgedText, { rule, count, reason }),
        weight: "incomplete",
      }),
    ),
  );
}

const unjudgedText: Text = {
  en: "{rule} could not judge {count} of its subjects ({reason}), and unknowns count as failures here.",
  "zh-CN": "{rule} 有 {count} 个检查对象无法判断（{reason}），而此处未知即视为失败。",
};

const unaskedText: Text = {
  en: "{rule} could not judge {count} of its subjects: there is no registry snapshot. Write one with `arch-lint registry snapshot`, or turn the rule off.",
  "zh-CN":
    "{rule} 有 {count} 个检查对象无法判断：没有注册表快照。请用 `arch-lint registry snapshot` 生成，或关闭该规则。",
};
