import { expect, it } from "vitest";
import type { FileTree } from "../../src/domain/findings/rule.ts";
import { here, toolOver } from "../memory/tree.ts";

/** A shop that asks for its neighbour, the till; what its lockfile says of the till's version may be old. */
function workspaces(range: string, own: string | undefined, locked: string): FileTree {
  const root = { name: "root", private: true, workspaces: ["packages/*"] };
  const shop = { name: "@shop/app", version: "1.0.0", dependencies: { "@shop/till": range } };
  const till = { name: "@shop/till", ...(own !== undefined && { version: own }) };
  const packages = {
    "": root,
    "node_modules/@shop/app": { resolved: "packages/shop", link: true },
    "node_modules/@shop/till": { resolved: "packages/till", link: true },
    "packages/shop": shop,
    "packages/till": { ...till, version: locked },
  };
  return {
    "package.json": JSON.stringify(root),
    "packages/shop/package.json": JSON.stringify(shop),
    "packages/till/package.json": JSON.stringify(till),
    "package-lock.json": JSON.stringify({ name: "root", lockfileVersion: 3, requires: true, packages }, null, 2),
  };
}

/** What `npm ci --dry-run` (npm 11.19.1) says of each; without a version in the manifest it refuses, and we cannot tell. */
it.each([
  ["accepts what the manifest has, whatever the lockfile says", workspaces("^2.0.0", "2.1.0", "1.3.0"), false],
  ["refuses what the manifest does not have", workspaces("^2.0.0", "1.3.0", "2.1.0"), true],
  ["refuses a pre-release that the range does not name", workspaces("^1.0.0", "1.3.0-beta.1", "1.3.0"), true],
  ["accepts anything for *", workspaces("*", "1.3.0-beta.1", "1.3.0"), false],
])("npm %s", async (_, tree, isRefused) => {
  const { findings } = await toolOver(tree).check(here);
  const own = findings.filter(({ rule }) => rule === "sync/unsatisfied");
  expect(own.map(({ at, params }) => `${at.path} ${String(params.version)}`)).toEqual(
    isRefused ? [`package-lock.json ${JSON.parse(tree["packages/till/package.json"] ?? "{}").version}`] : [],
  );
});
