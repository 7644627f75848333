import { matchSegment, readSegment } from "../patterns/segment.ts";

/**
 * Matches a declared package name: `com.acme.order` itself, `com.acme.order..` with all below it, `..domain..`
 * anywhere, `*` within one part. (The notation of ArchUnit's package identifiers.)
 */
export function matchesPackageName(pattern: string, name: string): boolean {
  if (name === "") return false;
  return matchFrom(
    pattern.split("..").map((run) => run.split(".").filter((part) => part !== "")),
    name.split("."),
  );
}

/** Runs of parts must follow one another; between two runs any number of parts may stand. */
function matchFrom(runs: readonly (readonly string[])[], parts: readonly string[]): boolean {
  const first = runs[0] ?? [];
  const last = runs.at(-1) ?? [];
  if (runs.length === 1) return first.length === parts.length && runAt(first, parts, 0);
  if (!runAt(first, parts, 0) || first.length + last.length > parts.length) return false;
  let at = first.length;
  for (const run of runs.slice(1, -1)) {
    const found = findRun(run, parts, at);
    if (found < 0) return false;
    at = found + run.length;
  }
  return parts.length - last.length >= at && runAt(last, parts, parts.length - last.length);
}

function findRun(run: readonly string[], parts: readonly string[], from: number): number {
  for (let at = from; at + run.length <= parts.length; at++) if (runAt(run, parts, at)) return at;
  return -1;
}

function runAt(run: readonly string[], parts: readonly string[], at: number): boolean {
  return run.every((pattern, index) => {
    const part = parts[at + index];
    return part !== undefined && matchSegment(readSegment(pattern), part);
  });
}
