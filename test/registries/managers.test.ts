import { describe, expect, it } from "vitest";
import { entryOf, hash, lockOf, manifest, tarball } from "../../rules/lockfile-example.ts";
import { snapshot } from "../../rules/registry-example.ts";
import type { FileTree } from "../../src/domain/findings/rule.ts";
import { here, toolOver } from "../memory/tree.ts";

const asked = { "pad-left": "^1.0.0" };
const url = tarball("pad-left", "1.0.0");

/** One package, locked by each package manager with this hash. */
const lockfiles: Readonly<Record<string, (integrity: string) => FileTree>> = {
  npm: (integrity) => ({ "package-lock.json": lockOf(asked, entryOf("pad-left", "1.0.0", { integrity })) }),
  pnpm: (integrity) => ({
    "pnpm-lock.yaml": `lockfileVersion: '9.0'

importers:

  .:
    dependencies:
      pad-left:
        specifier: ^1.0.0
        version: 1.0.0

packages:

  pad-left@1.0.0:
    resolution: {integrity: ${integrity}}

snapshots:

  pad-left@1.0.0: {}
`,
  }),
  "yarn classic": (integrity) => ({
    "yarn.lock": `# yarn lockfile v1


pad-left@^1.0.0:
  version "1.0.0"
  resolved "${url}#0000000000000000000000000000000000000000"
  integrity ${integrity}
`,
  }),
  bun: (integrity) => ({
    "bun.lock": `{
  "lockfileVersion": 1,
  "workspaces": {
    "": { "name": "app", "dependencies": { "pad-left": "^1.0.0" } },
  },
  "packages": {
    "pad-left": ["pad-left@1.0.0", "", {}, "${integrity}"],
  }
}
`,
  }),
};

async function reportOn(lockfile: FileTree) {
  const tree = { "package.json": manifest(asked), ...lockfile, ...snapshot };
  const { findings, coverage } = await toolOver(tree).check(here);
  const about = (rule: string) => /^(?:drift\/(?:behind|libyear)|integrity\/registry|policy\/min-age$)/u.test(rule);
  return {
    found: findings.filter(({ rule }) => about(rule)).map(({ rule, at }) => `${at.path} ${rule}`),
    judged: Object.fromEntries(coverage.rules.filter(({ rule }) => about(rule)).map((one) => [one.rule, one.examined])),
    unknown: coverage.rules.filter(({ rule, unknown }) => about(rule) && unknown).map(({ unknown }) => unknown),
  };
}

const all = { "integrity/registry-match": 1, "integrity/registry-signature": 1, "policy/min-age": 1 };

describe.each(Object.keys(lockfiles))("a snapshot against a lockfile of %s", (manager) => {
  const lock = lockfiles[manager];

  it("finds a sound package behind, and nothing else", async () => {
    const { found, judged, unknown } = await reportOn(lock?.(hash("A")) ?? {});
    expect(found).toEqual(["package.json drift/behind"]);
    expect(judged).toEqual({ ...all, "drift/behind": 1, "drift/libyear": 1 });
    expect(unknown).toEqual([]);
  });

  it("finds a hash that was changed", async () => {
    const tree = lock?.(hash("B")) ?? {};
    const [path] = Object.keys(tree);
    const { found } = await reportOn(tree);
    expect(found).toEqual(
      [
        `${path} integrity/registry-match`,
        `${path} integrity/registry-signature`,
        "package.json drift/behind",
      ].toSorted(),
    );
  });
});

describe("a snapshot against a lockfile of yarn berry", () => {
  it("does not know about hashes, since those are of other archives, and knows the rest", async () => {
    const lockfile = `__metadata:
  version: 8
  cacheKey: 10c0

"app@workspace:.":
  version: 0.0.0-use.local
  resolution: "app@workspace:."
  dependencies:
    pad-left: "npm:^1.0.0"
  languageName: unknown
  linkType: soft

"pad-left@npm:^1.0.0":
  version: 1.0.0
  resolution: "pad-left@npm:1.0.0"
  checksum: 10c0/${"a".repeat(128)}
  languageName: node
  linkType: hard
`;
    const { found, judged, unknown } = await reportOn({ "yarn.lock": lockfile });
    expect(found).toEqual(["package.json drift/behind"]);
    expect(judged).toMatchObject({ "drift/behind": 1, "policy/min-age": 1, "integrity/registry-match": 0 });
    expect(unknown).toEqual([{ "other-archive": 1 }, { "no-comparable-hash": 1 }]);
  });
});
