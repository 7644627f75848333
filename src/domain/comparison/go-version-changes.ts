import type { GoMod, GoRequire } from "../packages/go/go-file.ts";
import { splitPathVersion } from "../packages/go/path-version.ts";
import { compare, majorOf } from "../packages/go/semver.ts";
import type { Packages } from "../packages/packages.ts";
import { byCodeUnit } from "../source/by-code-unit.ts";
import { groupBy } from "../source/group-by.ts";
import type { ComparedTrees } from "./compared-trees.ts";
import type { PackageVersion, VersionChange } from "./version-changes.ts";
import { pairVersions } from "./version-pairs.ts";
import { goStep } from "./version-step.ts";

/**
 * What changed in go.mod files: since Go 1.17 they name every module of the build with the version that is built, so they
 * are manifest and lockfile in one. `example.com/a/v3` in place of `example.com/a/v2` is one module that rose.
 */
export function goVersionChanges({ base, head, renamed }: ComparedTrees): readonly VersionChange[] {
  const before = new Map(modsIn(base.packages).map((mod) => [renamed(mod.path), mod]));
  const after = new Map(modsIn(head.packages).map((mod) => [mod.path, mod]));
  const paths = [...new Set([...before.keys(), ...after.keys()])].sort(byCodeUnit);
  return paths.flatMap((path) => changesIn(before.get(path), after.get(path)));
}

function modsIn({ go }: Packages): readonly GoMod[] {
  return go.filter((file) => file.kind === "go.mod");
}

function changesIn(before: GoMod | undefined, after: GoMod | undefined): readonly VersionChange[] {
  const was = groupBy(before?.requires ?? [], prefixOf);
  const is = groupBy(after?.requires ?? [], prefixOf);
  const prefixes = [...new Set([...was.keys(), ...is.keys()])].sort(byCodeUnit);
  return prefixes.flatMap((prefix) => changesOf(was.get(prefix) ?? [], is.get(prefix) ?? []));
}

function prefixOf({ path }: GoRequire): string {
  return splitPathVersion(path)?.prefix ?? path;
}

function changesOf(was: readonly GoRequire[], is: readonly GoRequire[]): readonly VersionChange[] {
  const without = (some: readonly GoRequire[], others: readonly GoRequire[]) =>
    some.filter(({ path, version }) => !others.some((other) => other.path === path && other.version === version));
  const { steps, added, removed } = pairVersions(without(was, is), without(is, was), order);
  return [
    ...steps.map(({ before, after }): VersionChange => {
      const step = goStep(before.version, after.version);
      const direct = !before.indirect || !after.indirect;
      return { ecosystem: "go", direct, change: "changed", before: plain(before), after: plain(after), ...step };
    }),
    ...added.map((one): VersionChange => ({ ...about(one), change: "added", after: plain(one) })),
    ...removed.map((one): VersionChange => ({ ...about(one), change: "removed", before: plain(one) })),
  ];
}

function about({ indirect }: GoRequire) {
  return { ecosystem: "go" as const, direct: !indirect };
}

function plain({ path, version, at }: GoRequire): PackageVersion {
  return { name: path, version, at };
}

const order = {
  lineOf: ({ path, version }: GoRequire) => `${path}\0${majorOf(version)}`,
  compare: (a: GoRequire, b: GoRequire) => compare(a.version, b.version) || byCodeUnit(a.path, b.path),
};
