import { annotations } from "../review/annotations.ts";
import { annotationsPerLevel } from "../review/limits.ts";
import { ranked, reviewOf } from "../review/review.ts";
import { asJson, findingJson } from "./json/json.ts";
import type { Reporter } from "./reporter.ts";
import { shown } from "./selection.ts";

/** Workflow commands of GitHub Actions: annotations on the pull request. Goes well together with the text report. */
export const github: Reporter = (report, context) => {
  const fresh = ranked(shown(report, context).map((finding) => findingJson(finding, context)));
  const { unchecked } = reviewOf(asJson(report, context));
  const { prefix, locale } = context;
  const commands = annotations({ fresh, unchecked }, { most: annotationsPerLevel, prefix, locale });
  return commands.map((command) => `${command}\n`).join("");
};
