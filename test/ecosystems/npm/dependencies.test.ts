import { describe, expect, test } from "vitest";
import { drawn, lockfileOf, packageAt, tarball } from "./read.ts";

/** A lockfile as npm 5 and 6 write it. */
function oldLock(dependencies: object): object {
  return { name: "shop", lockfileVersion: 1, requires: true, dependencies };
}

describe("format 1", () => {
  const lockfile = lockfileOf(
    oldLock({
      order: {
        version: "1.0.0",
        resolved: tarball("order", "1.0.0"),
        integrity: "sha1-AAAA",
        dev: true,
        requires: { tax: "^1.0.0", round: "2" },
        dependencies: { tax: { version: "1.5.0", bundled: true, requires: { round: "2" } } },
      },
      round: { version: "2.0.0", resolved: tarball("round", "2.0.0"), optional: true },
    }),
  );

  test("is a tree; each package has the place it is installed in", () => {
    expect(lockfile).toMatchObject({ format: "1", importers: [] });
    expect(
      lockfile.packages.map(({ key, version, dev, optional, bundled }) => [key, version, dev, optional, bundled]),
    ).toEqual([
      ["node_modules/order", "1.0.0", true, false, false],
      ["node_modules/order/node_modules/tax", "1.5.0", false, false, true],
      ["node_modules/round", "2.0.0", false, true, false],
    ]);
  });

  test("says whom a package asks; what leads from needed to optional is optional", () => {
    const edges = (key: string) => drawn(lockfile, packageAt(lockfile, key)?.edges ?? []);
    expect(edges("node_modules/order")).toEqual([
      "tax ^1.0.0 → node_modules/order/node_modules/tax",
      "optional round 2 → node_modules/round",
    ]);
    expect(edges("node_modules/order/node_modules/tax")).toEqual(["optional round 2 → node_modules/round"]);
  });

  const identities: readonly (readonly [string, object, object])[] = [
    ["an alias", { version: "npm:tax@1.2.0" }, { name: "tax", alias: "levy", version: "1.2.0" }],
    [
      "git",
      { version: "git+ssh://git@git.example.com/tax.git#abc", from: "git+ssh://git@git.example.com/tax.git" },
      { name: "levy", version: "", origin: { kind: "git", commit: "abc" } },
    ],
    ["a file", { version: "file:tax.tgz" }, { version: "", origin: { kind: "file", path: "tax.tgz" } }],
    ["a folder", { version: "file:../tax" }, { version: "", origin: { kind: "folder", path: "../tax" } }],
    [
      "an address",
      { version: tarball("levy", "1.2.0") },
      { version: "1.2.0", origin: { kind: "tarball", url: tarball("levy", "1.2.0") } },
    ],
  ];

  test.each(identities)("has %s in the place of the version", (_, entry, expected) => {
    expect(lockfileOf(oldLock({ levy: entry })).packages[0]).toMatchObject(expected);
  });

  test("is what a shrinkwrap without a version means", () => {
    const lockfile = lockfileOf(
      { name: "shop", version: "1.0.0", dependencies: { tax: { version: "1.0.0", from: "tax@^1" } } },
      "npm-shrinkwrap.json",
    );
    expect([lockfile.format, lockfile.packages[0]?.version]).toEqual(["1", "1.0.0"]);
  });

  test("is not looked at where there are packages beside it, as npm does", () => {
    const both = { ...oldLock({ tax: { version: "1.0.0" } }), packages: { "node_modules/tax": { version: "2.0.0" } } };
    expect(lockfileOf(both).packages.map(({ version }) => version)).toEqual(["2.0.0"]);
    expect(lockfileOf({ ...both, lockfileVersion: 2 }).packages.map(({ version }) => version)).toEqual(["2.0.0"]);
  });
});
