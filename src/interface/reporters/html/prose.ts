import { html } from "../../escape/html.ts";

/** A sentence for people: what stands between backticks is code. Escaped first, so nothing in it becomes an element. */
export function prose(text: string): string {
  return html(text).replace(/`([^`]+)`/gu, "<code>$1</code>");
}
