import { groupBy } from "../source/group-by.ts";
import { type Addressed, addressOf, registryHostOf } from "./entries.ts";
import { expectedHosts, hostOf } from "./hosts.ts";
import type { LockPair, SamePackage } from "./lock-pairs.ts";
import type { Lockfile } from "./lockfile.ts";

/** The address of a package now and before; absent if it has none on one of the sides. */
export function addressesOf({ locked, before }: SamePackage): (Addressed & { readonly before: string }) | undefined {
  const now = addressOf(locked);
  const earlier = before.flatMap((one) => addressOf(one)?.url ?? []);
  if (!now || earlier.length === 0) return undefined;
  return { ...now, before: earlier.includes(now.url) ? now.url : (earlier[0] ?? "") };
}

/** Says whether a host is one of the project's registries, on either side: moving between those changes nothing. */
export function registryHosts({ project, lockfile, before }: LockPair, standard: string | undefined) {
  const more = { standard, allow: [] };
  const hosts = new Set([
    ...expectedHosts(lockfile, project.settings, more).hosts,
    ...expectedHosts(before.lockfile, before.project.settings, more).hosts,
  ]);
  return (host: string): boolean => hosts.has(host);
}

/** True if two addresses differ by more than which of the project's registries they name. */
export function isMove(before: string, now: string, isRegistry: (host: string) => boolean): boolean {
  if (before === now) return false;
  const [from, to] = [hostOf(before), hostOf(now)];
  if (from === undefined || to === undefined) return true;
  if (from === to) return new URL(before).pathname !== new URL(now).pathname;
  return !isRegistry(from) || !isRegistry(to);
}

/** Hosts of registry packages, each with those packages. */
export function hostsOf({ packages }: Lockfile) {
  return groupBy(
    packages.flatMap((locked) => registryHostOf(locked) ?? []),
    ({ host }) => host,
  );
}

/** Hosts of registry packages that a lockfile did not use before; one without any host before is no measure. */
export function newHosts({ lockfile, before }: LockPair) {
  const earlier = hostsOf(before.lockfile);
  return new Map([...hostsOf(lockfile)].filter(([host]) => earlier.size > 0 && !earlier.has(host)));
}
