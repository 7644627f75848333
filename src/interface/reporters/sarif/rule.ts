import type { ReportingDescriptor } from "sarif";
import type { Rule } from "../../../domain/findings/rule.ts";
import type { Locale, Text } from "../../../domain/findings/text.ts";

/** Characters of a description that GitHub takes. */
const limit = 1_024;

/** A rule as code scanning lists it. `security-severity` is left out, else findings would become security alerts. */
export function descriptorOf(rule: Rule, locale: Locale): ReportingDescriptor {
  const said = (text: Text) => ({ text: text[locale].slice(0, limit) });
  const level = rule.severity === "off" ? "none" : rule.severity;
  return {
    id: rule.id,
    name: rule.id.slice(0, 255),
    shortDescription: said(rule.summary),
    fullDescription: said(rule.why),
    help: said(rule.fix),
    defaultConfiguration: level === "none" ? { enabled: false } : { level },
    properties: {
      tags: ["architecture", rule.id.split("/")[0] ?? rule.id],
      precision: "very-high",
      "problem.severity": rule.severity === "error" ? "error" : "warning",
    },
  };
}
