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

/** Reads Subresource Integrity (W3C, "SRI": tokens `alg-base64[?options]` between blanks), or yarn berry's `key/hex`. */
export function readDigests(integrity: Pick<Integrity, "text" | "of">): Digests {
  const known = read.get(integrity) ?? digestsOf(integrity);
  read.set(integrity, known);
  return known;
}

/** Several rules ask for the same digests: each text is read once, as long as its lockfile is held. */
const read = new WeakMap<Pick<Integrity, "text" | "of">, Digests>();

function digestsOf({ text, of }: Pick<Integrity, "text" | "of">): Digests {
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
const values: ReadonlyMap<string, number> = new Map([...alphabet].map((letter, value) => [letter, value]));
const canonical = /^[A-Za-z0-9+/]*={0,2}$/u;

/** Hex digits of canonical base64 (RFC 4648 §3.5: padded, unused bits zero); `undefined` for anything else. */
function hexOf(base64: string): string | undefined {
  if (base64.length % 4 !== 0 || base64.length > 128 || !canonical.test(base64)) return undefined;
  let digits = "";
  for (let at = 0; at < base64.length; at += 2) digits += threeDigits(base64.charAt(at), base64.charAt(at + 1));
  const padding = base64.endsWith("==") ? 2 : base64.endsWith("=") ? 1 : 0;
  const length = (base64.length / 4) * 6 - padding * 2;
  return /^0*$/u.test(digits.slice(length)) ? digits.slice(0, length) : undefined;
}

/** Two letters are twelve bits; padding counts as zero. */
function threeDigits(first: string, second: string): string {
  return ((values.get(first) ?? 0) * 64 + (values.get(second) ?? 0)).toString(16).padStart(3, "0");
}
