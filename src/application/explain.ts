import { ArchLintError } from "../domain/errors.ts";
import { nearest } from "../domain/patterns/nearest.ts";
import { checkWithCode } from "./check.ts";
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
      `This tree has no finding "${topic}".`,
      "Copy the fingerprint from `arch-lint check -f json`.",
    );
  }
  const names = [...rules.map(({ id }) => id), ...languages.map(({ id }) => id)];
  const near = nearest(topic, names);
  const hint = near === undefined ? "`arch-lint list rules` shows all rules." : `Did you mean "${near}"?`;
  return new ArchLintError("rule-unknown", `No rule, language or finding is called "${topic}".`, hint);
}
