import type { Comment } from "oxc-parser";
import { isGenerated } from "../../../../domain/source/generated-marker.ts";
import type { Found } from "./found.ts";

const directive = /^\/\s*<(?:reference\s[^>]*?\b(path|types)|amd-dependency\s[^>]*?\bpath)\s*=\s*(["'])(.*?)\2/u;

/** The comments before the first token: the only place for `/// <reference>` and for what a generator says of its work. */
export function headOf<Span extends Pick<Comment, "start" | "end">>(text: string, comments: readonly Span[]): Span[] {
  let from = text.startsWith("#!") ? text.indexOf("\n") : 0;
  const head: Span[] = [];
  for (const comment of comments) {
    if (from === -1 || text.slice(from, comment.start).trim() !== "") break;
    head.push(comment);
    from = comment.end;
  }
  return head;
}

/** True if the head says that a tool wrote the file. */
export function saysGenerated(text: string, head: readonly Pick<Comment, "start" | "end">[]): boolean {
  const [first] = head;
  const last = head.at(-1);
  return first !== undefined && last !== undefined && isGenerated(text.slice(first.start, last.end));
}

/** Imports made by triple-slash directives. */
export function importsOfHead(head: readonly Comment[]): Found[] {
  return head.flatMap(({ type, value, start }): Found[] => {
    if (type !== "Line" || !value.startsWith("/")) return [];
    const found = directive.exec(value);
    if (!found) return [];

    const [whole, attribute, , specifier = ""] = found;
    const end = start + "//".length + whole.length;
    const form = attribute === "path" ? "path" : attribute === "types" ? "types" : undefined;
    return [
      { specifier, kind: form ? "type" : "value", start: end - specifier.length - 2, end, ...(form && { form }) },
    ];
  });
}
