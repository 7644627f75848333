import { compare, parse } from "semver";
import { importersOf } from "../packages/importers.ts";
import { type LockPair, lockPairs } from "../packages/lock-pairs.ts";
import type { LockedPackage } from "../packages/locked-package.ts";
import type { Lockfile } from "../packages/lockfile.ts";
import type { NodeProject } from "../packages/project.ts";
import { compatibilityLine } from "../packages/range-class.ts";
import { byCodeUnit } from "../source/by-code-unit.ts";
import { groupBy } from "../source/group-by.ts";
import type { ComparedTrees } from "./compared-trees.ts";
import type { PackageVersion, VersionChange } from "./version-changes.ts";
import { pairVersions } from "./version-pairs.ts";
import { npmStep } from "./version-step.ts";

/** What changed in lockfiles that are there on both sides: versions of one package are held against each other. */
export function lockedVersionChanges({ base, head }: ComparedTrees): readonly VersionChange[] {
  return [...lockPairs({ packages: head.packages, base })].flatMap(changesIn);
}

/** A version in a lockfile, once however many copies there are of it. */
interface Locked extends PackageVersion {
  readonly direct: boolean;
}

function changesIn({ project, lockfile, before }: LockPair): readonly VersionChange[] {
  const was = groupBy(versionsIn(before.lockfile, before.project), ({ name }) => name);
  const is = groupBy(versionsIn(lockfile, project), ({ name }) => name);
  const names = [...new Set([...was.keys(), ...is.keys()])].sort(byCodeUnit);
  return names.flatMap((name) => changesOf(was.get(name) ?? [], is.get(name) ?? []));
}

function changesOf(was: readonly Locked[], is: readonly Locked[]): readonly VersionChange[] {
  const without = (versions: readonly Locked[], others: readonly Locked[]) =>
    versions.filter(({ version }) => !others.some((other) => other.version === version));
  const { steps, added, removed } = pairVersions(without(was, is), without(is, was), order);
  return [
    ...steps.map(({ before, after }): VersionChange => {
      const of = { ecosystem: "npm" as const, direct: before.direct || after.direct };
      const step = npmStep(before.version, after.version);
      return { ...of, change: "changed", before: plain(before), after: plain(after), ...step };
    }),
    ...added.map((one): VersionChange => ({ ...about(one), change: "added", after: plain(one) })),
    ...removed.map((one): VersionChange => ({ ...about(one), change: "removed", before: plain(one) })),
  ];
}

function about({ direct }: Locked) {
  return { ecosystem: "npm" as const, direct };
}

function plain({ name, version, at }: Locked): PackageVersion {
  return { name, version, at };
}

const order = {
  lineOf: ({ version }: Locked) => {
    const read = parse(version);
    return read ? compatibilityLine(read) : version;
  },
  compare: (a: Locked, b: Locked) => {
    const [one, other] = [parse(a.version), parse(b.version)];
    return one && other ? compare(one, other) : byCodeUnit(a.version, b.version);
  },
};

function versionsIn(lockfile: Lockfile, project: NodeProject): readonly Locked[] {
  const asked = new Set(importersOf(lockfile, project).flatMap(({ edges }) => edges.map(({ to }) => to)));
  const versions = new Map<string, Locked>();
  for (const [index, locked] of lockfile.packages.entries()) {
    if (isOwn(locked)) continue;
    const version = versionOf(locked);
    const key = `${locked.name}\0${version}`;
    const known = versions.get(key);
    const direct = asked.has(index) || (known?.direct ?? false);
    versions.set(key, { name: locked.name, version, at: known?.at ?? locked.at, direct });
  }
  return [...versions.values()];
}

/** What comes from git or an address may have no version, or one that says nothing of its content. */
function versionOf({ version, origin }: LockedPackage): string {
  if (origin.kind === "git") return `${version || "git"}#${(origin.commit ?? "").slice(0, 12)}`;
  return version || originText(origin);
}

function originText(origin: LockedPackage["origin"]): string {
  if ("url" in origin && origin.url !== undefined) return origin.url;
  return "path" in origin ? origin.path : origin.kind;
}

function isOwn({ origin }: LockedPackage): boolean {
  return origin.kind === "workspace" || origin.kind === "folder";
}
