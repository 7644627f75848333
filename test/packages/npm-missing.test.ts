import { expect, it } from "vitest";
import { entryOf, hash } from "../../rules/lockfile-example.ts";
import type { FileTree } from "../../src/domain/findings/rule.ts";
import { here, toolOver } from "../memory/tree.ts";

/** A project whose only requirement, `order`, asks for `tax` in some field. */
function shopWith(field: object, lockedToo: object = {}, settings: FileTree = {}): FileTree {
  const root = { name: "shop", private: true, dependencies: { order: "^1.0.0" } };
  const packages = { "": root, ...entry("order", "A", field), ...lockedToo };
  return {
    "package.json": JSON.stringify(root),
    "package-lock.json": JSON.stringify({ name: "shop", lockfileVersion: 3, requires: true, packages }, null, 2),
    ...settings,
  };
}

function entry(name: string, letter: string, more: object): object {
  const members = JSON.parse(`{${entryOf(name, "1.0.0", { integrity: hash(letter) }).join("\n")}}`);
  return { [`node_modules/${name}`]: { ...members[`node_modules/${name}`], ...more } };
}

const peer = { peerDependencies: { tax: "^1.0.0" } };
const optionalPeer = { ...peer, peerDependenciesMeta: { tax: { optional: true } } };
const madeWithPeers = entry("round", "R", { peer: true });
const asksForRound = { peerDependencies: { round: "^1.0.0", tax: "^1.0.0" } };

/** What `npm ci --dry-run` (npm 11.19.1) says of each, with a registry at hand. */
it.each([
  ["refuses: an optional package", true, shopWith({ optionalDependencies: { tax: "^1.0.0" } })],
  [
    "accepts: one that would come in the tarball",
    false,
    shopWith({ optionalDependencies: { tax: "^1.0.0" }, bundleDependencies: ["tax"] }),
  ],
  ["accepts: an optional peer", false, shopWith(optionalPeer)],
  ["refuses: a peer, where peers are locked", true, shopWith(asksForRound, madeWithPeers)],
  [
    "accepts: the same with legacy-peer-deps",
    false,
    shopWith(asksForRound, madeWithPeers, { ".npmrc": "legacy-peer-deps=true\n" }),
  ],
  ["cannot be told: a peer, where no peer is locked", false, shopWith(peer)],
] as const)("npm %s", async (_, isMissing, tree) => {
  const { findings, problems } = await toolOver(tree).check(here);
  expect(problems).toEqual([]);
  expect(findings.map(({ rule }) => rule)).toEqual(isMissing ? ["sync/missing-entry"] : []);
});
