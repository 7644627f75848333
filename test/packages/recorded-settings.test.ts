import { createHash } from "node:crypto";
import { expect, describe, it } from "vitest";
import { hash } from "../../rules/lockfile-example.ts";
import type { FileTree } from "../../src/domain/findings/rule.ts";
import { here, toolOver } from "../memory/tree.ts";

/** Messages of `sync/settings`, each with its place. */
async function said(tree: FileTree): Promise<readonly string[]> {
  const { findings, problems } = await toolOver(tree).check(here);
  expect(problems).toEqual([]);
  const own = findings.filter(({ rule }) => rule.startsWith("sync/") || rule.startsWith("integrity/"));
  return own.map(({ rule, message, params, at }) => `${at.path}:${at.line} ${rule} ${message} ${String(params.name)}`);
}

const change = (tree: FileTree, path: string, from: string, to: string): FileTree => {
  const text = tree[path] ?? "";
  if (!text.includes(from)) throw new Error(`${path} has no ${from}`);
  return { ...tree, [path]: text.replaceAll(from, to) };
};

const patch = "--- a/tax.js\n+++ b/tax.js\n@@ -1 +1 @@\n-1\n+2\n";
const patchHash = createHash("sha256").update(patch).digest("hex");

/** As pnpm 11.28 writes it; what is said of each edit is what `pnpm install --frozen-lockfile` of 10.34 and 11.28 says. */
const pnpm: FileTree = {
  "package.json": '{ "name": "shop", "private": true, "dependencies": { "tax": "^1.0.0" } }\n',
  "patches/tax.patch": patch,
  "pnpm-workspace.yaml": [
    "configDependencies:",
    "  house-style: 3.0.0",
    "patchedDependencies:",
    "  tax@1.2.0: patches/tax.patch",
    "ignoredOptionalDependencies:",
    "  - round",
    "",
  ].join("\n"),
  "pnpm-lock.yaml": [
    "---",
    "lockfileVersion: '9.0'",
    "importers:",
    "  .:",
    "    configDependencies:",
    "      house-style:",
    "        specifier: 3.0.0",
    "        version: 3.0.0",
    "packages:",
    "  house-style@3.0.0:",
    `    resolution: {integrity: ${hash("H")}}`,
    "snapshots:",
    "  house-style@3.0.0: {}",
    "---",
    "lockfileVersion: '9.0'",
    "settings:",
    "  autoInstallPeers: true",
    "  excludeLinksFromLockfile: false",
    "ignoredOptionalDependencies:",
    "  - round",
    "patchedDependencies:",
    `  tax@1.2.0: ${patchHash}`,
    "importers:",
    "  .:",
    "    dependencies:",
    "      tax:",
    "        specifier: ^1.0.0",
    `        version: 1.2.0(patch_hash=${patchHash})`,
    "packages:",
    "  tax@1.2.0:",
    `    resolution: {integrity: ${hash("T")}}`,
    "snapshots:",
    `  tax@1.2.0(patch_hash=${patchHash}): {}`,
    "",
  ].join("\n"),
};

const workspace = "pnpm-workspace.yaml";
const stated = (text: string) => ({ ...pnpm, [workspace]: `${pnpm[workspace]}${text}` });

