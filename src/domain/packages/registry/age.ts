import type { UnknownReason } from "../../findings/unknown-reason.ts";
import type { LockedPackage } from "../locked-package.ts";
import { lookUp } from "./lookup.ts";
import { noSnapshot, type RegistrySnapshot } from "./registry-snapshot.ts";
import { timeTrust } from "./time-trust.ts";
import { daysBetween } from "./years.ts";

/** How old a locked version was when the snapshot was taken; `unknown` where no date can be believed. */
export function ageOf(
  snapshot: RegistrySnapshot | undefined,
  locked: LockedPackage,
): { readonly hours: number } | { readonly unknown: UnknownReason } {
  const found = lookUp(snapshot, locked);
  if ("unknown" in found) return { unknown: found.unknown };
  if (!snapshot) return { unknown: noSnapshot };
  const { time } = found.release;
  if (time === undefined) return { unknown: "no-publish-time" };
  if (timeTrust(found.published) !== "sound") return { unknown: "time-untrusted" };
  return { hours: daysBetween(time, snapshot.asOf) * 24 };
}
