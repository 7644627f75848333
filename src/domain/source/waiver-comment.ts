import type { WaiverComment } from "./facts.ts";

/** What a comment must hold to be a waiver; extractors look for it before they look at comments at all. */
export const waiverMark = "arch-lint allow";

const form = /^[\s/*#!<>-]*arch-lint allow\s+(?<rule>[\w-]+\/[\w-]+|[^\s:]+)(?:\s*:(?<rest>.*)|\s.*)?$/u;
/** Also a date in another form: it must not pass for a part of the reason, and holds no day. */
const date = /\suntil (?<until>\d[\d./-]*)$/u;

/**
 * Reads one line of comment text as a waiver. `line` is where the comment stands, `covers` the line of code it speaks
 * of. Returns `undefined` for a comment that is no waiver. A waiver without a colon and a reason is one, with an empty
 * reason: `waivers/missing-reason` reports it.
 */
export function readWaiver(comment: string, line: number, covers: number): WaiverComment | undefined {
  const found = form.exec(comment);
  if (!found?.groups?.rule) return undefined;

  const text = (found.groups.rest ?? "").replace(/(?:\*\/|-->)\s*$/u, "").trim();
  const until = date.exec(` ${text}`)?.groups?.until;
  const reason = until ? ` ${text}`.replace(date, "").trim() : text;
  return { rule: found.groups.rule, reason, line, covers, ...(until && { until }) };
}
