import * as z from "zod";
import type { Complaint, Words } from "../complaint.ts";
import { closest } from "../text/closest.ts";
import { placeAt, plainOf, type View, viewAt } from "../text/view.ts";
import { unknownKey, wordsOf } from "./words.ts";

type Issue = z.core.$ZodIssue;

/** Holds a configuration against its schema; every issue becomes a complaint at the very key or value. */
export function validate(schema: z.ZodType, view: View): readonly Complaint[] {
  const result = schema.safeParse(plainOf(view), { error: knownKeys });
  return result.success ? [] : result.error.issues.flatMap((issue) => complaintsOf(view, issue, []));
}

/** Only here zod says which keys there are; the message carries them, one a line, to `complaintsOf`. */
function knownKeys(issue: z.core.$ZodRawIssue): string | undefined {
  if (issue.code !== "unrecognized_keys") return undefined;
  return issue.inst instanceof z.ZodObject ? Object.keys(issue.inst.shape).join("\n") : "";
}

function complaintsOf(view: View, issue: Issue, base: readonly PropertyKey[]): readonly Complaint[] {
  const path = [...base, ...issue.path];
  const found = viewAt(view, path);
  if (issue.code === "unrecognized_keys") {
    const known = knownOf(issue);
    return issue.keys.map((key) => ({ at: placeAt(view, [...path, key], "key"), ...unknownKey(key, known, path) }));
  }
  if (issue.code === "invalid_key") return [{ at: placeAt(view, path, "key"), ...emptyName }];
  const branch = issue.code === "invalid_union" ? branchFor(found, issue.errors) : undefined;
  if (branch) return branch.flatMap((inner) => complaintsOf(view, inner, path));
  return [{ at: placeAt(view, path, "value"), ...wordsOf(issue, found, path) }];
}

/**
 * Of the forms that a value may have, the one that its author must have meant: of those whose type fits, the one whose
 * keys fit best, such as `forbid` or `allow` in a constraint.
 */
function branchFor(found: View | undefined, branches: readonly (readonly Issue[])[]): readonly Issue[] | undefined {
  const fitting = branches.filter((issues) => !issues.some((issue) => isOtherType(found, issue)));
  return fitting.sort((a, b) => wrongKeys(found, a) - wrongKeys(found, b))[0];
}

/** How badly the keys at the value itself fit: a key that looks misspelled is half as bad as one that is unknown or missing. */
function wrongKeys(found: View | undefined, issues: readonly Issue[]): number {
  let wrong = 0;
  for (const issue of issues) {
    if (issue.code === "unrecognized_keys" && issue.path.length === 0) {
      const known = knownOf(issue);
      for (const key of issue.keys) wrong += closest(key, known) === undefined ? 2 : 1;
    } else if (issue.path.length === 1 && found && !viewAt(found, issue.path)) wrong += 2;
  }
  return wrong;
}

function knownOf(issue: z.core.$ZodIssueUnrecognizedKeys): readonly string[] {
  return issue.message.split("\n").filter((key) => key !== "");
}

function isOtherType(found: View | undefined, issue: Issue): boolean {
  if (issue.path.length > 0) return false;
  if (issue.code === "invalid_union") return branchFor(found, issue.errors) === undefined;
  return issue.code === "invalid_type" || (issue.code === "invalid_value" && found?.kind !== "scalar");
}

const emptyName: Words = {
  message: { en: "A name must not be empty.", "zh-CN": "名称不能为空。" },
  hint: { en: "Write a name.", "zh-CN": "请写一个名称。" },
};
