import { Range } from "semver";

/** True if a range names a pre-release; the `-0` that marks an open end is none, nor is a line of long support (`-lts.1`). */
export function holdsPrerelease(range: string): boolean {
  try {
    const comparators = new Range(range, { loose: true }).set.flat();
    return comparators.some(({ semver, operator, value }) => {
      if (value === "" || semver.prerelease.length === 0 || semver.prerelease[0] === "lts") return false;
      return !(operator === "<" && semver.prerelease.join(".") === "0");
    });
  } catch {
    return false;
  }
}
