import type { BuildModules } from "./build-modules.ts";
import type { Declaration } from "./type-index.ts";

/**
 * Picks the declaration that a file means when several build modules declare the same name: its own source root first, then its
 * own build module, then those its manifest depends on, nearest first, then any other. Tests are seen by tests before main code is.
 */
export function prefer(
  from: Declaration,
  candidates: readonly Declaration[],
  build: BuildModules,
): Declaration | undefined {
  let best: Declaration | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    const cost = costOf(from, candidate, build);
    if (best && (cost > least || (cost === least && candidate.path > best.path))) continue;
    best = candidate;
    least = cost;
  }
  return best;
}

/** True if the build lets a file see a declaration: tests see main code, and no main code sees tests. */
export function canSee(from: Declaration, candidate: Declaration, build: BuildModules): boolean {
  return costOf(from, candidate, build) < unseen;
}

/** True if the manifests say so; where a script leaves it open, a file can see a declaration but not surely. */
export function surelySees(from: Declaration, candidate: Declaration, build: BuildModules): boolean {
  return costOf(from, candidate, build) < far;
}

const unseen = 1_000_000;
const far = 1_000;

function costOf(from: Declaration, candidate: Declaration, build: BuildModules): number {
  if (candidate.root === from.root) return 0;

  const test = candidate.isTest ? (from.isTest ? 1 : unseen) : 0;
  return 1 + 2 * distanceOf(from, candidate, build) + test;
}

function distanceOf(from: Declaration, candidate: Declaration, build: BuildModules): number {
  if (candidate.unit === from.unit) return 0;
  return build.distance(from.unit, candidate.unit) ?? (build.isOpaque(from.unit) ? far : unseen);
}
