import { describe, expect, it } from "vitest";
import { defaultSettings } from "../../src/domain/architecture/settings.ts";
import { errorOf, read, told } from "./tree.ts";

const order = [
  "arch-lint.yaml",
  "arch-lint.yml",
  "arch-lint.json",
  "arch-lint.jsonc",
  ".config/arch-lint.yaml",
  ".config/arch-lint.yml",
  ".config/arch-lint.json",
  ".config/arch-lint.jsonc",
];

describe("looking for a configuration", () => {
  it("finds none, and the defaults hold", async () => {
    expect(await read({ "package.json": "{}" })).toEqual({ settings: defaultSettings, problems: [] });
  });

  it("does not look if none is wanted", async () => {
    expect(await read({ "arch-lint.yaml": "no: yes" }, false)).toEqual({ settings: defaultSettings, problems: [] });
  });

  it.each(order)("finds %s", async (path) => {
    expect(await read({ [path]: '{ "exclude": "a" }' })).toMatchObject({
      path,
      settings: { exclude: ["a"] },
      problems: [],
    });
  });

  it("takes the first by name and notes the others", async () => {
    const all = Object.fromEntries(order.toReversed().map((path) => [path, "{}"]));
    const { path, problems } = await read({ ...all, "package.json": '{ "archLint": {} }' });
    expect(path).toBe("arch-lint.yaml");
    expect(problems).toEqual(
      [...order.slice(1), "package.json"].map((other) => ({
        path: other,
        message: expect.objectContaining({
          en: "This configuration was not used, because arch-lint.yaml comes first.",
        }),
        weight: "note",
      })),
    );
  });

  it.each([".arch-lint.yml", "arch-lint.config.js", "arch-lint.toml"])("notes that %s is not read", async (path) => {
    const { problems, settings } = await read({ [path]: "exclude: a" });
    expect(settings).toEqual(defaultSettings);
    expect(problems).toMatchObject([
      { path, weight: "note", message: { en: expect.stringContaining("was not read") } },
    ]);
  });
});

describe("package.json#archLint", () => {
  it("is a configuration", async () => {
    const text = '{ "name": "shop", "archLint": { "exclude": "a" } }';
    expect(await read({ "package.json": text })).toMatchObject({ path: "package.json", settings: { exclude: ["a"] } });
  });

  it("has places of its own", async () => {
    const text = '{\n  "name": "shop",\n  "archLint": {\n    "layer": {}\n  }\n}';
    expect(told(await errorOf({ "package.json": text }))).toBe('package.json:4:5: There is no key "layer" here.');
  });

  it.each([
    ['{ "archLint": 5 }', "package.json:1:15: A configuration must be a map of keys."],
    ['{ "archLint": { }, // why\n }', "package.json:1:20: This is not valid JSON: invalid comment token."],
    ['{ "archLint": {', "package.json:1:16: This is not valid JSON: close brace expected."],
  ])("is refused where it is not right: %s", async (text, message) => {
    expect(told(await errorOf({ "package.json": text }))).toBe(message);
  });

  it("is not looked for in values, in broken manifests that do not name it, or further down", async () => {
    for (const text of ['{ "name": "archLint" }', "{ broken", '{ "tools": { "archLint": {} } }', "", "null"]) {
      expect((await read({ "package.json": text })).path).toBeUndefined();
    }
  });
});

describe("a configuration that is named", () => {
  it.each(["config/rules.yaml", "./config/rules.yaml", "config\\rules.yaml"])("is read: %s", async (wanted) => {
    const files = { "config/rules.yaml": "exclude: a", "arch-lint.yaml": "exclude: b" };
    expect(await read(files, wanted)).toMatchObject({
      path: "config/rules.yaml",
      settings: { ...defaultSettings, exclude: ["a"] },
      problems: [],
    });
  });

  it.each([
    [
      "arch-lint.json",
      "There is no configuration arch-lint.json in this tree.",
      "In the tree there is: arch-lint.yaml.",
    ],
    [
      "config/rules.yaml",
      "There is no configuration config/rules.yaml in this tree.",
      "In the tree there is: config/rules.yml, arch-lint.yaml.",
    ],
    [
      "../a.yaml",
      "The configuration ../a.yaml lies outside of the root.",
      "Name a file inside of the root, relative to it.",
    ],
    [
      "/etc/a.yaml",
      "The configuration /etc/a.yaml lies outside of the root.",
      "Name a file inside of the root, relative to it.",
    ],
    [
      "rules.js",
      "The configuration rules.js is of a kind that is not read: configuration is data, in YAML or JSON.",
      "Name a file that ends with .yaml, .yml, .json or .jsonc.",
    ],
  ])("is refused if it cannot be read: %s", async (wanted, message, hint) => {
    const error = await errorOf({ "arch-lint.yaml": "", "config/rules.yml": "", "rules.js": "" }, wanted);
    expect(error).toMatchObject({ code: "config-unreadable", message, hint: { en: hint } });
  });

  it("is refused in a package.json without the key", async () => {
    const error = await errorOf({ "package.json": '{ "name": "shop" }' }, "package.json");
    expect(told(error)).toBe('package.json:1:1: There is no key "archLint" here.');
  });
});
