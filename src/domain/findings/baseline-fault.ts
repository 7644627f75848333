import type { PlacedEntry } from "./baseline.ts";
import { ruleIn } from "./baseline.ts";
import type { Fault } from "./rule.ts";
import { subjectOf } from "./finding.ts";
import type { Params } from "./text.ts";

/** A fault at an entry of the baseline. */
export function baselineFault(
  entry: PlacedEntry & { readonly found?: number },
  message: string,
  more: Params = {},
): Fault {
  const { at, fingerprint, count, until = "", found = 0 } = entry;
  const subject = subjectOf(fingerprint);
  const params = { rule: ruleIn(fingerprint), subject: fingerprint, count, found, until, ...more };
  return { at, message, params, subject: [ruleIn(fingerprint), ...subject] };
}
