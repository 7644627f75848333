import { describe, expect, it } from "vitest";
import type { FileTree } from "../../src/domain/findings/rule.ts";
import { here, toolOver } from "../memory/tree.ts";

/** The places where `sync/settings` says that extensions are not the recorded ones. */
async function told(tree: FileTree): Promise<readonly string[]> {
  const { findings, problems } = await toolOver(tree).check(here);
  expect(problems).toEqual([]);
  const own = findings.filter(({ rule, message }) => rule === "sync/settings" && message === "extensions");
  return own.map(({ at }) => `${at.path}:${at.line}`);
}

/** What pnpm 11.28 and 10.34 record of `stated`, and what 9.15 and 8.15 do. */
const checksum = "sha256-JTUrAhfai7uaWZZiYq3ugxQRl+0HqaW2ypiRKGTrmmw=";
const oldChecksum = "8bbe297db88143255faf6aa988f0c07f";

const stated = `packageExtensions:
  react-redux@1:
    peerDependencies:
      react-dom: '*'
      "ääß": ^1.0.0
    peerDependenciesMeta:
      react-dom:
        optional: true
  "@shop/till":
    dependencies:
      round: ^1.2.3
      coin: "2"
      big: '1.10'
    optionalDependencies: {}
`;

const extensions = {
  "@shop/till": { optionalDependencies: {}, dependencies: { big: "1.10", coin: "2", round: "^1.2.3" } },
  "react-redux@1": {
    peerDependencies: { "react-dom": "*", ääß: "^1.0.0" },
    peerDependenciesMeta: { "react-dom": { optional: true } },
  },
};

function lockWith(recorded: string, format = "9.0"): string {
  const line = recorded === "" ? "" : `packageExtensionsChecksum: ${recorded}\n\n`;
  return `lockfileVersion: '${format}'\n\n${line}importers:\n\n  .: {}\n`;
}

function shop(more: object = {}): string {
  return `${JSON.stringify({ name: "shop", private: true, ...more }, null, 2)}\n`;
}

const workspace = "pnpm-workspace.yaml";
const lock = "pnpm-lock.yaml";

describe("packageExtensions and the hash that pnpm recorded of them", () => {
  it.each<readonly [string, FileTree]>([
    ["in the workspace file", { "package.json": shop(), [workspace]: stated, [lock]: lockWith(checksum) }],
    [
      "in package.json, in another order",
      { "package.json": shop({ pnpm: { packageExtensions: extensions } }), [lock]: lockWith(checksum) },
    ],
    [
      "as pnpm 9 hashed them",
      { "package.json": shop({ pnpm: { packageExtensions: extensions } }), [lock]: lockWith(oldChecksum) },
    ],
    [
      "in both, one of them unread",
      {
        "package.json": shop({ pnpm: { packageExtensions: extensions } }),
        [workspace]: stated.replace("^1.2.3", "^1.2.4"),
        [lock]: lockWith(checksum),
      },
    ],
    ["in neither", { "package.json": shop(), [workspace]: "packageExtensions: {}\n", [lock]: lockWith("") }],
  ])("agree %s", async (_, tree) => {
    expect(await told(tree)).toEqual([]);
  });

  it.each<readonly [string, FileTree, string]>([
    [
      "a range was changed",
      { "package.json": shop(), [workspace]: stated.replace("^1.2.3", "^1.2.4"), [lock]: lockWith(checksum) },
      "pnpm-lock.yaml:3",
    ],
    ["they are gone", { "package.json": shop(), [lock]: lockWith(checksum) }, "pnpm-lock.yaml:3"],
    [
      "nothing was recorded",
      { "package.json": shop(), [workspace]: stated, [lock]: lockWith("") },
      "pnpm-workspace.yaml:2",
    ],
    [
      "a package.json that pnpm 10 reads has some",
      {
        "package.json": shop({ packageManager: "pnpm@10.34.9", pnpm: { packageExtensions: extensions } }),
        [lock]: lockWith(""),
      },
      "package.json:6",
    ],
  ])("differ where %s", async (_, tree, place) => {
    expect(await told(tree)).toEqual([place]);
  });

  const changed = stated.replace("^1.2.3", "^1.2.4");
  it.each<readonly [string, FileTree]>([
    [
      "a pnpmfile took part",
      { "package.json": shop(), [workspace]: changed, [lock]: `${lockWith(checksum)}\npnpmfileChecksum: sha256-abc\n` },
    ],
    [
      "an alias repeats what pnpm hashes by reference",
      {
        "package.json": shop(),
        [workspace]: "packageExtensions:\n  till: &till\n    dependencies: { round: ^1.0.0 }\n  desk: *till\n",
        [lock]: lockWith(checksum),
      },
    ],
    [
      "a number stands where pnpm takes none",
      {
        "package.json": shop(),
        [workspace]: "packageExtensions:\n  till:\n    dependencies: { round: 1 }\n",
        [lock]: lockWith(checksum),
      },
    ],
    [
      "pnpm 11 does not read package.json",
      {
        "package.json": shop({ packageManager: "pnpm@11.28.11", pnpm: { packageExtensions: extensions } }),
        [lock]: lockWith(""),
      },
    ],
    [
      "pnpm 9 does not read settings in the workspace file",
      { "package.json": shop({ packageManager: "pnpm@9.15.9" }), [workspace]: stated, [lock]: lockWith("") },
    ],
    ["nor does pnpm 8", { "package.json": shop(), [workspace]: stated, [lock]: lockWith("", "6.0") }],
  ])("are not compared where %s", async (_, tree) => {
    expect(await told(tree)).toEqual([]);
  });
});
