import { expect, test } from "vitest";
import { readPnpmFile } from "../../../src/infrastructure/ecosystems/pnpm/read.ts";
import { complaints, settingsIn } from "../facts.ts";

const path = "web/pnpm-workspace.yaml";

test("pnpm-workspace.yaml holds workspaces, catalogs and settings", () => {
  const settings = settingsIn(
    readPnpmFile,
    path,
    `packages:
  - packages/*
  - "!packages/old"
catalog:
  tax: 1.10
catalogs:
  next:
    tax: ^2.0.0
overrides:
  round@1>tax: $tax
registries:
  default: https://npm.corp.example/
  "@shop": https://npm.shop.example/
onlyBuiltDependencies: [esbuild]
ignoredBuiltDependencies:
  - core-js
allowBuilds:
  sharp: true
  "@shop/desk": false
minimumReleaseAge: 1440
`,
  );
  expect(settings).toMatchObject({ path, folder: "web", manager: "pnpm", workspaces: ["packages/*", "!packages/old"] });
  expect(settings.registry).toMatchObject({ text: "https://npm.corp.example/", at: { line: 12, column: 12 } });
  expect(settings.scopedRegistries.get("@shop")?.text).toBe("https://npm.shop.example/");
  expect(settings.overrides).toMatchObject([{ path: ["round@1", "tax"], raw: "$tax", at: { line: 10 } }]);
  expect(settings.catalogs.get("default")?.get("tax")?.text).toBe("1.10");
  expect(settings.catalogs.get("next")?.get("tax")?.text).toBe("^2.0.0");
  expect([...settings.scriptDecisions].map(([name, { allowed }]) => [name, allowed])).toEqual([
    ["core-js", false],
    ["esbuild", true],
    ["sharp", true],
    ["@shop/desk", false],
  ]);
  expect(settings.values.get("minimumReleaseAge")).toMatchObject({ text: "1440", at: { line: 20, column: 20 } });
});

test("A workspace file may be empty", () => {
  expect(settingsIn(readPnpmFile, path, "# nothing\n").workspaces).toBeUndefined();
});

test("A workspace file that is no YAML is told of", () => {
  expect(complaints(readPnpmFile, path, "packages: [\n")).toHaveLength(1);
});
