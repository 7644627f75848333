import type { Integrity } from "./integrity.ts";

export type Algorithm = "md5" | "sha1" | "sha256" | "sha384" | "sha512";

/** One hash value, whatever form it was written in. */
export interface Digest {
  readonly algorithm: Algorithm;
  /** Lower case. */
  readonly hex: string;
}

/** What a lockfile's hash text holds. `malformed`: the tokens that are no hash. */
export interface Digests {
  readonly digests: readonly Digest[];
  readonly malformed: readonly string[];
}

/** Length of each algorithm's value in bytes, weakest first. */
const lengths: Readonly<Record<Algorithm, number>> = { md5: 16, sha1: 20, sha256: 32, sha384: 48, sha512: 64 };

const algorithms = Object.keys(lengths) as readonly Algorithm[];

/** Higher is stronger. */
export function strength(algorithm: Algorithm): number {
  return algorithms.indexOf(algorithm);
}

type Hashed = Pick<Integrity, "text" | "of">;

/** Several rules ask about the same entries, and a lockfile can hold tens of thousands. */
const known = new WeakMap<Hashed, Digests>();

/** Reads Subresource Integrity (W3C, "SRI": tokens `alg-base64[?options]` between blanks), or yarn berry's `key/hex`. */
export function readDigests(hashed: Hashed): Digests {
  const digests = known.get(hashed) ?? digestsIn(hashed);
  known.set(hashed, digests);
  return digests;
}

function digestsIn({ text, of }: Hashed): Digests {
  const tokens = of === "yarn-archive" ? [text] : text.split(/\s+/u).filter((token) => token !== "");
  const digestOf = of === "yarn-archive" ? readArchive : readToken;
  const results = tokens.map((token) => ({ token, digest: digestOf(token) }));
  return {
    digests: results.flatMap(({ digest }) => digest ?? []),
    malformed: results.filter(({ digest }) => !digest).map(({ token }) => token),
  };
}

/** The digests of the strongest algorithm: by SRI any of them may match, and the weaker ones say nothing. */
export function strongest(digests: readonly Digest[]): readonly Digest[] {
  const best = Math.max(...digests.map(({ algorithm }) => strength(algorithm)));
  return digests.filter(({ algorithm }) => strength(algorithm) === best);
}

function readToken(token: string): Digest | undefined {
  const dash = token.indexOf("-");
  const algorithm = algorithms.find((name) => name === token.slice(0, dash));
  const value = token.slice(dash + 1).split("?", 1)[0] ?? "";
  const hex = algorithm && hexOf(value);
  return algorithm && hex?.length === lengths[algorithm] * 2 ? { algorithm, hex } : undefined;
}

function readArchive(text: string): Digest | undefined {
  const hex = text.slice(text.lastIndexOf("/") + 1);
  return /^[0-9a-f]{128}$/u.test(hex) ? { algorithm: "sha512", hex } : undefined;
}

const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
/** By the code of a letter; padding counts as zero. */
const values: readonly number[] = Array.from({ length: 128 }, (_, code) =>
  Math.max(0, alphabet.indexOf(String.fromCharCode(code))),
);
/** Two letters are twelve bits, and those are three digits. */
const threeDigits: readonly string[] = Array.from({ length: 64 * 64 }, (_, bits) => bits.toString(16).padStart(3, "0"));
const canonical = /^[A-Za-z0-9+/]*={0,2}$/u;

/** Hex digits of canonical base64 (RFC 4648 §3.5: padded, unused bits zero); `undefined` for anything else. */
function hexOf(base64: string): string | undefined {
  if (base64.length % 4 !== 0 || base64.length > 128 || !canonical.test(base64)) return undefined;
  let digits = "";
  for (let at = 0; at < base64.length; at += 2) {
    const [first, second] = [values[base64.charCodeAt(at)] ?? 0, values[base64.charCodeAt(at + 1)] ?? 0];
    digits += threeDigits[first * 64 + second] ?? "";
  }
  const padding = base64.endsWith("==") ? 2 : base64.endsWith("=") ? 1 : 0;
  const length = (base64.length / 4) * 6 - padding * 2;
  return /^0*$/u.test(digits.slice(length)) ? digits.slice(0, length) : undefined;
}
