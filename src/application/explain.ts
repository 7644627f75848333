import { type Text, tell } from "../domain/findings/text.ts";
import { ArchLintError } from "../domain/errors.ts";
import { nearest } from "../domain/patterns/nearest.ts";
import { checkWithCode } from "./check.ts";
import { didYouMean } from "./find-modules.ts";
import type { World } from "./ports/world.ts";
import type { Explanation, Target } from "./tool.ts";

/** Explains a rule, a language or a finding of the tree, whichever bears the name. Only a finding needs the tree. */
export async function explain(world: World, target: Target, topic: string): Promise<Explanation> {
  const rule = world.rules.find(({ id }) => id === topic);
  if (rule) return { kind: "rule", rule };
  const language = world.languages.find(
    ({ id, name }) => id === topic.toLowerCase() || name.toLowerCase() === topic.toLowerCase(),
  );
  if (language) return { kind: "language", language };
  return explainFinding(world, target, topic);
}

async function explainFinding(world: World, target: Target, topic: string): Promise<Explanation> {
  const rule = world.rules.find(({ id }) => topic.startsWith(`${id} |`));
  if (!rule) throw unknownTopic(world, topic, false);
  const { report, lines } = await checkWithCode(world, target);
  const finding = report.findings.find(({ fingerprint }) => fingerprint === topic);
  if (finding) return { kind: "finding", rule, finding, lines };
  throw unknownTopic(world, topic, true);
}

function unknownTopic({ rules, languages }: World, topic: string, isFinding: boolean): ArchLintError {
  if (isFinding) {
    return new ArchLintError(
      "rule-unknown",
      tell({ en: 'This tree has no finding "{topic}".', "zh-CN": "此文件树中没有发现“{topic}”。" }, { topic }),
      {
        en: "Copy the fingerprint from `arch-lint check -f json`.",
        "zh-CN": "请从 `arch-lint check -f json` 的输出中复制 fingerprint。",
      },
    );
  }
  const names = [...rules.map(({ id }) => id), ...languages.map(({ id }) => id)];
  const near = nearest(topic, names);
  const hint = near === undefined ? listRules : tell(didYouMean, { near });
  return new ArchLintError("rule-unknown", tell(unknown, { topic }), hint);
}

const unknown: Text = {
  en: 'No rule, language or finding is called "{topic}".',
  "zh-CN": "没有名为“{topic}”的规则、语言或发现。",
};
const listRules: Text = {
  en: "`arch-lint list rules` shows all rules.",
  "zh-CN": "`arch-lint list rules` 列出全部规则。",
};
