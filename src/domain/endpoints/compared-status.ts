import type { CodeFile } from "../code/code-file.ts";
import { lastName } from "../code/last-name.ts";
import type { Condition, Mention } from "../syntax/statement.ts";

/** Conditions may go over some lines. */
const longestCondition = 8;
const statusField = /(?:^|\.)(?:get)?(?:status|response)_?code(?:value)?$/iu;

/** True for a status that is only compared with one that came from elsewhere, as clients of other services do. */
export function isCompared({ syntax }: CodeFile, mention: Mention): boolean {
  const name = lastName(mention.name.name);
  return syntax.conditions.some(
    (condition) => condition.in === mention.in && (names(condition, mention, name) || isCaseOf(condition, mention)),
  );
}

function names({ line, reads }: Condition, mention: Mention, name: string): boolean {
  const isNear = line <= mention.line && mention.line < line + longestCondition;
  return isNear && reads.some((read) => lastName(read) === name);
}

/** `switch response.StatusCode { case http.StatusOK: … }` */
function isCaseOf({ line, reads }: Condition, mention: Mention): boolean {
  return (
    line <= mention.line && (mention.within ?? []).includes("branch") && reads.some((read) => statusField.test(read))
  );
}
