import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readDigests, strongest } from "../../src/domain/packages/digests.ts";

const sri = (text: string) => readDigests({ text, of: "tarball" });

describe("hashes of lockfiles", () => {
  it.each(["md5", "sha1", "sha256", "sha384", "sha512"] as const)("reads %s as node:crypto writes it", (algorithm) => {
    fc.assert(
      fc.property(fc.string(), (content) => {
        const hash = createHash(algorithm).update(content);
        const [base64, hex] = [hash.copy().digest("base64"), hash.digest("hex")];
        expect(sri(`${algorithm}-${base64}`)).toEqual({ digests: [{ algorithm, hex }], malformed: [] });
      }),
      { numRuns: 50 },
    );
  });

  it.each([
    ["too short", "sha512-AAAA"],
    ["no algorithm", "AAAA"],
    ["an unknown algorithm", "sha3-AAAA"],
    ["bits that padding leaves over", "sha1-WxUjaNVgwvrGnDg7XJnRs+w8RpR="],
    ["no padding", "sha1-WxUjaNVgwvrGnDg7XJnRs+w8RpQ"],
    ["another alphabet", "sha1-WxUjaNVgwvrGnDg7XJnRs-w8RpQ="],
    ["nothing behind the dash", "sha1-"],
  ])("calls %s malformed", (_what, text) => {
    expect(sri(text)).toEqual({ digests: [], malformed: [text] });
  });

  it("takes several tokens, options behind a question mark, and keeps the strongest apart", () => {
    const weak = "sha1-WxUjaNVgwvrGnDg7XJnRs+w8RpQ=";
    const strong = `sha512-${"A".repeat(86)}==`;
    const { digests, malformed } = sri(` ${weak}\t${strong}?foo `);
    expect(malformed).toEqual([]);
    expect(digests.map(({ algorithm }) => algorithm)).toEqual(["sha1", "sha512"]);
    expect(strongest(digests).map(({ algorithm }) => algorithm)).toEqual(["sha512"]);
  });

  it("reads yarn berry's checksums with and without a cache key", () => {
    const hex = "ab".repeat(64);
    for (const text of [`10c0/${hex}`, hex]) {
      expect(readDigests({ text, of: "yarn-archive" }).digests).toEqual([{ algorithm: "sha512", hex }]);
    }
    expect(readDigests({ text: "10c0/abc", of: "yarn-archive" }).malformed).toEqual(["10c0/abc"]);
  });
});
