import { describe, expect, it } from "vitest";
import { escapePath, escapeVersion, unescapePath } from "../../../src/domain/packages/go/escape.ts";
import { compareGo } from "../../../src/domain/packages/go/go-version.ts";
import { importPathFault, modulePathFault } from "../../../src/domain/packages/go/module-path.ts";
import { pathMajorFault, splitPathVersion } from "../../../src/domain/packages/go/path-version.ts";
import { matchesPrefixPatterns } from "../../../src/domain/packages/go/prefix-patterns.ts";
import { commitDay, pseudoFault, pseudoVersion } from "../../../src/domain/packages/go/pseudo-version.ts";
import { canonicalVersion, compare } from "../../../src/domain/packages/go/semver.ts";

describe("versions of modules", () => {
  it.each([
    ["v1", "v1.0.0"],
    ["v1.2", "v1.2.0"],
    ["v1.2.3-rc.1+meta", "v1.2.3-rc.1"],
    ["v2.0.0+incompatible", "v2.0.0+incompatible"],
    ["v1.2-rc", undefined],
    ["1.2.3", undefined],
    ["v01.2.3", undefined],
    ["v1.2.3-01", undefined],
    ["latest", undefined],
  ])("%s is written out as %s", (text, canonical) => {
    expect(canonicalVersion(text)).toBe(canonical);
  });

  it("are ordered from what is none to the release", () => {
    const ordered = [
      "none",
      "v0.9.10",
      "v1.0.0-1",
      "v1.0.0-2",
      "v1.0.0-10",
      "v1.0.0-a",
      "v1.0.0-a.b",
      "v1.0.0",
      "v99999999999999999999.0.0",
    ];
    expect([...ordered].reverse().sort(compare)).toEqual(ordered);
    expect(compare("v1", "v1.0.0+meta")).toBe(0);
  });
});

it("versions of Go: a language version comes before its release candidates since 1.21", () => {
  const ordered = ["1.9", "1.20rc1", "1.20", "1.20.1", "1.21", "1.21rc1", "1.21.0", "1.26", "1.26.0", "2"];
  expect([...ordered].reverse().sort(compareGo)).toEqual(ordered);
  expect(compareGo("1.20", "1.20.0")).toBe(0);
  expect(compareGo("1.26", "1.26.0")).toBeLessThan(0);
});

describe("module paths", () => {
  it.each([
    ["example.com/a", undefined],
    ["shop", "missing dot in first path element"],
    ["Example.com/a", "invalid char 'E' in first path element"],
    ["example.com/a/v1", "invalid version"],
    ["example.com//a", "double slash"],
    ["example.com/a/", "trailing slash"],
    ["example.com/a b", "invalid char ' '"],
    ["example.com/.a", "leading dot in path element"],
    ["example.com/con.x", '"con" disallowed as path element component on Windows'],
    ["example.com/a~1", "trailing tilde and digits in path element"],
  ])("of %s Go says: %s", (path, fault) => {
    expect(modulePathFault(path)).toBe(fault && `malformed module path "${path}": ${fault}`);
  });

  it("of packages may hold a plus sign", () => {
    expect(importPathFault("example.com/a+b")).toBeUndefined();
    expect(modulePathFault("example.com/a+b")).toContain("invalid char '+'");
  });

  it.each([
    ["example.com/a/v2", "/v2"],
    ["example.com/v2x", ""],
    ["gopkg.in/yaml.v3", ".v3"],
    ["gopkg.in/yaml.v3-unstable", ".v3-unstable"],
    ["gopkg.in/yaml", undefined],
    ["example.com/a/v0", undefined],
    ["example.com/a/v2.1", undefined],
  ])("%s has the major version %s", (path, major) => {
    expect(splitPathVersion(path)?.major).toBe(major);
  });

  it.each([
    ["v2.0.0", "", "should be v0 or v1, not v2"],
    ["v1.0.0", "/v2", "should be v2, not v1"],
    ["v2.0.0+incompatible", "", undefined],
    ["v0.0.0-20260102030405-abcdef123456", ".v1", undefined],
  ])("%s under %s: %s", (version, major, fault) => {
    expect(pathMajorFault(version, major)).toBe(fault && `version "${version}" invalid: ${fault}`);
  });

  it("are escaped so that file systems without capitals can hold them", () => {
    expect(escapePath("example.com/Azure/SDK")).toBe("example.com/!azure/!s!d!k");
    expect(unescapePath("example.com/!azure/!s!d!k")).toBe("example.com/Azure/SDK");
    expect(unescapePath("example.com/Azure")).toBeUndefined();
    expect(escapeVersion("v1.0.0-RC1")).toBe("v1.0.0-!r!c1");
  });

  it("match lists of globs by their first elements", () => {
    expect(matchesPrefixPatterns("*.corp.example,example.com/a", "git.corp.example/x/y")).toBe(true);
    expect(matchesPrefixPatterns("example.com/a/", "example.com/a/b")).toBe(true);
    expect(matchesPrefixPatterns("example.com/a", "example.com/ab")).toBe(false);
    expect(matchesPrefixPatterns("example.com/a/b", "example.com/a")).toBe(false);
  });
});

describe("pseudo-versions", () => {
  it.each([
    ["v0.0.0-20260102030405-abcdef123456", "2026-01-02"],
    ["v1.2.4-0.20260102030405-abcdef123456", "2026-01-02"],
    ["v1.3.0-rc.1.0.20240229030405-abcdef123456", "2024-02-29"],
    ["v1.3.0-20260102030405-abcdef123456", undefined],
    ["v1.2.3", undefined],
  ])("%s is of %s", (text, day) => {
    const pseudo = pseudoVersion(text);
    expect(pseudo && commitDay(pseudo)).toBe(day);
  });

  it.each([
    ["v0.0.0-20260102030405-abcdef123456+incompatible", "lacks base version, but has build metadata"],
    ["v1.2.0-0.20260102030405-abcdef123456", "version before v1.2.0 would have negative patch number"],
    ["v0.0.0-20230229030405-abcdef123456", "malformed time"],
    ["v0.0.0-20260102030405-abcdef123456", ""],
  ])("of %s Go says: %s", (text, fault) => {
    const pseudo = pseudoVersion(text);
    expect(pseudo && (pseudoFault(pseudo) ?? "")).toContain(fault);
  });
});
