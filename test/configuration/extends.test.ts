import { describe, expect, it } from "vitest";
import { type Content, errorOf, read, told } from "./tree.ts";

describe("a configuration that extends another", () => {
  it("wins over it key by key, and lists are replaced", async () => {
    const { settings } = await read({
      "arch-lint.yaml": `extends: ./config/base.json
layers: { domain: src/domain, ui: { files: src/web } }
exclude: [b]
rules: { boundaries/package-in-layer: off }
`,
      "config/base.json": `{
  "extends": ["layered", "../deep.yml"],
  "layers": { "ui": { "files": "src/ui", "suffix": ".view.ts", "mayDependOn": ["domain"] } },
  "exclude": ["a"],
  "services": ["s/*"],
  "rules": { "boundaries/package-in-layer": { "severity": "error", "options": { "domain": {} } } }
}`,
      "deep.yml": "extends: clean\nroles: { main: a, test: b }\n",
    });
    expect(settings).toEqual({
      preset: "clean",
      layers: [
        { name: "ui", files: ["src/web"], suffix: [".view.ts"], package: [], mayDependOn: ["domain"] },
        { name: "domain", files: ["src/domain"], suffix: [], package: [] },
      ],
      roles: { main: ["a"], shared: [], test: ["b"], generated: [] },
      types: {},
      exclude: ["b"],
      services: ["s/*"],
      rules: { "boundaries/package-in-layer": { severity: "off", options: { domain: {} } } },
    });
  });

  it("loads a file once that two others extend", async () => {
    const { settings } = await read({
      "arch-lint.yaml": "extends: [./a.yaml, ./b.yaml]",
      "a.yaml": "extends: ./base.yaml\nexclude: [a]",
      "b.yaml": "extends: ./base.yaml",
      "base.yaml": "exclude: [base]",
    });
    expect(settings.exclude).toEqual(["a"]);
  });

  it("may lie in .config and go up to the root", async () => {
    const files = { ".config/arch-lint.yaml": "extends: ../base.yaml", "base.yaml": "exclude: a" };
    expect((await read(files)).settings.exclude).toEqual(["a"]);
  });

  const refusals: readonly (readonly [string, Content, string])[] = [
    [
      "a cycle",
      { "arch-lint.yaml": "extends: ./a.yaml", "a.yaml": "extends: ./b.yaml", "b.yaml": "extends: [./a.yaml]" },
      "b.yaml:1:11: This file extends itself: a.yaml → b.yaml → a.yaml.",
    ],
    [
      "itself",
      { "arch-lint.yaml": "extends: ./arch-lint.yaml" },
      "arch-lint.yaml:1:10: This file extends itself: arch-lint.yaml → arch-lint.yaml.",
    ],
    [
      "a file outside of the root",
      { "arch-lint.yaml": "extends: ../base.yaml" },
      'arch-lint.yaml:1:10: "../base.yaml" lies outside of the root, and configuration comes from this repository.',
    ],
    [
      "a file outside of the root by a detour",
      { "arch-lint.yaml": "extends: ./a/../../base.yaml" },
      'arch-lint.yaml:1:10: "./a/../../base.yaml" lies outside of the root, and configuration comes from this repository.',
    ],
    [
      "a file that is not there",
      { "arch-lint.yaml": "extends:\n  - ./base.yaml" },
      'arch-lint.yaml:2:5: There is no file "base.yaml" here.',
    ],
    [
      "a package",
      { "arch-lint.yaml": 'extends: "@acme/arch-lint"' },
      'arch-lint.yaml:1:10: "@acme/arch-lint" cannot be extended: configuration is data and comes from this repository.',
    ],
    [
      "a URL",
      { "arch-lint.yaml": "extends: https://example.com/a.yaml" },
      'arch-lint.yaml:1:10: "https://example.com/a.yaml" cannot be extended: configuration is data and comes from this repository.',
    ],
    [
      "an absolute path",
      { "arch-lint.yaml": "extends: /etc/base.yaml" },
      'arch-lint.yaml:1:10: "/etc/base.yaml" cannot be extended: configuration is data and comes from this repository.',
    ],
    [
      "code",
      { "arch-lint.yaml": "extends: ./base.js", "base.js": "" },
      'arch-lint.yaml:1:10: "./base.js" cannot be extended: configuration is data, in YAML or JSON.',
    ],
    [
      "a preset misspelled",
      { "arch-lint.yaml": "extends: hexagonl" },
      'arch-lint.yaml:1:10: There is no preset "hexagonl".',
    ],
    [
      "a file without ./",
      { "arch-lint.yaml": "extends: base.yaml" },
      'arch-lint.yaml:1:10: There is no preset "base.yaml".',
    ],
    [
      "two presets",
      { "arch-lint.yaml": "extends: [clean, onion]" },
      "arch-lint.yaml:1:18: Two presets cannot both hold.",
    ],
    [
      "a base that cannot be read, and nothing is said of what it may hold",
      { "arch-lint.yaml": "extends: ./a.yaml\nlayers: { ui: src/ui }", "a.yaml": 'layers: { ui: "' },
      "a.yaml:1:16: A character is missing here.",
    ],
    [
      "a mistake in a base",
      { "arch-lint.yaml": "extends: ./a.yaml", "a.yaml": "\nlayer: {}" },
      'a.yaml:2:1: There is no key "layer" here.',
    ],
    [
      "a layer of a base that the preset does not know",
      { "arch-lint.yaml": "extends: [./a.yaml, layered]", "a.yaml": "layers: { domain: a }" },
      'a.yaml:1:11: The preset "layered" does not know a layer "domain", so what it may depend on must be said.',
    ],
  ];

  it.each(refusals)("is refused with %s", async (_, files, message) => {
    expect(told(await errorOf(files))).toBe(message);
  });

  it("is refused if it is made of a great many files", async () => {
    const files = Object.fromEntries(
      Array.from({ length: 200 }, (_, index) => [`${index}.yaml`, `extends: ./${index + 1}.yaml`]),
    );
    const error = await errorOf({ "arch-lint.yaml": "extends: ./0.yaml", ...files });
    expect(told(error)).toBe("48.yaml:1:10: This configuration is made of more than 50 files.");
  });
});