/** What `pnpm install --frozen-lockfile` of 11.28.6 says of each: it refuses what is told, and takes the rest. */
describe("the pnpm that pnpm recorded", () => {
  const recorded =
    "    packageManagerDependencies:\n      pnpm:\n        specifier: 11.28.6\n        version: 11.28.6\n";
  const lock = (pnpm["pnpm-lock.yaml"] ?? "")
    .replace(
      "packages:\n  house",
      `${recorded}packages:\n  pnpm@11.28.6:\n    resolution: {integrity: ${hash("P")}}\n  house`,
    )
    .replace("  house-style@3.0.0: {}", "  pnpm@11.28.6: {}\n  house-style@3.0.0: {}");
  const asking = (more: object): FileTree => {
    const manifest = { name: "shop", private: true, dependencies: { tax: "^1.0.0" }, ...more };
    return { ...pnpm, "package.json": `${JSON.stringify(manifest)}\n`, "pnpm-lock.yaml": lock };
  };
  const engines = (version: string, more: object = {}) =>
    asking({ devEngines: { packageManager: { name: "pnpm", version, ...more } } });

  it.each<readonly [string, FileTree, boolean]>([
    ["is the one that devEngines asks for", engines("11.28.6"), false],
    ["is in the range of devEngines", engines("^11.28.0", { onFail: "download" }), false],
    ["is older than devEngines asks for", engines("^11.28.7"), true],
    ["is newer than devEngines asks for", engines("11.28.4", { onFail: "warn" }), true],
    ["may be any", engines("11.28.4", { onFail: "ignore" }), false],
    ["is not what packageManager says", asking({ packageManager: "pnpm@11.28.4" }), false],
    ["is asked for by nobody", asking({}), false],
  ])("%s", async (_, tree, isTold) => {
    expect(await said(tree)).toEqual(isTold ? ["pnpm-lock.yaml:12 sync/settings manager pnpm"] : []);
  });
});

describe("what pnpm recorded of its settings", () => {
  it.each<readonly [string, FileTree, readonly string[]]>([
    ["is as it was", pnpm, []],
    [
      "a patch was changed",
      { ...pnpm, "patches/tax.patch": `${patch} \n` },
      ["pnpm-lock.yaml:22 sync/settings patch-hash tax@1.2.0"],
    ],
    ["a patch has other line ends", { ...pnpm, "patches/tax.patch": patch.replaceAll("\n", "\r\n") }, []],
    [
      "a patch is gone from the settings",
      change(pnpm, workspace, "patchedDependencies:\n  tax@1.2.0: patches/tax.patch\n", ""),
      ["pnpm-lock.yaml:22 sync/settings patch tax@1.2.0"],
    ],
    [
      "a setting was changed",
      stated("autoInstallPeers: false\n"),
      ["pnpm-lock.yaml:17 sync/settings setting autoInstallPeers"],
    ],
    [
      "a setting was added",
      stated("injectWorkspacePackages: true\n"),
      ["pnpm-workspace.yaml:7 sync/settings setting injectWorkspacePackages"],
    ],
    ["the settings of an older pnpm differ", { ...pnpm, ".npmrc": "auto-install-peers=false\n" }, []],
    [
      "a recorded setting was changed",
      change(pnpm, "pnpm-lock.yaml", "autoInstallPeers: true", "autoInstallPeers: false"),
      ["pnpm-lock.yaml:17 sync/settings setting autoInstallPeers"],
    ],
    [
      "no settings are recorded",
      change(pnpm, "pnpm-lock.yaml", "settings:\n  autoInstallPeers: true\n  excludeLinksFromLockfile: false\n", ""),
      [],
    ],
    [
      "an ignored package was added",
      change(pnpm, workspace, "  - round", "  - round\n  - coin"),
      ["pnpm-workspace.yaml:7 sync/settings ignored-optional coin"],
    ],
    [
      "a configuration package is of another version",
      change(pnpm, workspace, "house-style: 3.0.0", "house-style: 3.0.1"),
      ["pnpm-lock.yaml:7 sync/settings configuration-package house-style"],
    ],
    [
      "a configuration package was added",
      change(pnpm, workspace, "house-style: 3.0.0", "house-style: 3.0.0\n  house-rules: 1.0.0"),
      ["pnpm-workspace.yaml:3 sync/settings configuration-package house-rules"],
    ],
    [
      "a configuration package has its hash beside it, as in pnpm 10",
      change(pnpm, workspace, "house-style: 3.0.0", `house-style: 3.0.0\n  house-rules: 1.0.0+${hash("R")}`),
      [],
    ],
  ])("%s", async (_, tree, messages) => {
    expect(await said(tree)).toEqual(messages);
  });
});

