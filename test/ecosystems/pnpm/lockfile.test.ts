import { describe, expect, test } from "vitest";
import { readPnpmFile } from "../../../src/infrastructure/ecosystems/pnpm/read.ts";
import { complaints, edgesOf, inventory, packageAt, soundLockfile } from "../facts.ts";

const path = "web/pnpm-lock.yaml";
const lockOf = (text: string) => soundLockfile(readPnpmFile, path, text);

const nine = `lockfileVersion: '9.0'

settings:
  autoInstallPeers: true
  excludeLinksFromLockfile: false

catalogs:
  default:
    tax:
      specifier: ^1.0.0
      version: 1.2.0

overrides:
  round@1: 1.0.5

packageExtensionsChecksum: sha256-abc

patchedDependencies:
  tax@1.2.0:
    hash: 00ff
    path: patches/tax.patch

importers:

  .:
    dependencies:
      order:
        specifier: ^2.0.0
        version: 2.1.0(@shop/money@3.0.0(tax@1.2.0))
      levy:
        specifier: npm:tax@^1.0.0
        version: tax@1.2.0(patch_hash=00ff)
      basket:
        specifier: workspace:*
        version: link:packages/basket
    devDependencies:
      probe:
        specifier: https://example.com/probe.tgz
        version: https://example.com/probe.tgz
    optionalDependencies:
      watch:
        specifier: ^1.0.0
        version: 1.0.0

  packages/basket:
    dependencies:
      kit:
        specifier: link:../../vendored/kit
        version: link:../../vendored/kit

packages:

  '@shop/money@3.0.0':
    resolution: {integrity: sha512-AAAA}
    peerDependencies:
      tax: '>=1'

  order@2.1.0:
    resolution: {integrity: sha512-BBBB}
    deprecated: use basket
    peerDependencies:
      '@shop/money': ^3.0.0
      ghost: '*'
    peerDependenciesMeta:
      ghost:
        optional: true

  probe@https://example.com/probe.tgz:
    resolution: {tarball: https://example.com/probe.tgz, integrity: sha512-DDDD}
    version: 0.3.0

  tax@1.2.0:
    resolution: {integrity: sha512-CCCC, tarball: https://npm.corp.example/tax/-/tax-1.2.0.tgz}

  watch@1.0.0:
    resolution: {integrity: sha512-EEEE}
    os: [darwin]

snapshots:

  '@shop/money@3.0.0(tax@1.2.0)':
    dependencies:
      tax: 1.2.0(patch_hash=00ff)

  order@2.1.0(@shop/money@3.0.0(tax@1.2.0)):
    dependencies:
      '@shop/money': 3.0.0(tax@1.2.0)
      levy: tax@1.2.0(patch_hash=00ff)
    optionalDependencies:
      watch: 1.0.0

  probe@https://example.com/probe.tgz: {}

  tax@1.2.0(patch_hash=00ff): {}

  watch@1.0.0:
    optional: true
`;

