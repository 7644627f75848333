import { describe, expect, it } from "vitest";
import { entryOf, hash, lockOf, manifest, tarball } from "../../rules/lockfile-example.ts";
import type { FileTree } from "../../src/domain/findings/rule.ts";
import { claimOf } from "../../src/domain/packages/tarball-url.ts";
import { here, toolOver } from "../memory/tree.ts";
import { type ManagerName, projectOf } from "./lockfiles-of-all-managers.ts";

async function rulesFor(tree: FileTree): Promise<readonly string[]> {
  const report = await toolOver(tree).check(here);
  expect(report.problems).toEqual([]);
  return [...new Set(report.findings.map(({ rule }) => rule))].sort();
}

const commit = "a".repeat(40);
const wants = { wrappy: "^1.0.0" };
const locked = entryOf("wrappy", "1.0.2");

function npmProject(edit: (lockfile: string) => string, declared: Readonly<Record<string, string>> = wants): FileTree {
  const sound = lockOf(declared, locked);
  const edited = edit(sound);
  if (edited === sound) throw new RangeError("Nothing was edited");
  return { "package.json": manifest(declared), "package-lock.json": edited };
}

function resolvedTo(address: string) {
  return (lockfile: string) => lockfile.replace(tarball("wrappy", "1.0.2"), address);
}

describe("a package of a registry that comes from elsewhere, without a base to compare with", () => {
  it.each([
    ["git", `git+https://evil.example/x.git#${commit}`],
    ["git over ssh", `git+ssh://git@evil.example/x.git#${commit}`],
    ["a name that looks like git", "https://evil.example/x.git"],
    ["an archive of a git host", `github:evil/x#${commit}`],
    ["a file", "file:evil.tgz"],
    ["a folder", "file:evil"],
  ])("npm: %s", async (_, address) => {
    expect(await rulesFor(npmProject(resolvedTo(address)))).toContain("sync/unsatisfied");
  });

  const pnpm = `{integrity: ${hash("W")}}`;
  const berry = 'resolution: "wrappy@npm:1.0.2"';
  const classic = "https://registry.example.com/wrappy/-/wrappy-1.0.2.tgz#b5243d8f3ec1aa35f1364605bc0d1036e30ab69f";
  const bun = `["wrappy@1.0.2", "", { "dependencies": { "once": "^1.4.0" } }, "${hash("W")}"]`;
  const edges = '{ "dependencies": { "once": "^1.4.0" } }';
  const cases: readonly (readonly [ManagerName, string, string])[] = [
    ["pnpm", pnpm, "{type: directory, directory: evil}"],
    ["pnpm", pnpm, `{type: git, repo: https://evil.example/x.git, commit: ${commit}}`],
    ["pnpm", pnpm, `{integrity: ${hash("W")}, tarball: "file:evil.tgz"}`],
    ["pnpm", pnpm, `{type: binary, url: https://evil.example/x, integrity: ${hash("W")}}`],
    ["pnpm", "        version: 1.0.2", "        version: once@1.4.0"],
    ["yarn classic", classic, `git+https://evil.example/x.git#${commit}`],
    ["yarn classic", classic, "../evil.tgz#abc"],
    ["yarn berry", berry, `resolution: "wrappy@https://evil.example/x.git#commit=${commit}"`],
    ["yarn berry", berry, 'resolution: "wrappy@https://evil.example/x.tgz"'],
    ["yarn berry", berry, 'resolution: "wrappy@portal:../evil"'],
    ["yarn berry", berry, 'resolution: "wrappy@exec:./evil.js"'],
    ["bun", bun, `["wrappy@git+https://evil.example/x.git#${commit}", ${edges}, "x"]`],
    ["bun", bun, `["wrappy@https://evil.example/x.tgz", ${edges}]`],
    ["bun", bun, `["wrappy@file:../evil", ${edges}]`],
    ["bun", bun, `["wrappy@evil.tgz", ${edges}]`],
  ];
  it.each(cases)("%s: %s becomes %s", async (manager, from, to) => {
    expect(await rulesFor(projectOf(manager, [from, to]))).toContain("sync/unsatisfied");
  });

  it("is what an override asks for", async () => {
    const tree = npmProject(resolvedTo(`git+https://git.example.com/x.git#${commit}`));
    const override = { name: "app", private: true, dependencies: wants };
    const asked = { ...override, overrides: { wrappy: `git+https://git.example.com/x.git#${commit}` } };
    expect(await rulesFor({ ...tree, "package.json": JSON.stringify(asked) })).not.toContain("sync/unsatisfied");
  });

  it("is a folder of the tree with a manifest", async () => {
    const link = '"node_modules/wrappy": {"link": true, "resolved": "own/wrappy"}';
    const entry = `"own/wrappy": {"name": "wrappy", "version": "1.0.2"}, ${link}`;
    const tree = npmProject((lockfile) => lockfile.replace(/"node_modules\/wrappy": \{[^}]*\}/u, entry));
    const own = { "own/wrappy/package.json": '{"name": "wrappy", "version": "1.0.2"}' };
    expect(await rulesFor({ ...tree, ...own })).not.toContain("sync/unsatisfied");
    expect(await rulesFor(tree)).toContain("sync/unsatisfied");
  });

  it("is what another package asks for, but nobody of the project", async () => {
    const declared = { wrappy: "^1.0.0", "left-pad": "^1.3.0" };
    const inviting = entryOf("wrappy", "1.0.2", { dependencies: { "left-pad": "https://evil.example/l.tgz" } });
    const invited = entryOf("left-pad", "1.3.0", { resolved: "https://evil.example/l.tgz", integrity: hash("L") });
    const tree = { "package.json": manifest(declared), "package-lock.json": lockOf(declared, invited, inviting) };
    expect(await rulesFor(tree)).toContain("drift/source-kind");
  });
});

