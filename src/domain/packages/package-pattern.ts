import { matchSegment, readSegment } from "../patterns/segment.ts";

/**
 * Matches a module id outside the project. `npm:axios` names the package, `go:net/http` and `java:java.sql` also what
 * lies below them; `*` stands for any characters: `npm:@aws-sdk/*`.
 */
export function matchesPackage(pattern: string, id: string): boolean {
  if (pattern.includes("*")) return matchSegment(readSegment(pattern), id);
  if (!id.startsWith(pattern)) return false;
  const next = id.charAt(pattern.length);
  return next === "" || next === "/" || (next === "." && pattern.startsWith("java:"));
}
