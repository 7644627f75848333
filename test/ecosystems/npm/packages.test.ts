import { describe, expect, test } from "vitest";
import { drawn, lockfileOf, lockOf, packageAt, tarball } from "./read.ts";

const integrity = `sha512-${"A".repeat(86)}==`;

function entry(name: string, version: string, more: object = {}): object {
  return { version, resolved: tarball(name, version), integrity, ...more };
}

describe("an entry in node_modules", () => {
  const text = [
    "{",
    '  "name": "shop",',
    '  "lockfileVersion": 3,',
    '  "packages": {',
    '    "": { "name": "shop", "dependencies": { "order": "^1.0.0" } },',
    '    "node_modules/order": {',
    '      "version": "1.2.3",',
    `      "resolved": "${tarball("order", "1.2.3")}",`,
    `      "integrity": "${integrity}",`,
    '      "hasInstallScript": true, "deprecated": "use basket", "os": ["linux"], "dev": true, "optional": true',
    "    }",
    "  }",
    "}",
  ].join("\n");

  test("says what it is and where each part of it stands", () => {
    const lockfile = lockfileOf(text, "web/package-lock.json");
    const at = (line: number, column: number) =>
      expect.objectContaining({ path: "web/package-lock.json", line, column });
    expect(lockfile).toMatchObject({ folder: "web", manager: "npm", format: "3", omitsUrls: false, recorded: {} });
    expect(lockfile.packages).toEqual([
      {
        key: "node_modules/order",
        at: at(6, 5),
        name: "order",
        version: "1.2.3",
        versionAt: at(7, 18),
        origin: { kind: "registry", url: tarball("order", "1.2.3"), at: at(8, 19) },
        integrity: { text: integrity, of: "tarball", at: at(9, 20) },
        edges: [],
        bundled: false,
        optional: true,
        dev: true,
        conditional: true,
        installScript: true,
        deprecated: "use basket",
      },
    ]);
    expect(lockfile.importers).toEqual([
      {
        folder: "web",
        name: "shop",
        at: at(5, 5),
        edges: [{ name: "order", raw: "^1.0.0", scope: "prod", optional: false, at: at(5, 54), to: 0 }],
      },
    ]);
  });

  test("reads the same with other line endings and a byte order mark taken off", () => {
    const keys = (one: string) => lockfileOf(one).packages.map(({ key, at }) => [key, at.line, at.column]);
    expect(keys(text.replaceAll("\n", "\r\n"))).toEqual(keys(text));
  });
});

