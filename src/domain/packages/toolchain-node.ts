import { intersects, satisfies, valid, validRange } from "semver";

/** Whether what is used can be what is needed; `unknown` where one of them is no version. */
export type Verdict = "met" | "unmet" | "unknown";

/** Code names of the long-term lines of Node (nodejs/Release, schedule.json). */
const codeNames: ReadonlyMap<string, string> = new Map([
  ["argon", "4"],
  ["boron", "6"],
  ["carbon", "8"],
  ["dubnium", "10"],
  ["erbium", "12"],
  ["fermium", "14"],
  ["gallium", "16"],
  ["hydrogen", "18"],
  ["iron", "20"],
  ["jod", "22"],
  ["krypton", "24"],
]);

/**
 * Compares a version or range that is used with the range that is needed, as npm reads both. `20` may be any 20.x: only
 * if none of them will do is the need unmet. `lts/*`, `latest` and the like move, so they are unknown.
 */
export function meetsRange(used: string, needed: string): Verdict {
  const range = validRange(needed);
  const given = rangeOf(used);
  if (range === null || given === undefined) return "unknown";
  const exact = valid(given, { loose: true });
  const fits = exact === null ? intersects(given, range) : satisfies(exact, range, { includePrerelease: true });
  return fits ? "met" : "unmet";
}

function rangeOf(used: string): string | undefined {
  const text = used
    .trim()
    .toLowerCase()
    .replace(/^lts\//u, "");
  const named = codeNames.get(text) ?? text;
  return named === "" || named === "*" || validRange(named, { loose: true }) === null ? undefined : named;
}
