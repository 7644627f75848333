import { expect, test } from "vitest";
import { readBunFile } from "../../../src/infrastructure/ecosystems/bun/read.ts";
import { complaints, settingsIn } from "../facts.ts";

const path = "web/bunfig.toml";

test("bunfig.toml holds registries and settings, and no secret", () => {
  const settings = settingsIn(
    readBunFile,
    path,
    `# ours
[install]
exact = true
minimumReleaseAge = 259_200 # seconds
registry = { url = "https://npm.corp.example/", token = "secret" }

[install.cache]
disable = true

[install.scopes]
shop = "https://npm.shop.example/"
"@desk" = { token = "secret", url = "https://npm.desk.example/" }
`,
  );
  expect(settings).toMatchObject({ manager: "bun", folder: "web", path });
  expect(settings.registry).toMatchObject({ text: "https://npm.corp.example/", at: { line: 5, column: 12 } });
  expect([...settings.scopedRegistries].map(([scope, { text, at }]) => [scope, text, at.line])).toEqual([
    ["@shop", "https://npm.shop.example/", 11],
    ["@desk", "https://npm.desk.example/", 12],
  ]);
  expect([...settings.values].map(([key, { text, at }]) => [key, text, at.line, at.column])).toEqual([
    ["install.exact", "true", 3, 9],
    ["install.minimumReleaseAge", "259200", 4, 21],
    ["install.cache.disable", "true", 8, 11],
  ]);
});

test("A bunfig.toml may be empty", () => {
  expect(settingsIn(readBunFile, path, "").values.size).toBe(0);
});

test("A bunfig.toml that is no TOML is told of, with its place", () => {
  const [complaint] = complaints(readBunFile, path, "[install]\nexact = \n");
  expect(complaint).toMatch(/^2: This is not valid TOML: /u);
});
