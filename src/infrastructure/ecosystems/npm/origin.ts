import type { Origin } from "../../../domain/packages/locked-package.ts";
import { readSpecification } from "../../../domain/packages/read-specification.ts";
import type { Location } from "../../../domain/source/location.ts";

/** What the text of `resolved` (or of a format 1 `version`) points to; a URL counts as the registry's until an edge says otherwise. */
export function originOf(text: string, at: Location): Origin {
  if (/^https?:/iu.test(text) && !/\.git(?:#|$)/u.test(text)) return { kind: "registry", url: text, at };
  const wants = readSpecification(text);
  if (wants.kind === "git") {
    const { url, committish } = wants;
    return { kind: "git", url, ...(committish !== undefined && { commit: committish }), at };
  }
  if (wants.kind === "file" || wants.kind === "folder") return localOrigin(text, wants, at);
  return { kind: "registry", url: text, at };
}

/** `file:` is local; a path alone is not what npm writes there, so that it stays an address nobody understands. */
function localOrigin(text: string, { kind, path }: { kind: "file" | "folder"; path: string }, at: Location): Origin {
  return /^file:/iu.test(text) ? { kind, path, at } : { kind: "registry", url: text, at };
}
