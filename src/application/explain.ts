import { type Text, tell } from "../domain/findings/text.ts";
import { ArchLintError } from "../domain/errors.ts";
import { nearest } from "../domain/patterns/nearest.ts";
import { checkWithCode } from "./check.ts";
import { didYouMean } from "./find-modules.ts";
import type { World } from "./ports/world.ts";
import type { Explanation, Target } from "./tool.ts";

/**
 * Explains a rule, a language, a package manager or a finding of the tree, whichever bears the name. A rule may be named without its area
 * where no other is called so. Only a finding needs the tree.
 */
export async function explain(world: World, target: Target, topic: string): Promise<Explanation> {
  const called = world.rules.filter(({ id }) => id === topic || nameOf(id) === topic);
  if (called.length > 1) throw inSeveralAreas(topic, called);
  const [rule] = called;
  if (rule) return { kind: "rule", rule };
  const isMeant = ({ id, name }: { readonly id: string; readonly name: string }) =>
    [id, name.toLowerCase()].includes(topic.toLowerCase());
  const language = world.languages.find(isMeant);
  if (language) return { kind: "language", language };
  const ecosystem = world.ecosystems.find(isMeant);
  if (ecosystem) return { kind: "ecosystem", ecosystem };
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

function unknownTopic({ rules, languages, ecosystems }: World, topic: string, isFinding: boolean): ArchLintError {
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
  const ids = rules.map(({ id }) => id);
  const near =
    nearest(topic, [...ids, ...[...languages, ...ecosystems].map(({ id }) => id)]) ?? nearestName(topic, ids);
  const hint = near === undefined ? listRules : tell(didYouMean, { near });
  return new ArchLintError("rule-unknown", tell(unknown, { topic }), hint);
}

/** The rules whose name without the area is near; several areas may have one of that name. */
function nearestName(topic: string, ids: readonly string[]): string | undefined {
  const near = nearest(topic, ids.map(nameOf));
  return near === undefined ? undefined : ids.filter((id) => nameOf(id) === near).join('", "');
}

/** The name of a rule without its area. */
function nameOf(id: string): string {
  return id.slice(id.indexOf("/") + 1);
}

function inSeveralAreas(topic: string, rules: World["rules"]): ArchLintError {
  const near = rules.map(({ id }) => id).join('", "');
  return new ArchLintError("rule-unknown", tell(ambiguous, { topic, n: rules.length }), tell(didYouMean, { near }));
}

const ambiguous: Text = {
  en: '{n} rules are called "{topic}".',
  "zh-CN": "有 {n} 条规则名为“{topic}”。",
};

const unknown: Text = {
  en: 'No rule, language, package manager or finding is called "{topic}".',
  "zh-CN": "没有名为“{topic}”的规则、语言、包管理器或发现。",
};
const listRules: Text = {
  en: "`arch-lint list rules` shows all rules.",
  "zh-CN": "`arch-lint list rules` 列出全部规则。",
};
