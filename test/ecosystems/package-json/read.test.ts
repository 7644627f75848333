import { describe, expect, test } from "vitest";
import type { Manifest } from "../../../src/domain/packages/manifest.ts";
import { readPackageJson } from "../../../src/infrastructure/ecosystems/package-json/read.ts";

function textOf(content: string | object): string {
  return typeof content === "string" ? content : JSON.stringify(content, null, 2);
}

function manifestOf(content: string | object, path = "package.json"): Manifest {
  const fact = readPackageJson(textOf(content), path).find(({ kind }) => kind === "manifest");
  if (fact?.kind !== "manifest") throw new Error("no manifest");
  return fact.manifest;
}

function faultsOf(content: string | object): readonly string[] {
  return readPackageJson(textOf(content), "package.json").flatMap((fact) =>
    fact.kind === "unparsed" ? [`${fact.unparsed.at.line}: ${fact.unparsed.reason.en}`] : [],
  );
}

describe("A package.json", () => {
  test("declares requirements, each with its scope and place", () => {
    const manifest = manifestOf({
      name: "@shop/order",
      version: "1.0.0",
      private: true,
      dependencies: { tax: "^1.0.0", round: "1" },
      devDependencies: { tax: "~1.1.0" },
      optionalDependencies: { round: "2" },
      peerDependencies: { money: "npm:coin@1", note: "*" },
      peerDependenciesMeta: { note: { optional: true } },
    });
    expect(
      manifest.requirements.map(({ name, raw, scope, optional, at }) => [name, raw, scope, optional, at.line]),
    ).toEqual([
      ["tax", "^1.0.0", "prod", false, 6],
      ["tax", "~1.1.0", "dev", false, 10],
      ["round", "2", "optional", true, 13],
      ["money", "npm:coin@1", "peer", false, 16],
      ["note", "*", "peer", true, 17],
    ]);
    expect(manifest.requirements[0]?.at).toEqual({
      path: "package.json",
      line: 6,
      column: 12,
      endLine: 6,
      endColumn: 20,
    });
    expect(manifest.requirements[3]?.wants).toEqual({
      kind: "alias",
      name: "coin",
      wants: { kind: "range", range: "1" },
    });
  });

  test("says who it is", () => {
    const manifest = manifestOf({ name: "order", version: "1.0.0" }, "packages/order/package.json");
    expect(manifest).toMatchObject({
      folder: "packages/order",
      name: { text: "order" },
      private: false,
      publishable: true,
    });
    expect(manifestOf({ name: "order", private: true })).toMatchObject({ private: true, publishable: false });
    expect(manifestOf({ name: "order" }).publishable).toBe(false);
    expect(manifestOf({ private: true, publishConfig: { access: "public" } }).publishable).toBe(true);
  });

  test.each([
    [
      ["packages/*", "!packages/old"],
      ["packages/*", "!packages/old"],
    ],
    [{ packages: ["apps/*"], nohoist: [] }, ["apps/*"]],
    [undefined, undefined],
  ])("has workspaces %j", (workspaces, globs) => {
    expect(manifestOf({ workspaces }).workspaces).toEqual(globs);
  });

  test("overrides what others ask for, in the form of each manager", () => {
    const { overrides } = manifestOf({
      overrides: { tax: "1", "order@1": { ".": "2", round: "3", money: { coin: "$coin" } } },
      resolutions: { "order/@shop/tax": "4", "**/round": "5" },
      pnpm: { overrides: { "order@1>tax@<2": "6", "round@>=2": "7" } },
    });
    expect(overrides.map(({ path, raw, from }) => [from, ...path, raw].join(" "))).toEqual([
      "overrides tax 1",
      "overrides order@1 2",
      "overrides order@1 round 3",
      "overrides order@1 money coin $coin",
      "resolutions order @shop/tax 4",
      "resolutions ** round 5",
      "pnpm.overrides order@1 tax@<2 6",
      "pnpm.overrides round@>=2 7",
    ]);
  });

  test("decides on install scripts, in the form of each manager", () => {
    const { scriptDecisions } = manifestOf({
      allowScripts: { "esbuild@0.28.0": true, evil: false },
      trustedDependencies: ["sharp"],
      dependenciesMeta: { fsevents: { built: false } },
      pnpm: { onlyBuiltDependencies: ["canvas"], neverBuiltDependencies: ["core-js"] },
    });
    expect([...scriptDecisions].map(([name, { allowed }]) => `${name} ${allowed}`).toSorted()).toEqual([
      "canvas true",
      "core-js false",
      "esbuild@0.28.0 true",
      "evil false",
      "fsevents false",
      "sharp true",
    ]);
  });

  test("names tools", () => {
    const facts = readPackageJson(
      textOf({
        engines: { node: ">=20", vscode: "^1" },
        devEngines: { runtime: { name: "node", version: "22" }, packageManager: [{ name: "npm", version: "11" }] },
        volta: { node: "22.1.0" },
        packageManager: "pnpm@9.1.0+sha512.abcdef",
      }),
      "package.json",
    );
    const said = facts.flatMap((fact) => (fact.kind === "toolchain" ? [fact.statement] : []));
    expect(said.map(({ tool, raw, role, source }) => `${tool} ${raw} ${role} ${source}`)).toEqual([
      "node >=20 minimum engines",
      "node 22 minimum devEngines",
      "npm 11 minimum devEngines",
      "node 22.1.0 used volta",
      "pnpm 9.1.0 used packageManager",
    ]);
    expect(manifestOf({ packageManager: "pnpm@9.1.0+sha512.abcdef" }).packageManager).toMatchObject({
      name: "pnpm",
      version: "9.1.0",
    });
    expect(manifestOf({ devEngines: { packageManager: { name: "npm", version: "11" } } }).packageManager).toMatchObject(
      { name: "npm", version: "11" },
    );
  });

  test("has catalogs, and bundles", () => {
    const { catalogs, bundled } = manifestOf({
      workspaces: { catalog: { react: "^19" }, catalogs: { old: { react: "^17" } } },
      bundledDependencies: ["tax"],
    });
    expect([...catalogs].map(([name, catalog]) => [name, catalog.get("react")?.text])).toEqual([
      ["default", "^19"],
      ["old", "^17"],
    ]);
    expect([bundled, manifestOf({ bundleDependencies: true }).bundled, manifestOf({}).bundled]).toEqual([
      ["tax"],
      "all",
      [],
    ]);
  });

  test("mentions packages in the settings of tools, and not in its description", () => {
    const { mentions } = manifestOf({
      description: "better than lodash",
      dependencies: { react: "19" },
      prettier: "@shop/prettier-config/strict",
      jest: { preset: "ts-jest/presets/default", transform: [["babel-jest"]] },
      "lint-staged": { "*.ts": "eslint --fix" },
    });
    for (const word of ["prettier", "@shop/prettier-config", "ts-jest", "babel-jest", "eslint", "lint-staged"])
      expect(mentions).toContain(word);
    for (const word of ["lodash", "react"]) expect(mentions).not.toContain(word);
  });
});

