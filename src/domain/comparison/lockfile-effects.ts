import { newHosts } from "../packages/address-changes.ts";
import type { GoFile, GoSum } from "../packages/go/go-file.ts";
import { changedSums } from "../packages/go/sum-changes.ts";
import { changedAlgorithm } from "../packages/hash-changes.ts";
import { newInstallScripts } from "../packages/install-script-changes.ts";
import { type LockPair, lockPairs, samePackages } from "../packages/lock-pairs.ts";
import type { Manager } from "../packages/lockfile.ts";
import type { Packages } from "../packages/packages.ts";
import type { Location } from "../source/location.ts";
import { byCodeUnit } from "../source/by-code-unit.ts";
import type { ComparedTrees, Renaming } from "./compared-trees.ts";
import type { PackageVersion } from "./version-changes.ts";

/** What a change did to one lockfile, beside the versions in it. */
export interface LockfileEffect {
  readonly path: string;
  readonly manager: Manager | "go";
  /** Entries (of go.sum: lines); absent for a lockfile that was or is not there. */
  readonly before?: number;
  readonly after?: number;
  /** Packages that now run a script when installed, which none of their name did before. */
  readonly installScripts: readonly PackageVersion[];
  /** Hosts that packages did not come from before. */
  readonly hosts: readonly { readonly host: string; readonly at: Location }[];
  /** Packages whose hash changed although the version did not. */
  readonly hashes: readonly PackageVersion[];
}

/** Lockfiles that were added, removed or changed in any way that can be seen; by path. */
export function lockfileEffects(trees: ComparedTrees): readonly LockfileEffect[] {
  const effects = [...nodeEffects(trees), ...goEffects(trees)].filter(isEffect);
  return effects.sort((a, b) => byCodeUnit(a.path, b.path));
}

function isEffect({ before, after, installScripts, hosts, hashes }: LockfileEffect): boolean {
  return before !== after || installScripts.length + hosts.length + hashes.length > 0;
}

const nothing = { installScripts: [], hosts: [], hashes: [] };

function nodeEffects({ base, head, renamed }: ComparedTrees): readonly LockfileEffect[] {
  const pairs = [...lockPairs({ packages: head.packages, base })];
  const paired = new Set(pairs.flatMap(({ lockfile, before }) => [lockfile.path, renamed(before.lockfile.path)]));
  const lone = ({ packages }: { readonly packages: Packages }) => packages.projects.flatMap((one) => one.lockfiles);
  return [
    ...pairs.map(effectOn),
    ...lone(head).flatMap(({ path, manager, packages }) =>
      paired.has(path) ? [] : [{ path, manager, after: packages.length, ...nothing }],
    ),
    ...lone(base).flatMap(({ path, manager, packages }) =>
      paired.has(renamed(path)) ? [] : [{ path, manager, before: packages.length, ...nothing }],
    ),
  ];
}

function effectOn(pair: LockPair): LockfileEffect {
  const { lockfile, before } = pair;
  return {
    path: lockfile.path,
    manager: lockfile.manager,
    before: before.lockfile.packages.length,
    after: lockfile.packages.length,
    installScripts: newInstallScripts(pair).map(({ locked: { name, version, at } }) => ({ name, version, at })),
    hosts: [...newHosts(pair)].flatMap(([host, [first]]) => (first ? [{ host, at: first.at }] : [])),
    hashes: [...samePackages(pair)].flatMap(({ locked, before: earlier }) => {
      const { name, version, integrity, at } = locked;
      return changedAlgorithm(locked, earlier) === undefined ? [] : [{ name, version, at: integrity?.at ?? at }];
    }),
  };
}

function goEffects({ base, head, renamed }: ComparedTrees): readonly LockfileEffect[] {
  const before = sumsIn(base.packages.go, renamed);
  const after = sumsIn(head.packages.go, (path) => path);
  const changed = [...changedSums([...after.values()], [...before.values()])];
  return [...new Set([...before.keys(), ...after.keys()])].map((path) => {
    const [was, is] = [before.get(path), after.get(path)];
    return {
      path,
      manager: "go",
      ...(was && { before: was.lines.length }),
      ...(is && { after: is.lines.length }),
      ...nothing,
      hashes: changed
        .filter(({ at }) => at.path === path)
        .map(({ module, version, at }) => ({ name: module, version, at })),
    };
  });
}

/** By their paths in the head. */
function sumsIn(files: readonly GoFile[], renamed: Renaming): ReadonlyMap<string, GoSum> {
  const sums = files.filter((file) => file.kind === "go.sum" || file.kind === "go.work.sum");
  return new Map(sums.map((sum) => [renamed(sum.path), { ...sum, path: renamed(sum.path) }]));
}
