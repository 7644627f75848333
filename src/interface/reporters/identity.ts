import { createHash } from "node:crypto";

/** The fingerprint of a finding in the form that other systems keep: SHA-256, in hex. */
export function hashed(fingerprint: string): string {
  return createHash("sha256").update(fingerprint).digest("hex");
}

/** Hashes where each must differ: the second of equal fingerprints gets a hash of its own. */
export function uniqueHashes(fingerprints: readonly string[]): readonly string[] {
  const seen = new Map<string, number>();
  return fingerprints.map((fingerprint) => {
    const before = seen.get(fingerprint) ?? 0;
    seen.set(fingerprint, before + 1);
    return hashed(before === 0 ? fingerprint : `${fingerprint} | ${before}`);
  });
}
