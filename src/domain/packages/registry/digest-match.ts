import type { UnknownReason } from "../../findings/unknown-reason.ts";
import { type Digest, readDigests, strongest } from "../digests.ts";
import type { Integrity } from "../integrity.ts";
import type { Dist } from "./published-package.ts";

/** Whether a locked hash is that of the registry; `unknown`: the reason why the two cannot be compared. */
export type DigestMatch = "same" | "different" | { readonly unknown: UnknownReason };

/**
 * Compares what the package manager will go by: the strongest algorithm of the lockfile. All hashes of it must be the
 * registry's, since one of several is enough for an archive to be accepted (SRI).
 */
export function matchDigests(locked: Integrity | undefined, { integrity = "", shasum }: Dist): DigestMatch {
  if (!locked) return { unknown: "no-hash" };
  if (locked.of === "yarn-archive") return { unknown: "other-archive" };
  if (locked.text === integrity && integrity !== "") return "same";
  const own = strongest(readDigests(locked).digests);
  const theirs = [...readDigests({ text: integrity, of: "tarball" }).digests, ...sha1(shasum)];
  const comparable = theirs.filter(({ algorithm }) => algorithm === own[0]?.algorithm);
  if (comparable.length === 0) return { unknown: "no-common-hash" };
  return own.every(({ hex }) => comparable.some((one) => one.hex === hex)) ? "same" : "different";
}

function sha1(shasum: string | undefined): readonly Digest[] {
  return shasum !== undefined && /^[0-9a-f]{40}$/u.test(shasum) ? [{ algorithm: "sha1", hex: shasum }] : [];
}
