import { visible } from "./terminal.ts";

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
};

/** Escapes text for XML content and attributes. XML 1.0 cannot hold control characters at all, so they are spelled out. */
export function xml(text: string): string {
  const lines = text
    .split("\n")
    .map((line) => visible(line).replace(/[&<>"'\ufffe\uffff]/gu, (sign) => entities[sign] ?? "?"));
  return lines.join("&#10;");
}