describe("format 9", () => {
  const lockfile = lockOf(nine);

  test("has an entry for each package, whatever copies its peers make, and one for each folder linked to", () => {
    expect(inventory(lockfile)).toEqual([
      "@shop/money@3.0.0 = @shop/money 3.0.0, registry",
      "order@2.1.0 = order 2.1.0, registry",
      "probe@https://example.com/probe.tgz = probe 0.3.0, tarball https://example.com/probe.tgz",
      "tax@1.2.0 = tax 1.2.0, registry https://npm.corp.example/tax/-/tax-1.2.0.tgz",
      "watch@1.0.0 = watch 1.0.0, registry",
      "basket@link:packages/basket = basket -, workspace packages/basket",
      "kit@link:vendored/kit = kit -, folder vendored/kit",
    ]);
    expect(lockfile).toMatchObject({ manager: "pnpm", format: "9.0", folder: "web", omitsUrls: false });
  });

  test("says what manifests ask for and what answers", () => {
    expect(lockfile.importers.map(({ folder, at }) => [folder, at.line])).toEqual([
      ["web", 25],
      ["web/packages/basket", 45],
    ]);
    const [root, basket] = lockfile.importers;
    expect(edgesOf(lockfile, root)).toEqual([
      "prod order ^2.0.0 → order@2.1.0",
      "prod levy npm:tax@^1.0.0 → tax@1.2.0",
      "prod basket workspace:* → basket@link:packages/basket",
      "dev probe https://example.com/probe.tgz → probe@https://example.com/probe.tgz",
      "optional? watch ^1.0.0 → watch@1.0.0",
    ]);
    expect(edgesOf(lockfile, basket)).toEqual(["prod kit link:../../vendored/kit → kit@link:vendored/kit"]);
  });

  test("says what packages ask for; peers with their ranges", () => {
    expect(edgesOf(lockfile, packageAt(lockfile, "order@2.1.0"))).toEqual([
      "peer @shop/money ^3.0.0 → @shop/money@3.0.0",
      "prod levy npm:tax@1.2.0 → tax@1.2.0",
      "optional? watch 1.0.0 → watch@1.0.0",
      "peer? ghost * → nothing",
    ]);
    expect(edgesOf(lockfile, packageAt(lockfile, "@shop/money@3.0.0"))).toEqual(["peer tax >=1 → tax@1.2.0"]);
  });

  test("points at every fact", () => {
    const tax = packageAt(lockfile, "tax@1.2.0");
    expect(tax).toMatchObject({ at: { path, line: 72, column: 3 }, origin: { at: { line: 73, column: 51 } } });
    expect(tax.integrity).toEqual({
      text: "sha512-CCCC",
      of: "tarball",
      at: { path, line: 73, column: 29, endLine: 73, endColumn: 40 },
    });
    expect(packageAt(lockfile, "probe@https://example.com/probe.tgz").versionAt).toMatchObject({ line: 70 });
  });

  test("tells platforms, optional packages and those given up", () => {
    expect(packageAt(lockfile, "watch@1.0.0")).toMatchObject({ conditional: true, optional: true });
    expect(packageAt(lockfile, "order@2.1.0")).toMatchObject({ conditional: false, deprecated: "use basket" });
  });

  test("records settings", () => {
    const { overrides, catalogs, patches, packageExtensionsChecksum } = lockfile.recorded;
    expect([...(overrides ?? [])].map(([name, { text }]) => [name, text])).toEqual([["round@1", "1.0.5"]]);
    expect(catalogs?.get("default")?.get("tax")).toMatchObject({ text: "^1.0.0", at: { line: 10 } });
    expect(patches?.get("tax@1.2.0")?.hash?.text).toBe("00ff");
    expect(packageExtensionsChecksum?.text).toBe("sha256-abc");
  });

  test("reads alike with the line ends of Windows", () => {
    const windows = lockOf(nine.replaceAll("\n", "\r\n"));
    expect(inventory(windows)).toEqual(inventory(lockfile));
    expect(windows.packages.map(({ at }) => at)).toEqual(lockfile.packages.map(({ at }) => at));
  });
});

test("The document that pnpm 11 puts first counts too", () => {
  const environment = `---
lockfileVersion: '9.0'
importers:
  .:
    configDependencies:
      rules:
        specifier: 1.0.0
        version: 1.0.0
    packageManagerDependencies:
      pnpm:
        specifier: 11.0.0
        version: 11.0.0
packages:
  pnpm@11.0.0:
    resolution: {integrity: sha512-AAAA}
  rules@1.0.0:
    resolution: {integrity: sha512-BBBB}
snapshots:
  pnpm@11.0.0: {}
  rules@1.0.0: {}
---
`;
  const lockfile = lockOf(environment + nine);
  expect(lockfile.packages.slice(0, 3).map(({ key }) => key)).toEqual([
    "pnpm@11.0.0",
    "rules@1.0.0",
    "@shop/money@3.0.0",
  ]);
  const [first, root] = lockfile.importers;
  expect(first).toMatchObject({ folder: "web/node_modules/.pnpm-config", name: "pnpm" });
  expect(edgesOf(lockfile, first)).toEqual(["prod rules 1.0.0 → rules@1.0.0", "prod pnpm 11.0.0 → pnpm@11.0.0"]);
  expect(edgesOf(lockfile, root)[0]).toBe("prod order ^2.0.0 → order@2.1.0");
  expect(edgesOf(lockfile, packageAt(lockfile, "order@2.1.0"))[0]).toBe("peer @shop/money ^3.0.0 → @shop/money@3.0.0");
});

