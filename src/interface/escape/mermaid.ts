import { shortLabel } from "../../domain/graph/drawing.ts";
import { visible } from "./terminal.ts";

/**
 * A name as the text of a quoted Mermaid label, in its entity codes (`#35;`): quotes would end it, `%%{` would be a
 * directive, `<` and `&` HTML, a backtick Markdown and `$$` mathematics.
 */
export function mermaidLabel(name: string): string {
  const label = shortLabel(visible(name)).replace(/["#$%&<>`{}\\;]/gu, (sign) => `#${sign.codePointAt(0)};`);
  return label === "" ? " " : label;
}
