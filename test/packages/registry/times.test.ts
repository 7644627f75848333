import { describe, expect, it } from "vitest";
import { datedVersions, standingOf } from "../../../src/domain/packages/registry/standing.ts";
import { timeTrust } from "../../../src/domain/packages/registry/time-trust.ts";
import { trustDowngrade } from "../../../src/domain/packages/registry/trust-downgrade.ts";
import { libyearsBetween } from "../../../src/domain/packages/registry/years.ts";
import { on, published } from "./published.ts";

describe("dates of a registry", () => {
  it.each([
    ["in order", { "1.0.0": on("2023-01-01"), "1.1.0": on("2023-02-01"), "2.0.0": on("2024-01-01") }, "sound"],
    [
      "a fix of an older major line",
      { "1.0.0": on("2023-01-01"), "1.0.1": on("2025-01-01"), "2.0.0": on("2024-01-01") },
      "sound",
    ],
    ["30 days back", { "1.0.0": on("2023-01-31"), "1.1.0": on("2023-01-01") }, "sound"],
    ["31 days back", { "1.0.0": on("2023-02-01"), "1.1.0": on("2023-01-01") }, "restamped"],
    ["none", { "1.0.0": {}, "1.1.0": {} }, "missing"],
    ["one release", { "1.0.0": on("2023-01-01") }, "sound"],
    ["pre-releases out of order", { "1.0.0-b": on("2024-01-01"), "1.0.0": on("2023-01-01") }, "sound"],
  ] as const)("%s: %s", (_, releases, expected) => {
    expect(timeTrust(published(releases))).toBe(expected);
  });

  it("allow one pair of neighbours in twenty to go back", () => {
    const month = (index: number) => on(new Date(Date.UTC(2020, index, 1)).toISOString().slice(0, 10));
    const releases = (count: number) =>
      Object.fromEntries(
        Array.from({ length: count }, (_, index) => [`1.${index}.0`, index === 3 ? month(40) : month(index)]),
      );
    expect(timeTrust(published(releases(21)))).toBe("sound");
    expect(timeTrust(published(releases(20)))).toBe("restamped");
  });
});

describe("libyears", () => {
  it("are years between publications, and none where the newer version is older", () => {
    expect(libyearsBetween("2020-01-01T00:00:00Z", "2024-01-01T00:00:00Z")).toBeCloseTo(4, 5);
    expect(libyearsBetween("2024-01-01T00:00:00Z", "2020-01-01T00:00:00Z")).toBe(0);
  });

  it("are left out where dates are not believed, the lag is not", () => {
    const one = published({ "1.0.0": on("2020-01-01"), "2.0.0": on("2022-01-01") });
    const stand = { locked: "1.0.0", wanted: "1.0.0", latest: "2.0.0" };
    const by = { asOf: "2023-01-01T00:00:00Z", zero: "minor-is-major" } as const;
    expect(standingOf(stand, datedVersions(one, true), by)).toMatchObject({ behind: 1, behindInRange: 0, age: 1096 });
    expect(standingOf(stand, datedVersions(one, false), by)).toEqual({
      ...{ lag: { majors: 1, minors: 0, patches: 0 }, behind: 1, behindInRange: 0 },
    });
  });
});

describe("proof of origin", () => {
  const proven = { trust: "provenance" } as const;

  it.each([
    ["lost", { "1.0.0": { ...on("2024-01-01"), ...proven }, "1.0.1": on("2024-02-01") }, "1.0.1", "1.0.0"],
    [
      "kept",
      { "1.0.0": { ...on("2024-01-01"), ...proven }, "1.0.1": { ...on("2024-02-01"), ...proven } },
      "1.0.1",
      undefined,
    ],
    ["found later", { "1.0.0": on("2024-01-01"), "2.0.0": { ...on("2024-02-01"), ...proven } }, "1.0.0", undefined],
    [
      "in a pre-release only",
      { "1.0.0-a": { ...on("2024-01-01"), ...proven }, "1.0.0": on("2024-02-01") },
      "1.0.0",
      undefined,
    ],
    [
      "weaker than the trusted publisher's",
      { "1.0.0": { ...on("2024-01-01"), trust: "trusted-publisher" }, "1.0.1": { ...on("2024-02-01"), ...proven } },
      "1.0.1",
      "1.0.0",
    ],
  ] as const)("%s", (_, releases, version, better) => {
    const one = published(releases);
    const release = one.releases.find((candidate) => candidate.version === version);
    expect(release && trustDowngrade(one, release)?.version).toBe(better);
  });
});
