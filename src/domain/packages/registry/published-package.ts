import type { UnreadReason } from "./unread.ts";

/** How a release came to the registry, by what the registry itself says; weakest first. */
export const trusts = ["none", "provenance", "trusted-publisher", "staged"] as const;

export type Trust = (typeof trusts)[number];

/** A registry's signature over `name@version:integrity`. */
export interface Signature {
  readonly keyid: string;
  /** Base64 of a DER-encoded ECDSA signature. */
  readonly sig: string;
}

/** A key that a registry signs with. */
export interface SigningKey {
  readonly keyid: string;
  /** `ecdsa-sha2-nistp256` is the only one in use. */
  readonly keytype: string;
  /** Base64 of the SubjectPublicKeyInfo. */
  readonly key: string;
  /** ISO 8601; absent: never. */
  readonly expires?: string;
}

/** What a registry says of the archive of one version. */
export interface Dist {
  /** SRI. */
  readonly integrity?: string;
  /** SHA-1 in hex, from before 2017. */
  readonly shasum?: string;
  readonly tarball?: string;
  readonly signatures: readonly Signature[];
}

/** One version of a package. */
export interface Release {
  readonly version: string;
  /** When it was published, as the registry dates it: ISO 8601, UTC. */
  readonly time?: string;
  /** The authors' notice; empty where only the fact is recorded. */
  readonly deprecated?: string;
  readonly trust: Trust;
  /** For versions that a lockfile of the tree holds. */
  readonly dist?: Dist;
}

/** What one registry said of one package; `unread`: it did not. */
export type PublishedPackage = ReadPackage | UnreadPackage;

export interface ReadPackage {
  readonly kind: "read";
  readonly name: string;
  /** Address of the registry, with a slash at its end. */
  readonly registry: string;
  readonly etag?: string;
  /** Lowest version first. Pre-releases are there where a lockfile or a tag holds them. */
  readonly releases: readonly Release[];
  /** `latest` and the tags that a manifest asks for. */
  readonly tags: ReadonlyMap<string, string>;
}

export interface UnreadPackage {
  readonly kind: "unread";
  readonly name: string;
  readonly registry: string;
  readonly reason: UnreadReason;
}
