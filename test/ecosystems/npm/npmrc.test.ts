import { expect, test } from "vitest";
import { readNpmFile } from "../../../src/infrastructure/ecosystems/npm/read.ts";

function settingsOf(text: string) {
  const [fact] = readNpmFile(text, "web/.npmrc");
  if (fact?.kind !== "settings") throw new Error(JSON.stringify(fact));
  return fact.settings;
}

const fromEnvironment = ["$", "{OTHER_REGISTRY}"].join("");

test("An .npmrc says which registries are used", () => {
  const settings = settingsOf(
    [
      "; our mirror",
      "registry = https://npm.corp.example/repository/npm/",
      "@corp:registry=https://npm.corp.example/private/ # ours",
      `@other:registry="${fromEnvironment}"`,
      "save-exact=true",
      "ignore-scripts",
      "omit[] = dev",
      "[section]",
      "",
    ].join("\r\n"),
  );
  expect(settings).toMatchObject({ path: "web/.npmrc", folder: "web", manager: "npm" });
  expect(settings.registry).toEqual({
    text: "https://npm.corp.example/repository/npm/",
    at: { path: "web/.npmrc", line: 2, column: 12, endLine: 2, endColumn: 52 },
  });
  expect([...settings.scopedRegistries].map(([scope, { text, at }]) => [scope, text, at.line])).toEqual([
    ["@corp", "https://npm.corp.example/private/", 3],
    ["@other", fromEnvironment, 4],
  ]);
  expect([...settings.values].map(([key, { text }]) => [key, text])).toEqual([
    ["save-exact", "true"],
    ["ignore-scripts", "true"],
    ["omit", "dev"],
  ]);
});

test("The last of several counts", () => {
  expect(settingsOf("registry=https://a.example/\nregistry=https://b.example/").registry?.text).toBe(
    "https://b.example/",
  );
});

test("Secrets are not kept", () => {
  const settings = settingsOf(
    [
      "//npm.corp.example/:_authToken=abcdef-secret",
      "//npm.corp.example/:_password = c2VjcmV0",
      "//npm.corp.example/:username=me-secret",
      "_auth=secret",
      "key=-----BEGIN secret",
      "email=secret@example.com",
      "proxy=http://me:secret@proxy.example/",
      "registry=https://me:secret@npm.corp.example/",
    ].join("\n"),
  );
  expect(JSON.stringify([...settings.values, settings.registry])).not.toContain("secret");
  expect(settings.registry?.text).toBe("https://npm.corp.example/");
  expect(settings.values.has("//npm.corp.example/:_authToken")).toBe(true);
});

test("A conflict is told", () => {
  expect(readNpmFile("<<<<<<< HEAD\nregistry=a\n", ".npmrc")).toMatchObject([{ kind: "unparsed" }]);
});
