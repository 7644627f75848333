import { type Change, shownIn } from "../../../domain/comparison/change.ts";
import type { Requirement } from "../../../domain/comparison/requirement-changes.ts";
import type { PackageVersion, VersionChange } from "../../../domain/comparison/version-changes.ts";

/**
 * The change of a locked version that goes with a changed requirement: in the nearest lockfile above its manifest. Two
 * lockfiles side by side may disagree, so neither is taken.
 */
export function answerTo(
  requirement: Change<Requirement>,
  versions: readonly VersionChange[],
): VersionChange | undefined {
  const { name, at } = shownIn(requirement);
  const candidates = versions.filter((one) => {
    const locked = versionIn(one);
    return (
      one.ecosystem === "npm" && one.direct && locked.name === name && at.path.startsWith(folderOf(locked.at.path))
    );
  });
  const deepest = Math.max(...candidates.map(depthOf));
  const [nearest, other] = candidates.filter((one) => depthOf(one) === deepest);
  return other ? undefined : nearest;
}

function versionIn(one: VersionChange): PackageVersion {
  return one.change === "removed" ? one.before : one.after;
}

function depthOf(one: VersionChange): number {
  return folderOf(versionIn(one).at.path).length;
}

/** With its `/`; empty for the root. */
function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf("/") + 1);
}