describe("edges", () => {
  test("lead to the nearest node_modules", () => {
    const lockfile = lockfileOf(
      lockOf(
        { dependencies: { order: "^1.0.0", tax: "^2.0.0" } },
        {
          "node_modules/order": entry("order", "1.0.0", { dependencies: { tax: "^1.0.0", "@shop/money": "*" } }),
          "node_modules/order/node_modules/tax": entry("tax", "1.0.0", { dependencies: { round: "1" } }),
          "node_modules/order/node_modules/round": entry("round", "1.0.0"),
          "node_modules/@shop/money": entry("@shop/money", "1.0.0", { dependencies: { tax: "2", order: "1" } }),
          "node_modules/round": entry("round", "2.0.0"),
          "node_modules/tax": entry("tax", "2.0.0", { dependencies: { round: "2", gone: "1" } }),
        },
      ),
    );
    const edges = (key: string) => drawn(lockfile, packageAt(lockfile, key)?.edges ?? []);
    expect(edges("node_modules/order")).toEqual([
      "tax ^1.0.0 → node_modules/order/node_modules/tax",
      "@shop/money * → node_modules/@shop/money",
    ]);
    expect(edges("node_modules/order/node_modules/tax")).toEqual(["round 1 → node_modules/order/node_modules/round"]);
    expect(edges("node_modules/@shop/money")).toEqual(["tax 2 → node_modules/tax", "order 1 → node_modules/order"]);
    expect(edges("node_modules/tax")).toEqual(["round 2 → node_modules/round", "gone 1 → nowhere"]);
  });

  test("have one kind for a name, as npm decides it; a manifest's have one for each field", () => {
    const lockfile = lockfileOf(
      lockOf(
        {
          dependencies: { tax: "1", round: "1" },
          devDependencies: { tax: "2" },
          optionalDependencies: { round: "3" },
          peerDependencies: { money: "1", coin: "1" },
          peerDependenciesMeta: { coin: { optional: true } },
        },
        {
          "node_modules/tax": entry("tax", "1.0.0", {
            dependencies: { round: "1", money: "1" },
            optionalDependencies: { round: "2" },
            peerDependencies: { money: "3", coin: "4", note: "5" },
            peerDependenciesMeta: { coin: { optional: true }, note: { optional: false } },
          }),
        },
      ),
    );
    expect(drawn(lockfile, lockfile.importers[0]?.edges ?? [])).toEqual([
      "peer money 1 → nowhere",
      "peer optional coin 1 → nowhere",
      "tax 1 → node_modules/tax",
      "optional round 3 → nowhere",
      "dev tax 2 → node_modules/tax",
    ]);
    expect(drawn(lockfile, lockfile.packages[0]?.edges ?? [])).toEqual([
      "money 1 → nowhere",
      "peer optional coin 4 → nowhere",
      "peer note 5 → nowhere",
      "optional round 2 → nowhere",
    ]);
  });

  test("to what a package bundles are never missing, and no other version answers them", () => {
    const lockfile = lockfileOf(
      lockOf(
        { dependencies: { order: "1" } },
        {
          "node_modules/order": entry("order", "1.0.0", {
            bundleDependencies: ["tax", "round", "money"],
            dependencies: { tax: "^1.0.0", round: "^1.0.0", money: "^1.0.0" },
          }),
          "node_modules/order/node_modules/tax": { version: "1.0.0", inBundle: true },
          "node_modules/round": entry("round", "2.0.0"),
        },
      ),
    );
    expect(drawn(lockfile, lockfile.packages[0]?.edges ?? [])).toEqual([
      "tax ^1.0.0 → node_modules/order/node_modules/tax",
      "optional round ^1.0.0 → nowhere",
      "optional money ^1.0.0 → nowhere",
    ]);
    expect(lockfile.packages[1]).toMatchObject({ bundled: true, origin: { kind: "registry" } });
  });
});

test("Bundled is what stands below a package that bundles; what the root bundles is fetched, and so is what only says so", () => {
  const mark = { version: "1.0.0", inBundle: true };
  const lockfile = lockfileOf(
    lockOf(
      { dependencies: { tax: "1", order: "1" }, bundleDependencies: ["tax"] },
      {
        "node_modules/order": entry("order", "1.0.0", { bundleDependencies: ["round"], dependencies: { round: "1" } }),
        "node_modules/order/node_modules/round": mark,
        "node_modules/order/node_modules/round/node_modules/coin": mark,
        "node_modules/tax": mark,
        "node_modules/tax/node_modules/round": mark,
      },
    ),
  );
  expect(lockfile.packages.map(({ bundled }) => bundled)).toEqual([false, true, true, false, false]);
});

