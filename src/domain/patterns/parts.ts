import { matchSegment, type Segment } from "./segment.ts";

/** A part of a pattern for paths: what one name must look like, or `**` for any number of names. */
export type Part = Segment | "globstar";

/**
 * Matches all names of a path. The wildcard algorithm of `matchSegment` once more, one level up: `**` is the star, a name
 * is the character, and the time is at most pattern × path.
 */
export function matchParts(parts: readonly Part[], names: readonly string[]): boolean {
  let part = 0;
  let name = 0;
  let star = -1;
  let starName = 0;
  while (name < names.length) {
    const current = parts[part];
    if (current === "globstar") {
      star = part++;
      starName = name;
    } else if (current && matchSegment(current, names[name] ?? "")) {
      part++;
      name++;
    } else if (star >= 0) {
      part = star + 1;
      name = ++starName;
    } else return false;
  }
  while (parts[part] === "globstar") part++;
  return part === parts.length;
}