test("Format 6 has keys that begin with a slash, and each copy is an entry", () => {
  const lockfile = lockOf(`lockfileVersion: '6.0'
dependencies:
  order:
    specifier: ^2.0.0
    version: 2.1.0(tax@1.2.0)
  probe:
    specifier: github:shop/probe
    version: github.com/shop/probe/0123456789abcdef0123456789abcdef01234567
packages:
  /order@2.1.0(tax@1.2.0):
    resolution: {integrity: sha512-AAAA}
    peerDependencies: {tax: ^1.0.0}
    dependencies:
      levy: /tax@1.2.0
      tax: 1.2.0
    dev: false
    requiresBuild: true
  /tax@1.2.0:
    resolution: {integrity: sha512-BBBB}
    dev: true
    optional: true
  npm.corp.example/desk@1.0.0:
    resolution: {integrity: sha512-CCCC}
  github.com/shop/probe/0123456789abcdef0123456789abcdef01234567:
    resolution: {tarball: https://codeload.github.com/shop/probe/tar.gz/0123456789abcdef0123456789abcdef01234567}
    name: probe
    version: 0.1.0
time:
  /tax@1.2.0: '2024-05-06T07:08:09.000Z'
`);
  expect(inventory(lockfile)).toEqual([
    "/order@2.1.0(tax@1.2.0) = order 2.1.0, registry",
    "/tax@1.2.0 = tax 1.2.0, registry",
    "npm.corp.example/desk@1.0.0 = desk 1.0.0, registry",
    "github.com/shop/probe/0123456789abcdef0123456789abcdef01234567 = probe 0.1.0, git https://codeload.github.com/shop/probe/tar.gz/0123456789abcdef0123456789abcdef01234567#0123456789abcdef0123456789abcdef01234567",
  ]);
  expect(edgesOf(lockfile, lockfile.packages[0])).toEqual([
    "prod levy npm:tax@1.2.0 → /tax@1.2.0",
    "peer tax ^1.0.0 → /tax@1.2.0",
  ]);
  expect(edgesOf(lockfile, lockfile.importers[0])).toEqual([
    "prod order ^2.0.0 → /order@2.1.0(tax@1.2.0)",
    "prod probe github:shop/probe → github.com/shop/probe/0123456789abcdef0123456789abcdef01234567",
  ]);
  expect(lockfile.packages[0]).toMatchObject({ installScript: true });
  expect(lockfile.packages[1]).toMatchObject({ dev: true, optional: true, publishedAt: "2024-05-06T07:08:09.000Z" });
});

test("Format 5 keeps specifications apart, and versions behind a slash", () => {
  const lockfile = lockOf(`lockfileVersion: 5.4
specifiers:
  '@shop/money': ^3.0.0
  order: ^2.0.0
  parts: file:parts.tgz
dependencies:
  '@shop/money': 3.0.0
  order: 2.1.0_@shop+money@3.0.0
  parts: file:parts.tgz
packages:
  /@shop/money/3.0.0:
    resolution: {integrity: sha512-AAAA}
  /order/2.1.0_@shop+money@3.0.0:
    resolution: {integrity: sha512-BBBB}
    dependencies:
      '@shop/money': 3.0.0
      cash: /@shop/money/3.0.0
  file:parts.tgz:
    resolution: {integrity: sha512-CCCC, tarball: file:parts.tgz}
    name: parts
    version: 0.1.0
`);
  expect(inventory(lockfile)).toEqual([
    "/@shop/money/3.0.0 = @shop/money 3.0.0, registry",
    "/order/2.1.0_@shop+money@3.0.0 = order 2.1.0, registry",
    "file:parts.tgz = parts 0.1.0, file parts.tgz",
  ]);
  expect(edgesOf(lockfile, lockfile.importers[0])).toEqual([
    "prod @shop/money ^3.0.0 → /@shop/money/3.0.0",
    "prod order ^2.0.0 → /order/2.1.0_@shop+money@3.0.0",
    "prod parts file:parts.tgz → file:parts.tgz",
  ]);
  expect(edgesOf(lockfile, lockfile.packages[1])).toEqual([
    "prod @shop/money 3.0.0 → /@shop/money/3.0.0",
    "prod cash npm:@shop/money@3.0.0 → /@shop/money/3.0.0",
  ]);
});

