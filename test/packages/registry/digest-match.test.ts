import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { matchDigests } from "../../../src/domain/packages/registry/digest-match.ts";

const sha512 = (text: string) => `sha512-${createHash("sha512").update(text).digest("base64")}`;
const sha1 = (text: string) => `sha1-${createHash("sha1").update(text).digest("base64")}`;
const shasum = (text: string) => createHash("sha1").update(text).digest("hex");
const at = { path: "package-lock.json", line: 1, column: 1 };
const lock = (text: string) => ({ text, of: "tarball" as const, at });
const unknown = (reason: string) => ({ unknown: reason });

describe("a locked hash against the registry's", () => {
  const dist = { integrity: sha512("good"), shasum: shasum("good"), signatures: [] };

  it.each([
    ["the same", sha512("good"), "same"],
    ["another", sha512("evil"), "different"],
    ["the same beside a weaker one", `${sha1("good")} ${sha512("good")}`, "same"],
    ["a good weak one beside a bad strong one", `${sha1("good")} ${sha512("evil")}`, "different"],
    [
      "a good one beside a bad one of the same kind, of which npm takes either",
      `${sha512("good")} ${sha512("evil")}`,
      "different",
    ],
    ["sha1 alone, the same", sha1("good"), "same"],
    ["sha1 alone, another", sha1("evil"), "different"],
  ] as const)("%s", (_, text, expected) => {
    expect(matchDigests(lock(text), dist)).toBe(expected);
  });

  it("is not known where the two have no algorithm in common, or hash different archives", () => {
    const old = { shasum: shasum("good"), signatures: [] };
    expect(matchDigests(lock(sha512("evil")), old)).toEqual(unknown("no-common-hash"));
    expect(matchDigests(lock(`${sha512("evil")} ${sha1("good")}`), old)).toEqual(unknown("no-common-hash"));
    expect(matchDigests({ ...lock("10c0/ab"), of: "yarn-archive" }, dist)).toEqual(unknown("other-archive"));
    expect(matchDigests(undefined, dist)).toEqual(unknown("no-hash"));
  });
});
