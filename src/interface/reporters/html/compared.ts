import type { Finding } from "../../../domain/findings/finding.ts";
import type { Report } from "../../../domain/findings/report.ts";
import { html } from "../../escape/html.ts";
import type { Key } from "../../wording/speak.ts";
import { byRule, ruleSection } from "./findings.ts";
import { findingRows } from "./finding-rows.ts";
import type { Sheet } from "./sheet.ts";

/** What the base has too, and what is gone since: there for who looks, folded for who does not. */
export function compared({ comparison, findings }: Report, sheet: Sheet): string {
  if (!comparison) return "";
  // In the scope `all` they stand among the others, each with its badge.
  const existing = comparison.scope === "new" ? findings.filter(({ status }) => status === "existing") : [];
  const groups = byRule(existing).map((group) => ruleSection(group, sheet));
  return [
    folded("html.existing.title", existing, groups, sheet),
    folded("html.fixed.title", comparison.fixed, [findingRows(comparison.fixed, sheet)], sheet),
  ]
    .filter((part) => part !== "")
    .join("\n");
}

function folded(key: Key, findings: readonly Finding[], body: readonly string[], { say }: Sheet): string {
  if (findings.length === 0) return "";
  const title = html(say(key, { n: findings.length }));
  return [`<section><details><summary><h2>${title}</h2></summary>`, ...body, "</details></section>"].join("\n");
}
