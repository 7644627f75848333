import type { Comment } from "oxc-parser";
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

/** The text of the head, where a tool says that it wrote the file. */
export function headText(text: string, comments: readonly Pick<Comment, "start" | "end">[]): string {
  const head = headOf(text, comments);
  return text.slice(head[0]?.start ?? 0, head.at(-1)?.end ?? 0);
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
