import { describe, expect, test } from "vitest";
import { bun } from "../../../src/infrastructure/ecosystems/bun/index.ts";
import { readBunFile } from "../../../src/infrastructure/ecosystems/bun/read.ts";
import { complaints, edgesOf, inventory, packageAt, soundLockfile } from "../facts.ts";

const path = "web/bun.lock";
const lockOf = (text: string) => soundLockfile(readBunFile, path, text);

const text = `{
  "lockfileVersion": 2,
  "configVersion": 1,
  "workspaces": {
    "": {
      "name": "shop",
      "dependencies": { "basket": "workspace:*", "levy": "npm:tax@1.2.0" },
      "devDependencies": { "probe": "github:shop/probe" },
      "optionalDependencies": { "watch": "2.3.3" },
    },
    "packages/basket": {
      "name": "@shop/basket",
      "version": "1.0.0",
      "dependencies": { "round": "catalog:" },
      "peerDependencies": { "ghost": "*" },
      "optionalPeers": ["ghost"],
    },
  },
  "trustedDependencies": ["watch"],
  "patchedDependencies": { "round@1.0.0": "patches/round.patch" },
  "overrides": { "tax": "1.2.0" },
  "catalog": { "round": "^1.0.0" },
  "catalogs": { "next": { "round": "^2.0.0" } },
  "packages": {
    "@shop/basket": ["@shop/basket@workspace:packages/basket"],

    "basket": ["@shop/basket@workspace:packages/basket"],

    "kit": ["kit@file:./kit", { "dependencies": { "round": "2" } }],

    "levy": ["tax@1.2.0", "", { "dependencies": { "round": "^2.0.0" }, "peerDependencies": { "kit": "*", "ghost": "*" }, "optionalPeers": ["ghost"] }, "sha512-AAAA"],

    "parts": ["parts@./parts.tgz", {}, "sha512-BBBB"],

    "probe": ["probe@github:shop/probe#0123456", {}, "shop-probe-0123456"],

    "remote": ["remote@https://example.com/remote.tgz", { "dependencies": {} }],

    "round": ["round@1.0.0", "https://npm.corp.example/round/-/round-1.0.0.tgz", {}, "sha512-CCCC"],

    "watch": ["watch@2.3.3", "", { "os": "darwin" }, "sha512-DDDD"],

    "levy/round": ["round@2.0.0", "", { "bundled": true }, "sha512-EEEE"],

    "@shop/basket/@shop/money": ["@shop/money@3.0.0", "", { "dependencies": { "round": "1" } }, "sha512-FFFF"],
  },
}
`;