describe("A package.json that cannot be read", () => {
  test.each([
    ["{", "1: This is not valid JSON: property name expected."],
    ['{ "name": "a", }', "1: This is not valid JSON: property name expected."],
    ['// a\n{ "name": "a" }', "1: This is not valid JSON: value expected."],
    ['"name"', "1: This must be one JSON object."],
    ["<<<<<<< HEAD\n{}", "1: A merge conflict was left in this file."],
    [{ dependencies: ["tax"] }, '2: "dependencies" must be an object that gives a version range for each name.'],
    [{ devDependencies: { tax: 1 } }, '3: The requirement of "tax" must be a text.'],
    [
      '{"dependencies": {"tax": "1",\n"tax": "2"}}',
      '2: "tax" is declared twice in "dependencies"; managers take the last.',
    ],
  ])("%j", (content, fault) => {
    expect(faultsOf(content)).toEqual([fault]);
  });

  test("is one with fields of an old form as long as they declare nothing", () => {
    expect(faultsOf({ dependencies: [], devDependencies: null, engines: ["node"], scripts: [] })).toEqual([]);
  });

  test("yields what else it says", () => {
    const manifest = manifestOf('{"dependencies": {"tax": "1", "__proto__": "1", "tax": "2", "odd": 3}}');
    expect(manifest.requirements.map(({ name, raw }) => `${name} ${raw}`)).toEqual(["tax 2", "__proto__ 1"]);
  });

  test("may be nested deeper than any stack", () => {
    const deep = `${'{"a":'.repeat(100_000)}"1"${"}".repeat(100_000)}`;
    expect(manifestOf(`{"overrides": ${deep}, "other": ${deep}}`).overrides).toEqual([]);
  });
});
