import { createHash } from "node:crypto";
import type { Finding } from "../../domain/findings/finding.ts";

/** The fingerprint of a finding in the form that other systems keep: SHA-256, in hex. */
export function hashed(fingerprint: string): string {
  return createHash("sha256").update(fingerprint).digest("hex");
}

/** Hashes by finding where each must differ: the second finding of a fingerprint gets a hash of its own. */
export function uniqueHashes(findings: readonly Finding[]): readonly string[] {
  const seen = new Map<string, number>();
  return findings.map(({ fingerprint }) => {
    const before = seen.get(fingerprint) ?? 0;
    seen.set(fingerprint, before + 1);
    return hashed(before === 0 ? fingerprint : `${fingerprint} | ${before}`);
  });
}
