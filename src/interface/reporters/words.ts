import type { Finding } from "../../domain/findings/finding.ts";
import type { Location } from "../../domain/source/location.ts";
import type { Rule } from "../../domain/findings/rule.ts";
import { fill } from "../../domain/findings/text.ts";
import type { RenderContext } from "./reporter.ts";

/** What a finding says, in the reader's language. Not yet escaped for any output. */
export interface Words {
  readonly message: string;
  readonly fix: string;
  readonly why: string;
}

type Speech = Pick<RenderContext, "rules" | "locale">;

/** Makes the texts of a finding from its rule. A rule that is not known leaves the bare id: better odd than silent. */
export function wordsOf(finding: Finding, { rules, locale }: Speech): Words {
  const rule = ruleOf(finding.rule, rules);
  const message = rule?.messages[finding.message];
  if (!rule || !message) return { message: finding.message, fix: "", why: "" };
  return {
    message: fill(message.text, finding.params, locale),
    fix: fill(message.fix ?? rule.fix, finding.params, locale),
    why: fill(rule.why, finding.params, locale),
  };
}

/** Finds a rule by its id. */
export function ruleOf(id: string, rules: readonly Rule[]): Rule | undefined {
  return rules.find((rule) => rule.id === id);
}

/** A place as editors and terminals make it clickable. */
export function placeOf(at: Location, { prefix }: Pick<RenderContext, "prefix">): string {
  return `${prefix}${at.path}:${at.line}:${at.column}`;
}
