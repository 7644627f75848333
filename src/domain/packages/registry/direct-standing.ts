import type { UnknownReason } from "../../findings/unknown-reason.ts";
import { pick, latestFor } from "./pick.ts";
import type { Direct } from "./directs.ts";
import { findPackage, lookUp } from "./lookup.ts";
import type { ZeroMajor } from "./lag.ts";
import type { ReadPackage } from "./published-package.ts";
import type { RegistrySnapshot } from "./registry-snapshot.ts";
import { datedVersions, type Standing, standingOf } from "./standing.ts";
import { timeTrust } from "./time-trust.ts";

/** A requirement held against the registry: the versions in play, and how far the locked one is behind. */
export interface DirectStanding {
  readonly published: ReadPackage;
  readonly locked: string;
  /** What an update within the declared range brings; absent where nothing answers the range. */
  readonly wanted?: string;
  readonly latest: string;
  readonly standing: Standing;
  readonly deprecated?: string;
}

/** Holds the locked version of a requirement against the registry, or says why that cannot be done. */
export function directStanding(
  snapshot: RegistrySnapshot | undefined,
  { locked, wants }: Pick<Direct, "locked" | "wants">,
  zero: ZeroMajor,
): DirectStanding | { readonly unknown: UnknownReason } {
  if (!locked) return { unknown: "not-locked" };
  const found = lookUp(snapshot, locked);
  if (!("release" in found) || !snapshot) return { unknown: "unknown" in found ? found.unknown : "not-in-snapshot" };
  const { published, release } = found;
  const wanted = pick(published, wants);
  const latest = latestFor(published, release.version) ?? release.version;
  const dated = datedVersions(published, timeTrust(published) === "sound");
  const stand = { locked: release.version, wanted, latest };
  return {
    published,
    locked: release.version,
    ...(wanted !== undefined && { wanted }),
    latest,
    standing: standingOf(stand, dated, { asOf: snapshot.asOf, zero }),
    ...(release.deprecated !== undefined && { deprecated: release.deprecated }),
  };
}

/** The newest version of a requirement that nothing is locked for, and the one that it would get. */
export function directOffer(
  snapshot: RegistrySnapshot | undefined,
  { name, wants }: Pick<Direct, "name" | "wants">,
):
  | { readonly published: ReadPackage; readonly wanted?: string; readonly latest: string }
  | { readonly unknown: UnknownReason } {
  const found = findPackage(snapshot, name);
  if ("unknown" in found) return found;
  const { published } = found;
  const latest = latestFor(published, undefined);
  const wanted = pick(published, wants);
  if (latest === undefined) return { unknown: "no-version" };
  return { published, ...(wanted !== undefined && { wanted }), latest };
}
