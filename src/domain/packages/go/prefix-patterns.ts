import { matchesElement, parseElement } from "../../patterns/path-match.ts";

/**
 * True if a module path, or its first elements, match one of the globs of a list such as GOPRIVATE: `*.corp.example/lib,
 * example.com/secret` (golang.org/x/mod/module, MatchPrefixPatterns).
 */
export function matchesPrefixPatterns(globs: string, path: string): boolean {
  const elements = path.split("/");
  return globs
    .split(",")
    .map((glob) => glob.replace(/\/$/u, ""))
    .some((glob) => glob !== "" && matchesPrefix(glob.split("/"), elements));
}

function matchesPrefix(glob: readonly string[], elements: readonly string[]): boolean {
  if (elements.length < glob.length) return false;
  return glob.every((part, index) => {
    const pattern = parseElement(part);
    return pattern !== undefined && matchesElement(pattern, elements[index] ?? "");
  });
}
