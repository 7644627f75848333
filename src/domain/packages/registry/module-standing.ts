import type { UnknownReason } from "../../findings/unknown-reason.ts";
import { parse } from "semver";
import { pseudoVersion } from "../go/pseudo-version.ts";
import { buildOf, compare, prereleaseOf } from "../go/semver.ts";
import type { ZeroMajor } from "./lag.ts";
import type { PublishedModule, Retraction } from "./published-module.ts";
import { noSnapshot, type RegistrySnapshot } from "./registry-snapshot.ts";
import { type Standing, standingOf } from "./standing.ts";

export type ReadModule = Extract<PublishedModule, { kind: "read" }>;

/** What a snapshot says of a module, or why it says nothing. */
export function findModule(
  snapshot: RegistrySnapshot | undefined,
  path: string,
): ReadModule | { readonly unknown: UnknownReason } {
  if (!snapshot) return { unknown: noSnapshot };
  const found = snapshot.modules.get(path);
  if (!found) return { unknown: "not-in-snapshot" };
  return found.kind === "read" ? found : { unknown: "registry-unread" };
}

/** The retraction that a version falls under. */
export function retractionOf({ retracted }: ReadModule, version: string): Retraction | undefined {
  return retracted.find(({ low, high }) => compare(version, low) >= 0 && compare(version, high) <= 0);
}

/**
 * The version that `go get -u` would take (Go 1.26, query "upgrade"): the highest release that was not taken back, else
 * the highest pre-release; never an older one, and none from before the commit that a pseudo-version stands for.
 */
export function latestOf(module: ReadModule, version: string): string {
  const isOpen = (one: string) => buildOf(one) === "" || buildOf(version) !== "" || module.versions.every(buildOf);
  const sound = module.versions.filter((one) => isOpen(one) && !retractionOf(module, one));
  const latest = sound.findLast((one) => prereleaseOf(one) === "") ?? sound.at(-1);
  if (latest === undefined || compare(latest, version) <= 0) return version;
  return isBeforeCommit(module.times.get(latest), version) ? version : latest;
}

function isBeforeCommit(time: string | undefined, version: string): boolean {
  const pseudo = pseudoVersion(version);
  const commit = pseudo && commitTime(pseudo.timestamp);
  return time !== undefined && commit !== undefined && time < commit;
}

/** `20260102030405` → `2026-01-02T03:04:05Z`. */
export function commitTime(timestamp: string): string {
  return timestamp.replace(/^(.{4})(..)(..)(..)(..)(..)$/u, "$1-$2-$3T$4:$5:$6Z");
}

/** A required module held against its proxy. */
export interface ModuleStanding {
  readonly module: ReadModule;
  readonly latest: string;
  readonly standing: Standing;
}

/** How far the required version of a module is behind the newest one. Other major versions are other modules. */
export function moduleStanding(
  snapshot: RegistrySnapshot | undefined,
  { path, version }: { readonly path: string; readonly version: string },
  zero: ZeroMajor,
): ModuleStanding | { readonly unknown: UnknownReason } {
  const module = findModule(snapshot, path);
  if ("unknown" in module || !snapshot) return "unknown" in module ? module : { unknown: noSnapshot };
  if (parse(version) === null) return { unknown: "no-version" };
  const latest = latestOf(module, version);
  const bare = (one: string) => one.slice(1);
  const times = new Map([...module.times].map(([one, time]) => [bare(one), time]));
  const dated = { versions: module.versions.map(bare), timeOf: (one: string) => times.get(one) };
  const stand = { locked: bare(version), wanted: bare(latest), latest: bare(latest) };
  return { module, latest, standing: standingOf(stand, dated, { asOf: snapshot.asOf, zero }) };
}
