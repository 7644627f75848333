import { matchSegment, readSegment } from "../patterns/segment.ts";

/** Matches a package's name; `*` stands for any characters: `@nestjs/*`. */
export function matchesName(pattern: string, name: string): boolean {
  return pattern.includes("*") ? matchSegment(readSegment(pattern), name) : pattern === name;
}
