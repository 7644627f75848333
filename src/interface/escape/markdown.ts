import { visible } from "./terminal.ts";

const html: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };
const gap = "&#8203;";

/**
 * Escapes text for a line or table cell of GitHub Markdown: no formatting, no HTML, no link, no mention (`@name`,
 * `#12`), no emoji, no formula.
 */
export function markdown(text: string): string {
  return visible(text)
    .replace(/[&<>]/gu, (sign) => html[sign] ?? sign)
    .replace(/[\\`*_[\](){}|~!$:^=+-]/gu, (sign) => `\\${sign}`)
    .replace(/[@#]/gu, (sign) => `${sign}${gap}`)
    .replace(/www\./giu, (start) => `${start.slice(0, 3)}${gap}.`)
    .replace(/\/(?=\/)/gu, `/${gap}`);
}

/** Text as a code span, in a table cell too. Code spans have no escapes, so the fence is longer than any run inside. */
export function code(text: string): string {
  // A table takes `\\` for a backslash before it looks for code spans: the bar behind it would end the cell.
  if (/\\\|/u.test(visible(text))) return `<code>${markdown(text)}</code>`;
  const safe = visible(text).replaceAll("|", "\\|");
  const longest = Math.max(0, ...(safe.match(/`+/gu) ?? []).map((run) => run.length));
  const fence = "`".repeat(longest + 1);
  const pad = longest > 0 || safe === "" || /^\s.*\s$/u.test(safe) ? " " : "";
  return `${fence}${pad}${safe}${pad}${fence}`;
}
