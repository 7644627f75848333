import { compare, parse, type SemVer } from "semver";
import { compare as compareGo } from "../packages/go/semver.ts";
import { pseudoVersion } from "../packages/go/pseudo-version.ts";

/**
 * How far it is from one version to another. `prerelease`: within the pre-releases of one number; `commit`: from one untagged
 * commit of a Go module to another; `unknown`: at least one of the two is no version.
 */
export type Distance = "major" | "minor" | "patch" | "prerelease" | "commit" | "unknown";

/** A change of version: how far, and in which direction. `sideways`: nobody can say, or the numbers are equal. */
export interface VersionStep {
  readonly distance: Distance;
  readonly direction: "up" | "down" | "sideways";
}

/** The step between two npm versions. */
export function npmStep(before: string, after: string): VersionStep {
  const [was, is] = [parse(before), parse(after)];
  if (!was || !is) return unknown;
  return { distance: distanceBetween(was, is), direction: directionOf(compare(is, was)) };
}

/** The step between two versions of a Go module; `v2.0.0+incompatible` counts as written. */
export function goStep(before: string, after: string): VersionStep {
  const [was, is] = [parse(before), parse(after)];
  if (!was || !is) return unknown;
  const distance = distanceBetween(was, is);
  const isCommit = distance === "prerelease" && (pseudoVersion(before) ?? pseudoVersion(after)) !== undefined;
  return { distance: isCommit ? "commit" : distance, direction: directionOf(compareGo(after, before)) };
}

const unknown: VersionStep = { distance: "unknown", direction: "sideways" };

/** Below 1.0.0 the leftmost number above zero is what `^` holds on to (node-semver, "Caret Ranges"). */
function distanceBetween(was: SemVer, is: SemVer): Distance {
  if (was.major !== is.major) return "major";
  const isZero = was.major === 0;
  if (was.minor !== is.minor) return isZero ? "major" : "minor";
  if (was.patch !== is.patch) return isZero && was.minor === 0 ? "major" : "patch";
  return "prerelease";
}

function directionOf(order: number): VersionStep["direction"] {
  if (order === 0) return "sideways";
  return order > 0 ? "up" : "down";
}
