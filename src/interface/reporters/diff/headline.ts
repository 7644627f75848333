import type { DiffAnswer } from "../../../application/tool.ts";
import type { ArchitectureDiff } from "../../../domain/comparison/architecture-diff.ts";
import type { VersionChange } from "../../../domain/comparison/version-changes.ts";
import type { Key } from "../../wording/speak.ts";
import type { DiffContext } from "./section.ts";

/** The numbers that a reader wants first, as one line; what is zero is not said, and where all is, the line is empty. */
export function headline(diff: ArchitectureDiff, { say }: Pick<DiffContext, "say">): string {
  const counts = countsOf(diff).flatMap(([key, n]) => (n > 0 ? [say(key, { n })] : []));
  return counts.join(say("diff.comma"));
}

/** How much was compared. */
export function seenWords({ before, after }: DiffAnswer["seen"], { say }: Pick<DiffContext, "say">): string {
  const { files, assigned, packageFiles } = after;
  return say("diff.seen", {
    ...{ files, assigned, packageFiles },
    ...{ filesBefore: before.files, packageFilesBefore: before.packageFiles },
  });
}

function countsOf({
  edges,
  uses,
  cycles,
  memberships,
  modules,
  ...packages
}: ArchitectureDiff): readonly [Key, number][] {
  const added = [...edges, ...uses].filter(({ change }) => change === "added");
  const objected = added.filter((one) => one.change === "added" && one.after.objections.length > 0);
  const fated = (...fates: readonly string[]) => cycles.filter(({ fate }) => fates.includes(fate)).length;
  return [
    ["diff.count.edges.added", edges.filter(({ change }) => change === "added").length],
    ["diff.count.uses.added", uses.filter(({ change }) => change === "added").length],
    ["diff.count.objected", objected.length],
    ["diff.count.edges.removed", edges.filter(({ change }) => change === "removed").length],
    ["diff.count.cycles.opened", fated("opened", "grown")],
    ["diff.count.cycles.closed", fated("closed", "shrunk")],
    ["diff.count.memberships", memberships.reduce((sum, { files }) => sum + files.length, 0)],
    ["diff.count.modules.added", modules.added.length],
    ["diff.count.modules.removed", modules.removed.length],
    ["diff.count.modules.moved", modules.moved.length],
    ...packageCounts(packages),
  ];
}

function packageCounts({ versions, lockfiles }: Pick<ArchitectureDiff, "versions" | "lockfiles">): [Key, number][] {
  const number = (isMeant: (change: VersionChange) => boolean) => versions.filter(isMeant).length;
  const isUp = (one: VersionChange) => one.change === "changed" && one.direction !== "down";
  const alarms = lockfiles.map(
    ({ installScripts, hosts, hashes }) => installScripts.length + hosts.length + hashes.length,
  );
  return [
    ["diff.count.versions.added", number(({ change }) => change === "added")],
    ["diff.count.versions.removed", number(({ change }) => change === "removed")],
    ["diff.count.versions.upgraded", number(isUp)],
    ["diff.count.versions.major", number((one) => isUp(one) && one.change === "changed" && one.distance === "major")],
    ["diff.count.versions.downgraded", number((one) => one.change === "changed" && one.direction === "down")],
    ["diff.count.alarms", alarms.reduce((sum, one) => sum + one, 0)],
  ];
}
