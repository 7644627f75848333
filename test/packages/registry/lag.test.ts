import * as fc from "fast-check";
import { compare } from "semver";
import { describe, expect, it } from "vitest";
import { lagOf, releasesBetween, type ZeroMajor } from "../../../src/domain/packages/registry/lag.ts";

function lag(from: string, to: string, versions: readonly string[], zero: ZeroMajor = "minor-is-major"): string {
  const { majors, minors, patches } = lagOf(from, to, releasesBetween(from, to, versions), zero);
  return `${majors}.${minors}.${patches}`;
}

describe("how far one version is behind another", () => {
  it.each([
    ["nothing newer", "1.0.0", "1.0.0", ["1.0.0"], "0.0.0"],
    ["patches count one by one", "1.0.0", "1.0.9", ["1.0.0", "1.0.3", "1.0.9"], "0.0.2"],
    ["minor lines count, not their patches", "1.0.0", "1.2.1", ["1.0.0", "1.0.1", "1.1.0", "1.2.0", "1.2.1"], "0.2.0"],
    ["a major that was left out does not count", "2.0.0", "4.0.0", ["2.0.0", "2.9.0", "4.0.0"], "1.0.0"],
    ["versions named after years are one step", "3.0.0", "2024.1.0", ["3.0.0", "2023.1.0", "2024.1.0"], "2.0.0"],
    ["pre-releases on the way are no step", "1.0.0", "2.0.0", ["1.0.0", "1.1.0-rc.1", "2.0.0-rc.1", "2.0.0"], "1.0.0"],
    ["a pre-release goes on to its own release", "2.0.0-a", "2.0.0", ["2.0.0-a", "2.0.0-b", "2.0.0"], "0.0.2"],
    ["below 1.0.0 minors are majors", "0.1.0", "1.1.0", ["0.1.0", "0.2.0", "0.3.1", "1.0.0", "1.1.0"], "3.0.0"],
    ["and patches are minors", "0.1.0", "0.1.3", ["0.1.0", "0.1.1", "0.1.3"], "0.2.0"],
    ["an older version is not behind", "2.0.0", "1.0.0", ["1.0.0", "2.0.0"], "0.0.0"],
  ])("%s", (_, from, to, versions, expected) => {
    expect(lag(from, to, versions)).toBe(expected);
  });

  it("takes 0.x as written if told to", () => {
    expect(lag("0.1.0", "0.3.0", ["0.1.0", "0.2.0", "0.3.0"], "as-written")).toBe("0.2.0");
    expect(lag("0.1.0", "1.1.0", ["0.1.0", "0.2.0", "1.0.0", "1.1.0"], "as-written")).toBe("1.0.0");
  });

  it("never counts two kinds of steps, never more steps than releases, and some where there is a newer one", () => {
    const version = fc.tuple(fc.nat(3), fc.nat(3), fc.nat(3)).map((parts) => parts.join("."));
    const versions = fc.uniqueArray(version, { minLength: 2, maxLength: 12 }).map((all) => all.toSorted(compare));
    fc.assert(
      fc.property(versions, fc.constantFrom<ZeroMajor>("minor-is-major", "as-written"), (all, zero) => {
        const [from = "", to = ""] = [all[0], all.at(-1)];
        const between = releasesBetween(from, to, all);
        const { majors, minors, patches } = lagOf(from, to, between, zero);
        const kinds = [majors, minors, patches].filter((count) => count > 0);
        expect(kinds).toHaveLength(1);
        expect(majors + minors + patches).toBeLessThanOrEqual(between.length);
      }),
    );
  });
});
