import * as z from "zod";
import type { BaselineEntry } from "../../domain/findings/baseline.ts";
import type { Text } from "../../domain/findings/text.ts";

const line = z.strictObject({
  finding: z.string().includes(" | "),
  count: z.int().min(1),
  members: z.array(z.string()).min(1).optional(),
  reason: z.string().optional(),
  until: z.iso.date().optional(),
});

/** An entry as a line has it, or what is wrong with the line. */
export type ReadEntry = { readonly entry: BaselineEntry } | { readonly fault: Text };

/** Reads one line of a baseline: a JSON object with the fingerprint of a finding and how many of it there may be. */
export function readEntry(text: string): ReadEntry {
  if (/^(?:<{7}|={7}|>{7})/u.test(text)) return { fault: conflict };
  const found = line.safeParse(parsed(text));
  if (!found.success) return { fault: noEntry };
  const { finding, count, members, reason, until } = found.data;
  const remarks = { ...(reason !== undefined && { reason }), ...(until !== undefined && { until }) };
  return { entry: { fingerprint: finding, count, ...(members && { members }), ...remarks } };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const conflict: Text = {
  en: "This line is left over from a merge that was not finished.",
  "zh-CN": "此行是未完成的合并留下的。",
};

const noEntry: Text = {
  en: 'This line is no entry: it must be an object with "finding", "count" and, if need be, "members", "reason" and "until" (YYYY-MM-DD).',
  "zh-CN":
    "此行不是条目：它必须是一个对象，含 “finding”、“count”，以及可选的 “members”、“reason” 和 “until”（YYYY-MM-DD）。",
};