describe("addresses and entries that say two things", () => {
  it.each([
    ["encoded dots", "https://registry.example.com/evil/%2e%2e%2fwrappy/-/wrappy-1.0.2.tgz", "integrity/url-opaque"],
  ])("%s", async (_, address, rule) => {
    expect(await rulesFor(npmProject(resolvedTo(address)))).toContain(rule);
  });

  it.each([
    ["a field twice", '"version": "1.0.2"', '"version": "1.0.2", "version": "1.0.2"'],
    ["a field twice, escaped", '"version": "1.0.2"', '"version": "1.0.2", "\\u0076ersion": "1.0.2"'],
    ["all packages twice", '"packages": {', '"packages": {}, "packages": {'],
  ])("npm: %s", async (_, from, to) => {
    expect(await rulesFor(npmProject((lockfile) => lockfile.replace(from, to)))).toContain("sync/unparsed");
  });

  it("package.json: a field twice", async () => {
    const twice = manifest(wants).replace('"dependencies"', '"dependencies": {}, "dependencies"');
    expect(await rulesFor({ "package.json": twice, "package-lock.json": lockOf(wants, locked) })).toEqual([
      "sync/unparsed",
    ]);
  });

  const resolution = `wrappy@1.0.2:\n    resolution: {integrity: ${hash("W")}}`;
  const cases: readonly (readonly [ManagerName, string, string, string])[] = [
    ["pnpm", "wrappy@1.0.2:\n    resol", "wrappy@1.0.2:\n    name: inherits\n    resol", "sync/unparsed"],
    ["pnpm", "wrappy@1.0.2:\n    resol", "wrappy@1.0.2:\n    version: 1.0.1\n    resol", "sync/unparsed"],
    ["pnpm", resolution, resolution.replace("}", ", registry: https://evil.example/}"), "integrity/host"],
    ["yarn berry", '"wrappy@npm:1.0.2"', '"wrappy@npm:1.0.1"', "sync/unparsed"],
    ["bun", `} }, "${hash("W")}"]`, '}, "bundled": true }, ""]', "integrity/missing"],
  ];
  it.each(cases)("%s: %s becomes %s", async (manager, from, to, rule) => {
    expect(await rulesFor(projectOf(manager, [from, to]))).toContain(rule);
  });
});

it("a variable in a path does not hide the host", async () => {
  const declared = { wrappy: "^1.0.0", "left-pad": "^1.3.0", once: "^1.4.0" };
  const resolved = `https://evil.example/${"$"}{x}/wrappy/-/wrappy-1.0.2.tgz`;
  const others = [entryOf("left-pad", "1.3.0"), entryOf("once", "1.4.0")];
  const lockfile = lockOf(declared, entryOf("wrappy", "1.0.2", { resolved }), ...others);
  const found = await rulesFor({ "package.json": manifest(declared), "package-lock.json": lockfile });
  expect(found).toContain("integrity/host");
});

describe("addresses of which a server may read a part only", () => {
  it.each([
    "evil/-/evil-1.0.2.tgz%3F/wrappy/-/wrappy-1.0.2.tgz",
    "evil/-/evil-1.0.2.tgz;/wrappy/-/wrappy-1.0.2.tgz",
    "wrappy/-/evil/wrappy-1.0.2.tgz",
  ])("%s says nothing of the package in it", (path) => {
    expect(claimOf(`https://registry.example.com/${path}`)).toBeUndefined();
  });

  it("may repeat the scope", () => {
    const claim = { name: "@corp/wrappy", version: "1.0.2" };
    expect(claimOf("https://npm.corp.example/@corp/wrappy/-/@corp/wrappy-1.0.2.tgz")).toEqual(claim);
  });
});
