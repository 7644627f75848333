import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { entryOf, hash, lockOf, manifest, within } from "../../rules/lockfile-example.ts";
import { withInstalled } from "../../src/application/pipeline/read-installed.ts";
import type { FileTree } from "../../src/domain/findings/rule.ts";
import { noPackages } from "../../src/domain/packages/packages.ts";
import { installedOnDisk } from "../../src/infrastructure/installed/on-disk.ts";
import { here, toolOver } from "../memory/tree.ts";

const wanted = { "left-pad": "^1.3.0", widget: "^1.0.0" };
const npm: FileTree = {
  "package.json": manifest(wanted),
  "package-lock.json": lockOf(
    wanted,
    entryOf("left-pad", "1.3.0"),
    entryOf("widget", "1.0.0", { integrity: hash("B"), dependencies: { "left-pad": "^0.1.0" } }),
    within("widget", entryOf("left-pad", "0.1.0", { integrity: hash("C") })),
  ),
};

/** A package.json in a folder of the installation. */
function packageAt(folder: string, name: string, version: string, more: object = {}): FileTree {
  return { [`${folder}/package.json`]: JSON.stringify({ name, version, ...more }) };
}

const sound: FileTree = {
  ...packageAt("node_modules/left-pad", "left-pad", "1.3.0"),
  ...packageAt("node_modules/widget", "widget", "1.0.0"),
  ...packageAt("node_modules/widget/node_modules/left-pad", "left-pad", "0.1.0"),
};

async function differences(tree: FileTree, installed: FileTree) {
  const { findings, coverage } = await toolOver(tree, undefined, { installed }).check(here);
  const own = findings.filter(({ rule }) => rule === "drift/installed");
  const run = coverage.rules.find(({ rule }) => rule === "drift/installed");
  return {
    faults: own.map(({ message, params }) => `${message} ${String(params.path ?? "")}`.trim()),
    examined: run?.examined,
    unknown: run?.unknown ?? {},
  };
}

function without(path: string, tree: FileTree): FileTree {
  return Object.fromEntries(Object.entries(tree).filter(([one]) => !one.startsWith(`${path}/`)));
}

describe("drift/installed with npm", () => {
  it("has nothing to say where all is as locked, and looked at everything", async () => {
    expect(await differences(npm, sound)).toEqual({ faults: [], examined: 3, unknown: {} });
  });

  it("examines nothing where nothing is installed", async () => {
    expect(await differences(npm, {})).toEqual({ faults: [], examined: 0, unknown: {} });
  });

  it.each<readonly [string, FileTree, readonly string[]]>([
    ["another version", packageAt("node_modules/left-pad", "left-pad", "1.2.0"), ["other node_modules/left-pad"]],
    ["another package", packageAt("node_modules/left-pad", "inherits", "1.3.0"), ["other node_modules/left-pad"]],
    [
      "another version further down",
      packageAt("node_modules/widget/node_modules/left-pad", "left-pad", "0.2.0"),
      ["other node_modules/widget/node_modules/left-pad"],
    ],
    ["a package too many", packageAt("node_modules/stray", "stray", "1.0.0"), ["extra node_modules/stray"]],
    ["a package.json that is none", { "node_modules/left-pad/package.json": "{" }, ["other node_modules/left-pad"]],
    ["the manager's own notes", { "node_modules/.package-lock.json": "{}", "node_modules/.bin/x": "" }, []],
  ])("sees %s", async (_, installed, expected) => {
    expect((await differences(npm, { ...sound, ...installed })).faults).toEqual(expected);
  });

  it("sees what is missing, and not also what should be inside it", async () => {
    const { faults } = await differences(npm, without("node_modules/widget", sound));
    expect(faults).toEqual(["missing node_modules/widget"]);
  });

  it("takes what came in a package's own tarball for its business", async () => {
    const shipped = {
      ...packageAt("node_modules/widget", "widget", "1.0.0", { bundleDependencies: ["inner"] }),
      ...packageAt("node_modules/widget/node_modules/inner", "inner", "1.0.0"),
    };
    expect((await differences(npm, { ...sound, ...shipped })).faults).toEqual([]);
  });

  it("leaves alone a lockfile left behind in a workspace", async () => {
    const below = Object.fromEntries(Object.entries(npm).map(([path, text]) => [`parts/a/${path}`, text]));
    const installed = packageAt("parts/a/node_modules/left-pad", "left-pad", "1.2.0");
    expect((await differences(below, installed)).faults).not.toEqual([]);
    const root = { "package.json": '{ "name": "root", "private": true, "workspaces": ["parts/*"] }' };
    expect((await differences({ ...below, ...root }, installed)).faults).toEqual([]);
  });

  it("cannot judge what another manager installed", async () => {
    const { faults, unknown } = await differences(npm, { ...sound, "node_modules/.modules.yaml": "" });
    expect(faults).toEqual([]);
    expect(unknown).toEqual({ "installed-by-pnpm": 3 });
  });
});

