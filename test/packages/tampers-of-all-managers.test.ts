import { describe, expect, it } from "vitest";
import { hash, manifest } from "../../rules/lockfile-example.ts";
import type { FileTree } from "../../src/domain/findings/rule.ts";
import { here, toolOver } from "../memory/tree.ts";
import { lockfiles, type ManagerName, projectOf, wanted } from "./lockfiles-of-all-managers.ts";

async function rulesFor(tree: FileTree, base?: FileTree): Promise<readonly string[]> {
  const report = await toolOver(tree, base).check(base ? { ...here, base: "base" } : here);
  expect(report.problems).toEqual([]);
  expect(report.coverage.lockedPackages).toBeGreaterThanOrEqual(3);
  return [...new Set(report.findings.map(({ rule }) => rule))].sort();
}

const managers = Object.keys(lockfiles) as ManagerName[];

describe.each(managers)("a lockfile of %s", (manager) => {
  it("is sound as it is", async () => {
    expect(await rulesFor(projectOf(manager))).toEqual([]);
  });

  it("changed nothing against itself", async () => {
    expect(await rulesFor(projectOf(manager), projectOf(manager))).toEqual([]);
  });

  it("does not say what the manifest says", async () => {
    const tree = { ...projectOf(manager), "package.json": manifest({ ...wanted, wrappy: "^1.0.1" }) };
    const rule = manager === "yarn classic" ? "sync/missing-entry" : "sync/manifest-spec";
    expect(await rulesFor(tree)).toContain(rule);
  });
});

const noHash: Readonly<Record<ManagerName, readonly [string, string]>> = {
  pnpm: [`{integrity: ${hash("W")}}`, "{tarball: https://registry.example.com/wrappy/-/wrappy-1.0.2.tgz}"],
  "yarn classic": [`#b5243d8f3ec1aa35f1364605bc0d1036e30ab69f"\n  integrity ${hash("W")}`, '"'],
  "yarn berry": [`  checksum: 10c0/${"c".repeat(128)}\n`, ""],
  bun: [`, "${hash("W")}"]`, ', ""]'],
};

const otherHash: Readonly<Record<ManagerName, readonly [string, string]>> = {
  pnpm: [hash("W"), hash("X")],
  "yarn classic": [hash("W"), hash("X")],
  "yarn berry": ["c".repeat(128), "d".repeat(128)],
  bun: [hash("W"), hash("X")],
};

const badHash: Readonly<Record<ManagerName, readonly [string, string]>> = {
  pnpm: [hash("W"), "sha512-AAAA"],
  "yarn classic": [hash("W"), "sha512-AAAA"],
  "yarn berry": ["c".repeat(128), "c".repeat(12)],
  bun: [hash("W"), "sha512-AAAA"],
};

const otherVersion: Readonly<Record<ManagerName, readonly [string, string]>> = {
  pnpm: ["        version: 1.0.2", "        version: 2.0.2"],
  "yarn classic": ['version "1.0.2"', 'version "2.0.2"'],
  "yarn berry": ["version: 1.0.2", "version: 2.0.2"],
  bun: ["wrappy@1.0.2", "wrappy@2.0.2"],
};

const nextVersion: Readonly<Record<ManagerName, readonly [string, string]>> = {
  pnpm: ["wrappy@1.0.2", "wrappy@1.0.3"],
  "yarn classic": ['version "1.0.2"', 'version "1.0.3"'],
  "yarn berry": ["version: 1.0.2", "version: 1.0.3"],
  bun: ["wrappy@1.0.2", "wrappy@1.0.3"],
};

describe.each(managers)("an edit of a lockfile of %s", (manager) => {
  it("takes a hash away", async () => {
    const tree = projectOf(manager, noHash[manager]);
    expect(await rulesFor(tree)).toContain("integrity/missing");
    expect(await rulesFor(tree, projectOf(manager))).toContain("lockdiff/hash-removed");
  });

  it("breaks a hash", async () => {
    expect(await rulesFor(projectOf(manager, badHash[manager]))).toContain("integrity/malformed");
  });

  it("puts another hash in its place", async () => {
    const found = await rulesFor(projectOf(manager, otherHash[manager]), projectOf(manager));
    expect(found).toEqual(["lockdiff/same-version-new-hash"]);
  });

  it("raises a version within its range and leaves the hash", async () => {
    const found = await rulesFor(projectOf(manager, nextVersion[manager]), projectOf(manager));
    expect(found).toContain("lockdiff/same-hash-new-version");
  });

  it("moves a version out of what is asked for", async () => {
    const found = await rulesFor(projectOf(manager, otherVersion[manager]));
    expect(found.some((rule) => ["sync/unsatisfied", "sync/missing-entry", "sync/unparsed"].includes(rule))).toBe(true);
  });
});

describe("edits that only some lockfiles can hold", () => {
  it.each([
    ["yarn classic", "another host", "registry.example.com/wrappy", "evil.example/wrappy", "integrity/host"],
    ["yarn classic", "another package", "/wrappy/-/wrappy-1.0.2", "/inherits/-/inherits-1.0.2", "integrity/name-url"],
    ["yarn classic", "another version", "/wrappy/-/wrappy-1.0.2", "/wrappy/-/wrappy-1.0.1", "integrity/version-url"],
    [
      "yarn classic",
      "http",
      "https://registry.example.com/wrappy",
      "http://registry.example.com/wrappy",
      "integrity/scheme",
    ],
    [
      "pnpm",
      "another package",
      `{integrity: ${hash("W")}}`,
      `{integrity: ${hash("W")}, tarball: https://registry.example.com/inherits/-/inherits-1.0.2.tgz}`,
      "integrity/name-url",
    ],
    [
      "yarn berry",
      "another package",
      'resolution: "wrappy@npm:1.0.2"',
      'resolution: "inherits@npm:1.0.2"',
      "integrity/key-identity",
    ],
    ["bun", "another package", '["wrappy@1.0.2"', '["inherits@1.0.2"', "integrity/key-identity"],
    [
      "bun",
      "another registry",
      '["wrappy@1.0.2", ""',
      '["wrappy@1.0.2", "https://evil.example/wrappy/-/wrappy-1.0.2.tgz"',
      "integrity/host",
    ],
  ] as const)("%s: %s", async (manager, _what, from, to, rule) => {
    expect(await rulesFor(projectOf(manager, [from, to]))).toContain(rule);
  });
});