/** As bun 1.4.5 writes it. `bun install --frozen-lockfile` refuses other overrides; other patches and trust it accepts. */
const bun: FileTree = {
  "package.json": [
    '{ "name": "shop", "private": true, "dependencies": { "tax": "^1.0.0" },',
    '  "overrides": { "tax": "1.2.0", "round": { "tax": "1.0.0" } },',
    '  "trustedDependencies": ["tax", "absent"],',
    '  "patchedDependencies": { "tax@1.2.0": "patches/tax.patch", "tax@9.0.0": "patches/tax.patch" } }',
    "",
  ].join("\n"),
  "patches/tax.patch": patch,
  "bun.lock": [
    "{",
    '  "lockfileVersion": 1,',
    '  "workspaces": { "": { "name": "shop", "dependencies": { "tax": "^1.0.0" } } },',
    '  "trustedDependencies": ["tax"],',
    '  "patchedDependencies": { "tax@1.2.0": "patches/tax.patch" },',
    '  "overrides": { "tax": "1.2.0", "round": { "tax": "1.0.0" } },',
    `  "packages": { "tax": ["tax@1.2.0", "", {}, "${hash("T")}"] }`,
    "}",
    "",
  ].join("\n"),
};

describe("what bun recorded of its settings", () => {
  it.each<readonly [string, FileTree, readonly string[]]>([
    ["is as it was", bun, []],
    [
      "an override was changed",
      change(bun, "package.json", '"overrides": { "tax": "1.2.0"', '"overrides": { "tax": "1.3.0"'),
      ["bun.lock:6 sync/settings override tax"],
    ],
    ["overrides stand in resolutions", change(bun, "package.json", '"overrides"', '"resolutions"'), []],
    [
      "a package is trusted that was not",
      change(bun, "bun.lock", '  "trustedDependencies": ["tax"],\n', ""),
      ["package.json:3 sync/settings trusted tax"],
    ],
    [
      "a package is trusted no more",
      change(bun, "package.json", '["tax", "absent"]', "[]"),
      ["bun.lock:4 sync/settings trusted tax"],
    ],
    [
      "a patch lies elsewhere",
      change(bun, "bun.lock", "patches/tax.patch", "patches/other.patch"),
      ["bun.lock:5 sync/settings patch-path tax@1.2.0"],
    ],
    [
      "a patch is gone from the manifest",
      change(bun, "package.json", '"tax@1.2.0": "patches/tax.patch", ', ""),
      ["bun.lock:5 sync/settings patch tax@1.2.0"],
    ],
  ])("%s", async (_, tree, messages) => {
    expect(await said(tree)).toEqual(messages);
  });
});

describe("peers that pnpm's peerDependencyRules allow", () => {
  const lock = [
    "lockfileVersion: '9.0'",
    "importers:",
    "  .:",
    "    dependencies:",
    ...["form", "view"].flatMap((name) => [
      `      ${name}:`,
      "        specifier: ^3.0.0",
      `        version: 3.0.0${name === "form" ? "(view@3.0.0)" : ""}`,
    ]),
    "packages:",
    "  form@3.0.0:",
    `    resolution: {integrity: ${hash("F")}}`,
    "    peerDependencies:",
    "      view: ^2.0.0",
    "  view@3.0.0:",
    `    resolution: {integrity: ${hash("V")}}`,
    "snapshots:",
    "  form@3.0.0(view@3.0.0):",
    "    dependencies:",
    "      view: 3.0.0",
    "  view@3.0.0: {}",
    "",
  ].join("\n");
  const tree = {
    "package.json": '{ "name": "shop", "private": true, "dependencies": { "form": "^3.0.0", "view": "^3.0.0" } }\n',
    "pnpm-lock.yaml": lock,
  };

  it.each([
    ["none", "", true],
    ["any version", '  allowAny: ["vi*"]\n', false],
    ["this version", '  allowedVersions:\n    view: "3"\n', false],
    ["this version for this package", '  allowedVersions:\n    "form@3>view": "3"\n', false],
    ["this version for another package", '  allowedVersions:\n    "page>view": "3"\n', true],
    ["another version", '  allowedVersions:\n    view: "4"\n', true],
  ])("%s", async (_, rules, isTold) => {
    const settings = rules === "" ? {} : { "pnpm-workspace.yaml": `peerDependencyRules:\n${rules}` };
    const { findings } = await toolOver({ ...tree, ...settings }).check(here);
    expect(findings.filter(({ rule }) => rule === "drift/peer").length).toBe(isTold ? 1 : 0);
  });
});