const head = "lockfileVersion: '9.0'\n";
const snapshot = "snapshots:\n  tax@1.0.0: {}\n";
const entry = (key: string, resolution: string) => `${head}packages:\n  ${key}:\n    resolution: ${resolution}\n`;

describe("a lockfile that cannot be read", () => {
  test.each([
    ["is empty", "", "1: This lockfile is empty."],
    ["has a conflict", `${head}<<<<<<< ours\n`, "2: A merge conflict was left in this file."],
    ["is no YAML", "a: 'b\n", "2: A character is missing here."],
    ["is a list", "- a\n", "1: This must be a map of keys and values."],
    ["says no format", "packages: {}\n", "1: This lockfile does not say its format: there is no lockfileVersion."],
    [
      "is of an unknown format",
      "lockfileVersion: '99.0'\n",
      "1: lockfileVersion 99.0 is not known here; 5, 6, 9 and 12 are.",
    ],
    [
      "has a third document",
      `---\n${head}---\n${head}---\n${head}`,
      "6: There is one document too many here: pnpm reads one for itself and one for the project.",
    ],
    ["has packages that are no map", `${head}packages: []\n`, "2: This must be a map."],
    ["has an entry that is no map", `${head}packages:\n  tax@1.0.0: 1\n`, '3: The entry "tax@1.0.0" must be a map.'],
    [
      "has a key without a name",
      entry("1.0.0", "{integrity: a}"),
      '3: The key "1.0.0" has no name of a package that could be told from it.',
    ],
    [
      "has a name that leads out",
      entry("'../../x@1.0.0'", "{integrity: a}"),
      '3: The key "../../x@1.0.0" has no name of a package that could be told from it.',
    ],
    [
      "does not say where from",
      `${head}packages:\n  tax@1.0.0: {}\n${snapshot}`,
      '3: The entry "tax@1.0.0" does not say where the package comes from.',
    ],
    [
      "has a hash that is no text",
      `${entry("tax@1.0.0", "{integrity: 1}")}${snapshot}`,
      '3: A field in the resolution of "tax@1.0.0" must be a text.',
    ],
    ["has a copy without a package", `${head}${snapshot}`, '3: "tax@1.0.0" has no entry in "packages".'],
    [
      "has an entry twice",
      `${entry("tax@1.0.0", "{integrity: a}")}  tax@1.0.0:\n    resolution: {integrity: b}\n${snapshot}`,
      '5: The key "tax@1.0.0" is there twice.',
    ],
    [
      "has a hash twice",
      `${entry("tax@1.0.0", "{integrity: a, integrity: b}")}${snapshot}`,
      '4: The key "integrity" is there twice.',
    ],
    [
      "has a name in a reference that leads out",
      `${head}importers:\n  .:\n    dependencies:\n      ../x: {specifier: 1.0.0, version: 1.0.0}\npackages:\n  tax@1.0.0:\n    resolution: {integrity: a}\n${snapshot}`,
      '5: "../x" is no name of a package with the version that answers it.',
    ],
    [
      "lists nothing",
      `${head}importers:\n  .:\n    dependencies:\n      tax: {specifier: ^1.0.0, version: 1.0.0}\n`,
      "5: This lockfile lists no package, although something is asked for.",
    ],
  ])("%s", (_, text, complaint) => {
    expect(complaints(readPnpmFile, path, text)).toContain(complaint);
  });

  test("A lockfile of a project without dependencies is sound", () => {
    expect(inventory(lockOf(`${head}importers:\n  .: {}\n`))).toEqual([]);
  });
});

test("Names that mean a prototype are names", () => {
  const lockfile = lockOf(
    `${head}importers:\n  .:\n    dependencies:\n      constructor: {specifier: 1.0.0, version: 1.0.0}\npackages:\n  constructor@1.0.0:\n    resolution: {integrity: a}\nsnapshots:\n  constructor@1.0.0:\n    dependencies:\n      __proto__: 1.0.0\n`,
  );
  expect(edgesOf(lockfile, lockfile.importers[0])).toEqual(["prod constructor 1.0.0 → constructor@1.0.0"]);
  expect(edgesOf(lockfile, lockfile.packages[0])).toEqual(["prod __proto__ 1.0.0 → nothing"]);
});