describe("workspaces and folders", () => {
  const lockfile = lockfileOf(
    lockOf(
      { workspaces: ["packages/*"], dependencies: { tools: "file:tools", outside: "file:../outside" } },
      {
        "../outside": { name: "outside", version: "1.0.0", dependencies: { gone: "1", tax: "1" } },
        "node_modules/@shop/order": { resolved: "packages/order", link: true },
        "node_modules/outside": { resolved: "../outside", link: true },
        "node_modules/tax": entry("tax", "1.0.0"),
        "node_modules/tools": { resolved: "tools", link: true },
        "packages/old": { name: "@shop/old", version: "1.0.0", extraneous: true, dependencies: { gone: "1" } },
        "packages/order": { name: "@shop/order", version: "3.0.0", dependencies: { tax: "^1.0.0", round: "1" } },
        "packages/order/node_modules/round": entry("round", "1.0.0", { dependencies: { tax: "1" } }),
        tools: { version: "0.1.0", devDependencies: { tax: "1" } },
      },
    ),
    "web/package-lock.json",
  );

  test("are manifests, each with its folder in the tree; what nothing links to is none", () => {
    expect(lockfile.importers.map(({ folder, edges }) => [folder, drawn(lockfile, edges)])).toEqual([
      ["web", ["tools file:tools → node_modules/tools", "outside file:../outside → node_modules/outside"]],
      ["outside", []],
      ["web/packages/order", ["tax ^1.0.0 → node_modules/tax", "round 1 → packages/order/node_modules/round"]],
      ["web/tools", ["dev tax 1 → node_modules/tax"]],
    ]);
  });

  test("are linked, with the version of their manifest", () => {
    const links = lockfile.packages.filter(({ origin }) => origin.kind !== "registry");
    expect(links.map(({ name, version, origin }) => ({ name, version, ...origin, at: undefined }))).toEqual([
      { name: "@shop/order", version: "3.0.0", kind: "workspace", path: "packages/order" },
      { name: "outside", version: "1.0.0", kind: "folder", path: "../outside" },
      { name: "tools", version: "0.1.0", kind: "folder", path: "tools" },
    ]);
  });

  test("find packages in their own folder first, and then at the root", () => {
    expect(drawn(lockfile, packageAt(lockfile, "packages/order/node_modules/round")?.edges ?? [])).toEqual([
      "tax 1 → node_modules/tax",
    ]);
  });
});

describe("where a package comes from", () => {
  const commit = "0123456789012345678901234567890123456789";
  const cases: readonly (readonly [string, string, string | undefined, object])[] = [
    ["a registry", "^1.0.0", tarball("tax", "1.0.0"), { kind: "registry", url: tarball("tax", "1.0.0") }],
    ["a registry, left out", "^1.0.0", undefined, { kind: "registry" }],
    ["an address", "https://files.example.com/tax.tgz", "https://files.example.com/tax.tgz", { kind: "tarball" }],
    ["an address, left out", "https://files.example.com/tax.tgz", undefined, { kind: "tarball" }],
    ["what a git host packs", "github:shop/tax", "https://files.example.com/tax/abc", { kind: "tarball" }],
    [
      "git",
      "git+ssh://git@git.example.com/tax.git#main",
      `git+ssh://git@git.example.com/tax.git#${commit}`,
      { kind: "git", url: "git+ssh://git@git.example.com/tax.git", commit },
    ],
    ["a file", "file:tax-1.0.0.tgz", "file:tax-1.0.0.tgz", { kind: "file", path: "tax-1.0.0.tgz" }],
    ["a folder that is copied", "file:../tax", "file:../tax", { kind: "folder", path: "../tax" }],
    ["nothing that is known", "^1.0.0", "//evil.example/x.tgz", { kind: "registry", url: "//evil.example/x.tgz" }],
  ];

  test.each(cases)("%s", (_, wanted, resolved, origin) => {
    const lock = lockOf({ dependencies: { tax: wanted } }, { "node_modules/tax": { version: "1.0.0", resolved } });
    expect(lockfileOf(lock).packages[0]?.origin).toMatchObject(origin);
  });

  test("is under another name", () => {
    const lock = lockOf(
      { dependencies: { levy: "npm:tax@1" } },
      { "node_modules/levy": entry("tax", "1.0.0", { name: "tax" }) },
    );
    expect(lockfileOf(lock).packages[0]).toMatchObject({ name: "tax", alias: "levy", version: "1.0.0" });
  });

  test("is left out throughout, which npm can be told to do", () => {
    expect(lockfileOf(lockOf({}, { "node_modules/tax": { version: "1.0.0" } })).omitsUrls).toBe(true);
  });
});

test("Names of prototypes are names of packages like any other", () => {
  const lockfile = lockfileOf(
    '{"lockfileVersion": 3, "packages": {"": {"dependencies": {"__proto__": "1", "constructor": "1"}},' +
      ' "node_modules/__proto__": {"version": "1.0.0"}, "node_modules/constructor": {"version": "1.0.1"}}}',
  );
  expect(drawn(lockfile, lockfile.importers[0]?.edges ?? [])).toEqual([
    "__proto__ 1 → node_modules/__proto__",
    "constructor 1 → node_modules/constructor",
  ]);
});
