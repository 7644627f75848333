import { visible } from "./terminal.ts";

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Escapes text for the content and the quoted attributes of HTML; what could hide or turn text around is spelled out. */
export function html(text: string): string {
  return visible(text).replace(/[&<>"']/gu, (sign) => entities[sign] ?? sign);
}
