import { byCodeUnit } from "../source/by-code-unit.ts";
import { byLocation } from "../source/by-location.ts";
import type { Location } from "../source/location.ts";
import type { Fault, Rule, Step } from "./rule.ts";
import type { Severity, Setting } from "./severity.ts";
import type { Params } from "./text.ts";

/** A rule's verdict at a place. Text is made from `message` and `params` at the edge, in the reader's language. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly at: Location;
  readonly message: string;
  readonly params: Params;
  /** Identity across runs and edits: the rule and what the finding is about, never a line number. */
  readonly fingerprint: string;
  readonly path?: readonly Step[];
  /** All that a knot ties together, sorted: the same fault as long as it only shrinks, whatever its fingerprint shows of it. */
  readonly members?: readonly string[];
  /** How it stands to the commit that the tree was compared with; absent if there was none. */
  readonly status?: Status;
}

/** `new`: the base has no such finding. A finding that only the base has is told apart (`Comparison.fixed`). */
export type Status = "new" | "existing";

/** A finding that a waiver set aside. */
export interface WaivedFinding extends Finding {
  readonly waiver: { readonly line: number; readonly reason: string; readonly until?: string };
}

/** Makes the finding of a fault. An explicit `setting` weighs more than what rule and message say of themselves. */
export function findingOf(rule: Rule, fault: Fault, setting?: Setting): Finding {
  const own = rule.messages[fault.message]?.severity ?? rule.severity;
  const severity = setting ?? own;
  return {
    rule: rule.id,
    severity: severity === "error" ? "error" : "warning",
    at: fault.at,
    message: fault.message,
    params: shortened(fault.params),
    fingerprint: fingerprint(rule.id, fault.subject),
    ...(fault.path && { path: fault.path }),
    ...(fault.members && { members: fault.members }),
  };
}

/** Nobody reads a range of a thousand letters; who wants it finds it at the place. */
const longest = 300;

function shortened(params: Params): Params {
  const isLong = (value: Params[string]) => typeof value === "string" && value.length > longest;
  if (!Object.values(params).some(isLong)) return params;
  const short = Object.entries(params).map(([name, value]) =>
    typeof value === "string" && isLong(value) ? [name, `${value.slice(0, longest)}…`] : [name, value],
  );
  return Object.fromEntries(short);
}

/** Rule and subject in one readable line. Different subjects have different fingerprints, whatever their files are called. */
export function fingerprint(rule: string, subject: readonly string[]): string {
  return [rule, ...subject.map((part) => part.replace(bar, "\\$1|"))].join(between);
}

const between = " | ";
/** What could be taken for the end of a part gets a backslash more. */
const bar = /(?<=^| )(\\*)\|(?= |$)/gu;
const escapedBar = /(?<=^| )\\(\\*)\|(?= |$)/gu;

/** What a finding is about: the parts of its fingerprint behind the rule. */
export function subjectOf(fingerprint: string): readonly string[] {
  const [, ...parts] = fingerprint.split(between);
  return parts.map((part) => part.replace(escapedBar, "$1|"));
}

/** The one order of findings: path, line, column, rule, fingerprint; by code unit, so that it is the same everywhere. */
export function byPlace(a: Finding, b: Finding): number {
  return byLocation(a.at, b.at) || byCodeUnit(a.rule, b.rule) || byCodeUnit(a.fingerprint, b.fingerprint);
}
