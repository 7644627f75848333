import type { UnknownReason } from "../../findings/unknown-reason.ts";
import { isFetched, entriesIn } from "../entries.ts";
import type { LockedPackage } from "../locked-package.ts";
import type { Packages } from "../packages.ts";
import { lookUp } from "./lookup.ts";
import type { SigningKey } from "./published-package.ts";
import { noSnapshot, type RegistrySnapshot } from "./registry-snapshot.ts";

/** A signature with what it must be over. */
export interface SignedText {
  readonly text: string;
  /** Base64 of a DER-encoded ECDSA signature. */
  readonly signature: string;
  /** Base64 of a SubjectPublicKeyInfo. */
  readonly key: string;
}

/** Texts whose signature was verified, by `signedKey`. */
export type VerifiedTexts = ReadonlyMap<string, boolean>;

/** Identity of a signed text. */
export function signedKey({ text, signature, key }: SignedText): string {
  return `${text}\n${signature}\n${key}`;
}

/** What is to be said of the registry's signature of a locked package before any key was used. */
export type SignatureState =
  | { readonly kind: "to-verify"; readonly signed: readonly SignedText[] }
  | { readonly kind: "unknown"; readonly reason: UnknownReason }
  | { readonly kind: "missing" }
  | { readonly kind: "no-key"; readonly keyid: string }
  | { readonly kind: "expired"; readonly keyid: string };

/** A release without a date counts as older than every key that ever expired (npm 11, `MISSING_TIME_CUTOFF`). */
const undated = "2015-01-01T00:00:00Z";

/**
 * Finds what has to be verified for a locked package: the registry's signatures, over the name, the version and the hash
 * that the LOCKFILE holds. A hash that was changed there fails, although the registry's own is sound.
 */
export function signatureState(snapshot: RegistrySnapshot | undefined, locked: LockedPackage): SignatureState {
  const found = lookUp(snapshot, locked);
  if ("unknown" in found) return { kind: "unknown", reason: found.unknown };
  if (!snapshot) return { kind: "unknown", reason: noSnapshot };
  const { published, release } = found;
  const keys = snapshot.keys.get(published.registry) ?? [];
  if (typeof keys === "string") return { kind: "unknown", reason: "keys-unread" };
  if (keys.length === 0) return { kind: "unknown", reason: "registry-signs-nothing" };
  const hashes = sha512In(locked);
  if (hashes.length === 0) return { kind: "unknown", reason: "no-comparable-hash" };
  const signatures = release.dist?.signatures ?? [];
  if (!release.dist) return { kind: "unknown", reason: "not-in-snapshot" };
  if (signatures.length === 0) return { kind: "missing" };
  const texts = hashes.map((hash) => `${locked.name}@${locked.version}:${hash}`);
  const signed: SignedText[] = [];
  for (const { keyid, sig } of signatures) {
    const key = keys.find((one) => one.keyid === keyid);
    if (!key) return { kind: "no-key", keyid };
    if (isExpired(key, release.time ?? undated)) return { kind: "expired", keyid };
    signed.push(...texts.map((text) => ({ text, signature: sig, key: key.key })));
  }
  return { kind: "to-verify", signed };
}

function isExpired({ expires }: SigningKey, time: string): boolean {
  return expires !== undefined && time >= expires;
}

/** The registry signs the SRI text with SHA-512. A lockfile may hold weaker hashes beside it; of several strong ones each counts. */
function sha512In({ integrity }: LockedPackage): readonly string[] {
  if (integrity?.of !== "tarball") return [];
  const tokens = integrity.text.split(/\s+/u).map((token) => token.split("?", 1)[0] ?? "");
  return tokens.filter((token) => token.startsWith("sha512-"));
}

/** Every text of the tree whose signature has to be verified, once. */
export function textsToVerify(packages: Packages): readonly SignedText[] {
  const all = new Map<string, SignedText>();
  for (const { locked } of entriesIn(packages)) {
    if (!isFetched(locked) || locked.origin.kind !== "registry") continue;
    const state = signatureState(packages.registry, locked);
    if (state.kind === "to-verify") for (const one of state.signed) all.set(signedKey(one), one);
  }
  return [...all.values()];
}