describe("bun.lock", () => {
  const lockfile = lockOf(text);

  test("lists packages by their paths", () => {
    expect(inventory(lockfile)).toEqual([
      "@shop/basket = @shop/basket -, workspace packages/basket",
      "basket = @shop/basket -, workspace packages/basket",
      "kit = kit -, folder ./kit",
      "levy = tax 1.2.0, registry",
      "parts = parts -, file ./parts.tgz",
      "probe = probe -, git github:shop/probe#0123456",
      "remote = remote -, tarball https://example.com/remote.tgz",
      "round = round 1.0.0, registry https://npm.corp.example/round/-/round-1.0.0.tgz",
      "watch = watch 2.3.3, registry",
      "levy/round = round 2.0.0, registry",
      "@shop/basket/@shop/money = @shop/money 3.0.0, registry",
    ]);
    expect(lockfile).toMatchObject({ manager: "bun", format: "2", folder: "web", omitsUrls: false });
  });

  test("says what workspaces ask for, in each of their fields", () => {
    const [root, basket] = lockfile.importers;
    expect(root).toMatchObject({ folder: "web", name: "shop", at: { line: 5, column: 5 } });
    expect(edgesOf(lockfile, root)).toEqual([
      "prod basket workspace:* → basket",
      "prod levy npm:tax@1.2.0 → levy",
      "dev probe github:shop/probe → probe",
      "optional? watch 2.3.3 → watch",
    ]);
    expect(basket).toMatchObject({ folder: "web/packages/basket", name: "@shop/basket" });
    expect(edgesOf(lockfile, basket)).toEqual(["prod round catalog: → round", "peer? ghost * → nothing"]);
  });

  test("looks for what a package asks from its own folder upwards", () => {
    expect(edgesOf(lockfile, packageAt(lockfile, "levy"))).toEqual([
      "prod round ^2.0.0 → levy/round",
      "peer kit * → kit",
      "peer? ghost * → nothing",
    ]);
    expect(edgesOf(lockfile, packageAt(lockfile, "@shop/basket/@shop/money"))).toEqual(["prod round 1 → round"]);
  });

  test("has hashes, aliases and flags", () => {
    expect(packageAt(lockfile, "levy")).toMatchObject({
      alias: "levy",
      versionAt: { line: 31, column: 14 },
      integrity: { text: "sha512-AAAA", of: "tarball", at: { path, line: 31 } },
    });
    expect(packageAt(lockfile, "parts").integrity?.text).toBe("sha512-BBBB");
    expect(packageAt(lockfile, "probe").integrity).toBeUndefined();
    expect(packageAt(lockfile, "watch").conditional).toBe(true);
    expect(packageAt(lockfile, "levy/round").bundled).toBe(true);
  });

  test("records settings", () => {
    const { overrides, catalogs, patches, trusted } = lockfile.recorded;
    expect(overrides?.get("tax")).toMatchObject({ text: "1.2.0", at: { line: 21 } });
    expect(catalogs?.get("default")?.get("round")?.text).toBe("^1.0.0");
    expect(catalogs?.get("next")?.get("round")?.text).toBe("^2.0.0");
    expect(patches?.get("round@1.0.0")?.path?.text).toBe("patches/round.patch");
    expect([...(trusted ?? [])].map(([name]) => name)).toEqual(["watch"]);
  });

  const workspaces = '"workspaces": { "": { "dependencies": { "tax": "1" } } }';
  const lock = (packages: string) => `{ "lockfileVersion": 1, ${workspaces}, "packages": ${packages} }`;
  test.each([
    ["has a conflict", "{\n<<<<<<< ours\n", "2: A merge conflict was left in this file."],
    ["is no JSON", "{", "1: This is not valid JSON: property name expected."],
    ["says no format", "{}", "1: This lockfile does not say its format: there is no lockfileVersion."],
    ["is of an unknown format", '{ "lockfileVersion": 9 }', "1: lockfileVersion 9 is not known here; 0, 1 and 2 are."],
    ["lists nothing", lock("{}"), "1: This lockfile lists no package, although something is asked for."],
    ["has packages that are a list", lock("[]"), "1: This must be an object."],
    [
      "has an entry that is a text",
      lock('{ "tax": "1" }'),
      '1: The entry "tax" has none of the forms that bun writes.',
    ],
    [
      "has an entry that is too short",
      lock('{ "tax": ["tax@1.0.0"] }'),
      '1: The entry "tax" has none of the forms that bun writes.',
    ],
    [
      "has an entry that is too long",
      lock('{ "tax": ["tax@1.0.0", "", {}, "a", "b"] }'),
      '1: The entry "tax" has none of the forms that bun writes.',
    ],
    [
      "has a hash that is no text",
      lock('{ "tax": ["tax@1.0.0", "", {}, 1] }'),
      '1: The entry "tax" has none of the forms that bun writes.',
    ],
    [
      "has an entry without a name",
      lock('{ "tax": ["1.0.0", "", {}, "a"] }'),
      '1: The entry "tax" has none of the forms that bun writes.',
    ],
    [
      "has a key that leads out",
      lock('{ "../tax": ["tax@1.0.0", "", {}, "a"] }'),
      '1: "../tax" is no path of package names.',
    ],
    [
      "has a key twice",
      lock('{ "tax": ["tax@1.0.0", "", {}, "a"], "tax": ["tax@1.0.0", "", {}, "b"] }'),
      '1: The key "tax" is there twice, and bun takes the last.',
    ],
    [
      "asks for no text",
      lock('{ "tax": ["tax@1.0.0", "", { "dependencies": { "a": 1 } }, "a"] }'),
      '1: "a" is no name of a package with what is asked of it.',
    ],
  ])("%s", (_, broken, complaint) => {
    expect(complaints(readBunFile, path, broken)).toContain(complaint);
  });

  test("may be that of a project without dependencies", () => {
    expect(inventory(lockOf('{ "lockfileVersion": 1, "workspaces": { "": {} }, "packages": {} }'))).toEqual([]);
  });
});

test("The binary lockfile is told of with the way out", () => {
  const fact = bun.binary?.("web/bun.lockb");
  expect(fact?.kind === "unparsed" && fact.unparsed.fix?.en).toContain("bun install --save-text-lockfile");
  expect(bun.binary?.("web/bun.lock")).toBeUndefined();
  expect(complaints(readBunFile, "web/bun.lockb", "text by chance")).toHaveLength(1);
});