const byName: readonly (readonly [string, FileTree])[] = [
  [
    "yarn",
    {
      "package.json": manifest({ "left-pad": "^1.3.0" }),
      "yarn.lock": [
        "# yarn lockfile v1",
        "",
        "left-pad@^1.3.0:",
        '  version "1.3.0"',
        '  resolved "https://registry.example.com/left-pad/-/left-pad-1.3.0.tgz#5b8a3a7765dfe001261dde915589e782f8c94d1e"',
        `  integrity ${hash("A")}`,
        "",
      ].join("\n"),
    },
  ],
  [
    "bun",
    {
      "package.json": manifest({ "left-pad": "^1.3.0" }),
      "bun.lock": JSON.stringify({
        lockfileVersion: 1,
        workspaces: { "": { name: "app", dependencies: { "left-pad": "^1.3.0" } } },
        packages: { "left-pad": ["left-pad@1.3.0", "", {}, hash("A")] },
      }),
    },
  ],
  [
    "pnpm (hoisted)",
    {
      "package.json": manifest({ "left-pad": "^1.3.0" }),
      "pnpm-lock.yaml": [
        "lockfileVersion: '9.0'",
        "importers:",
        "  .:",
        "    dependencies:",
        "      left-pad:",
        "        specifier: ^1.3.0",
        "        version: 1.3.0",
        "packages:",
        "  left-pad@1.3.0:",
        `    resolution: {integrity: ${hash("A")}}`,
        "snapshots:",
        "  left-pad@1.3.0: {}",
        "",
      ].join("\n"),
    },
  ],
];

describe.each(byName)("drift/installed with %s", (_, tree) => {
  const good = packageAt("node_modules/left-pad", "left-pad", "1.3.0");

  it("has nothing to say where all is as locked", async () => {
    expect(await differences(tree, good)).toEqual({ faults: [], examined: 1, unknown: {} });
  });

  it.each<readonly [string, FileTree, readonly string[]]>([
    ["another version", packageAt("node_modules/left-pad", "left-pad", "1.2.0"), ["other node_modules/left-pad"]],
    ["another package", packageAt("node_modules/left-pad", "inherits", "1.3.0"), ["other node_modules/left-pad"]],
    ["what is missing", { "node_modules/.bin/x": "" }, ["missing node_modules/left-pad"]],
    [
      "a package too many",
      { ...good, ...packageAt("node_modules/stray", "stray", "1.0.0") },
      ["extra node_modules/stray"],
    ],
  ])("sees %s", async (__, installed, expected) => {
    expect((await differences(tree, installed)).faults).toEqual(expected);
  });

  it("looks into no archive (PnP)", async () => {
    const { unknown, faults } = await differences(tree, { "node_modules/.cache/x": "", ".pnp.cjs": "" });
    expect(faults).toEqual([]);
    expect(unknown).toEqual({ "plug-n-play": 1 });
  });
});

describe("installed files on disk", () => {
  const folders: string[] = [];
  afterEach(() => {
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
  });

  function onDisk(files: FileTree): string {
    const root = realpathSync(mkdtempSync(join(tmpdir(), "installed-")));
    folders.push(root);
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    return root;
  }

  it("follows links inside the root and none that leave it", () => {
    const outside = onDisk({ "secret/package.json": '{ "name": "secret" }' });
    const root = onDisk({ "node_modules/a/package.json": "{}", "parts/b/package.json": "{}" });
    symlinkSync(join(outside, "secret"), join(root, "node_modules/out"));
    symlinkSync("../parts/b", join(root, "node_modules/b"));
    symlinkSync(outside, join(root, "shelf"));
    const files = installedOnDisk(root);
    expect(files.list("node_modules")?.toSorted((a, b) => (a.name < b.name ? -1 : 1))).toEqual([
      { name: "a", kind: "folder" },
      { name: "b", kind: "link" },
      { name: "out", kind: "link" },
    ]);
    expect(files.follow("node_modules/b")).toBe("parts/b");
    expect(files.follow("node_modules/out")).toBeUndefined();
    expect(files.read("node_modules/out/package.json")).toBeUndefined();
    expect(files.list("shelf")).toBeUndefined();
    expect(files.list("../")).toBeUndefined();
    expect(files.read("node_modules/none/package.json")).toBeUndefined();
  });

  it("reads pnpm's store by its links", () => {
    const inner = "node_modules/.pnpm/@shop+money@1.0.0_react@18.2.0/node_modules/@shop/money";
    const root = onDisk({ ...packageAt(inner, "@shop/money", "1.0.0"), "node_modules/.modules.yaml": "" });
    mkdirSync(join(root, "node_modules/@shop"));
    symlinkSync(
      `../.pnpm/@shop+money@1.0.0_react@18.2.0/node_modules/@shop/money`,
      join(root, "node_modules/@shop/money"),
    );
    const own = {
      ...{ path: "package.json", folder: "", private: true, requirements: [], overrides: [], bundled: [] },
      ...{ engines: new Map(), scripts: new Map(), scriptDecisions: new Map(), catalogs: new Map() },
      ...{ publishable: false, mentions: new Set<string>() },
    };
    const lockfile = {
      ...{ path: "pnpm-lock.yaml", folder: "", manager: "pnpm" as const, format: "9.0", importers: [], packages: [] },
      ...{ recorded: {}, omitsUrls: true },
    };
    const project = { folder: "", root: own, members: [], lockfiles: [lockfile], settings: [] };
    const { installed } = withInstalled({ ...noPackages, projects: [project] }, installedOnDisk(root));
    expect(installed).toEqual([
      {
        ...{ folder: "", layout: "store", by: "pnpm" },
        packages: [{ path: inner, name: "@shop/money", version: "1.0.0", bundles: false }],
        links: new Map([["node_modules/@shop/money", inner]]),
      },
    ]);
  });
});
