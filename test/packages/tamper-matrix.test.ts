import { describe, expect, it } from "vitest";
import { entryOf, hash, lockOf, manifest, tarball } from "../../rules/lockfile-example.ts";
import type { FileTree } from "../../src/domain/findings/rule.ts";
import { here, toolOver } from "../memory/tree.ts";

const wanted = { inherits: "^2.0.0", "left-pad": "^1.3.0", wrappy: "^1.0.0" };
const [inherits, leftPad] = [entryOf("inherits", "2.0.4", { integrity: hash("I") }), entryOf("left-pad", "1.3.0")];
const sound = entryOf("wrappy", "1.0.2", { integrity: hash("W") });

function treeWith(
  wrappy: readonly string[],
  more: readonly (readonly string[])[] = [],
  settings: FileTree = {},
): FileTree {
  const lockfile = lockOf(wanted, inherits, leftPad, ...more, wrappy);
  return { "package.json": manifest(wanted), "package-lock.json": lockfile, ...settings };
}

/** Rules that found something, once each. */
async function rulesFor(tree: FileTree): Promise<readonly string[]> {
  const { findings, problems } = await toolOver(tree).check(here);
  expect(problems).toEqual([]);
  return [...new Set(findings.map(({ rule }) => rule))];
}

const privateRegistry = { ".npmrc": "registry=https://npm.corp.example/\n" };
const other = (members: Parameters<typeof entryOf>[2]) =>
  entryOf("wrappy", "1.0.2", { integrity: hash("W"), ...members });

/**
 * Single edits of one entry, tried on lockfile-lint 5.0.1 (with every strict flag) and on `npm ci --dry-run --offline`
 * (npm 11.19.1): of these 15 the first reports 4 and the second 1. lockfile-lint also reports the legal pair of hashes below.
 */
const tampers: readonly (readonly [what: string, rule: string, tree: FileTree])[] = [
  ["another host", "integrity/host", treeWith(other({ resolved: "https://evil.example/wrappy/-/wrappy-1.0.2.tgz" }))],
  ["http", "integrity/scheme", treeWith(other({ resolved: tarball("wrappy", "1.0.2").replace("https", "http") }))],
  ["another package's address", "integrity/name-url", treeWith(other({ resolved: tarball("inherits", "2.0.4") }))],
  [
    "another package's address and hash",
    "integrity/conflict, integrity/name-url",
    treeWith(other({ resolved: tarball("inherits", "2.0.4"), integrity: hash("I") })),
  ],
  [
    "another package's address on a private registry",
    "integrity/name-url",
    treeWith(other({ resolved: "https://npm.corp.example/inherits/-/inherits-2.0.4.tgz" }), [], privateRegistry),
  ],
  ["an older version's address", "integrity/version-url", treeWith(other({ resolved: tarball("wrappy", "1.0.1") }))],
  ["an address that cannot be read", "integrity/url-opaque", treeWith(other({ resolved: "//evil.example/x.tgz" }))],
  ["no address", "integrity/url-missing", treeWith(other({ resolved: null }))],
  ["no hash", "integrity/missing", treeWith(other({ integrity: null }))],
  ["an empty hash", "integrity/missing", treeWith(other({ integrity: "" }))],
  ["a hash of three bytes", "integrity/malformed", treeWith(other({ integrity: "sha512-AAAA" }))],
  ["sha1 alone", "integrity/weak", treeWith(other({ integrity: "sha1-WxUjaNVgwvrGnDg7XJnRs+w8RpQ=" }))],
  [
    "an entry that nobody needs",
    "sync/orphan",
    treeWith(sound, [entryOf("extra", "1.0.0", { integrity: hash("E"), hasInstallScript: true })]),
  ],
  [
    "a version outside of the range",
    "sync/unsatisfied",
    treeWith(entryOf("wrappy", "2.0.0", { integrity: hash("W") })),
  ],
  [
    "a recorded range that is not the manifest's",
    "sync/manifest-spec",
    { ...treeWith(sound), "package.json": manifest({ ...wanted, wrappy: "^1.0.1" }) },
  ],
];

describe("edits of a lockfile that others let pass", () => {
  it.each(tampers)("%s is found by %s", async (_what, rule, tree) => {
    expect((await rulesFor(tree)).toSorted()).toEqual(rule.split(", "));
  });
});

describe("what is legal", () => {
  it("finds nothing in the lockfile as it was", async () => {
    expect(await rulesFor(treeWith(sound))).toEqual([]);
  });

  it("takes several hashes, of which the strongest counts", async () => {
    const integrity = `sha1-WxUjaNVgwvrGnDg7XJnRs+w8RpQ= ${hash("W")}`;
    expect(await rulesFor(treeWith(other({ integrity })))).toEqual([]);
  });

  it("takes a lockfile that leaves all addresses out", async () => {
    const bare = [
      entryOf("inherits", "2.0.4", { resolved: null, integrity: hash("I") }),
      entryOf("left-pad", "1.3.0", { resolved: null }),
    ];
    const lockfile = lockOf(wanted, ...bare, other({ resolved: null }));
    expect(await rulesFor({ "package.json": manifest(wanted), "package-lock.json": lockfile })).toEqual([]);
  });

  it("takes the default registry beside a configured one, as npm does", async () => {
    const mirrored = other({ resolved: "https://npm.corp.example/wrappy/-/wrappy-1.0.2.tgz" });
    expect(await rulesFor(treeWith(mirrored, [], privateRegistry))).toEqual([]);
  });
});
