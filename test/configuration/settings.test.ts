import { describe, expect, it } from "vitest";
import { defaultTalkThrough } from "../../src/domain/architecture/presets.ts";
import { defaultSettings, type Settings } from "../../src/domain/architecture/settings.ts";
import { documented } from "./samples.ts";
import { read } from "./tree.ts";

/** A layer that is recognised by paths only. */
function layer(name: string, ...files: readonly string[]) {
  return { name, files, suffix: [], package: [] };
}

const none = { main: [], shared: [], test: [], generated: [] };

const yaml: readonly (readonly [string, string, Partial<Settings>])[] = [
  ["nothing", "", {}],
  ["only comments", "# later\n", {}],
  ["an empty map", "{}", {}],
  ["a preset", "extends: onion", { preset: "onion" }],
  ["a preset in a list", "extends: [layered]", { preset: "layered" }],
  ["one pattern a layer", "layers:\n  domain: src/domain", { layers: [layer("domain", "src/domain")] }],
  ["patterns of a layer", "layers: { domain: [a/**, '!a/b'] }", { layers: [layer("domain", "a/**", "!a/b")] }],
  [
    "all that can be said of a layer",
    "layers: { domain: { files: a, suffix: ['*.entity.ts', .vo.ts], package: com..domain.., mayDependOn: [], optional: true } }",
    {
      layers: [
        {
          name: "domain",
          files: ["a"],
          suffix: [".entity.ts", ".vo.ts"],
          package: ["com..domain.."],
          mayDependOn: [],
          optional: true,
        },
      ],
    },
  ],
  [
    "a layer of its own, told after the layer that uses it",
    "layers: { domain: { files: a, mayDependOn: [shapes] }, shapes: { files: b, mayDependOn: [] } }",
    {
      layers: [
        { ...layer("domain", "a"), mayDependOn: ["shapes"] },
        { ...layer("shapes", "b"), mayDependOn: [] },
      ],
    },
  ],
  [
    "a layer of the preset that is not declared",
    "layers: { ui: { files: ui, mayDependOn: [domain] } }",
    { layers: [{ ...layer("ui", "ui"), mayDependOn: ["domain"] }] },
  ],
  [
    "layers in the order of the file",
    "layers: { interface: c, domain: a }",
    { layers: [layer("interface", "c"), layer("domain", "a")] },
  ],
  [
    "contexts",
    "contexts: { each: src/*, named: { billing: [b, c] }, talkThrough: api, shared: k }",
    { contexts: { each: ["src/*"], named: { billing: ["b", "c"] }, talkThrough: ["api"], shared: ["k"] } },
  ],
  [
    "contexts that talk as usual",
    "contexts: {}",
    { contexts: { each: [], named: {}, talkThrough: defaultTalkThrough, shared: [] } },
  ],
  ["services", "services: services/*", { services: ["services/*"] }],
  ["no services", "services: []", { services: [] }],
  ["roles", "roles: { main: a, test: [b, c] }", { roles: { ...none, main: ["a"], test: ["b", "c"] } }],
  ["what is left out", "exclude: ['**/*.snap']", { exclude: ["**/*.snap"] }],
  [
    "what types are for",
    "types: { aggregate: Order, repository: ['*Store', '*Ledger'] }",
    { types: { aggregate: ["Order"], repository: ["*Store", "*Ledger"] } },
  ],
  ["a severity", "rules: { telemetry/no-print: off }", { rules: { "telemetry/no-print": { severity: "off" } } }],
  [
    "options of a rule, as they are written",
    "rules: { boundaries/package-in-layer: { options: { domain: { deny: [a], limit: 2 } } } }",
    { rules: { "boundaries/package-in-layer": { options: { domain: { deny: ["a"], limit: 2 } } } } },
  ],
  [
    "a severity in YAML 1.1",
    "%YAML 1.1\n---\nrules: { telemetry/no-print: off }",
    { rules: { "telemetry/no-print": { severity: "off" } } },
  ],
  ["anchors and aliases", "exclude: &a [x]\nservices: *a", { exclude: ["x"], services: ["x"] }],
  ["Windows line ends", "extends: onion\r\nexclude:\r\n  - a\r\n", { preset: "onion", exclude: ["a"] }],
  ["a byte order mark", "\ufeffextends: onion\n", { preset: "onion" }],
  ["names in other scripts", "layers: { domain: 源码/领域/** }", { layers: [layer("domain", "源码/领域/**")] }],
];

describe("a configuration", () => {
  it.each(yaml)("in YAML may hold %s", async (_, text, expected) => {
    const { settings, path } = await read({ "arch-lint.yaml": text });
    expect(settings).toEqual({ ...defaultSettings, ...expected });
    expect(path).toBe("arch-lint.yaml");
  });

  it.each([
    ["plain JSON", '{ "extends": "onion", "exclude": ["a"] }'],
    ["comments and a last comma", '// why\n{ "extends": "onion", /* so */ "exclude": ["a",], }'],
    ["escapes", '{ "ext\\u0065nds": "onion", "exclude": ["\\u0061"] }'],
    ["a byte order mark and Windows line ends", '\ufeff{ "extends": "onion",\r\n "exclude": ["a"] }\r\n'],
  ])("in JSON may hold %s", async (_, text) => {
    for (const path of ["arch-lint.json", "arch-lint.jsonc"]) {
      expect((await read({ [path]: text })).settings).toEqual({ ...defaultSettings, preset: "onion", exclude: ["a"] });
    }
  });

  it("may be the one of the documentation", async () => {
    expect((await read({ "arch-lint.yaml": documented })).settings).toEqual({
      preset: "clean",
      layers: ["domain", "application", "infrastructure", "interface"].map((name) => layer(name, `src/**/${name}/**`)),
      contexts: { each: ["src/*"], named: {}, talkThrough: ["api", "contracts", "events"], shared: [] },
      roles: { ...none, main: ["cmd/**", "src/compose.ts"], generated: ["**/*.pb.go"] },
      types: {},
      exclude: [],
      rules: {
        "boundaries/package-in-layer": {
          severity: "error",
          options: { domain: { deny: ["orm", "http", "npm:axios"] } },
        },
        "telemetry/no-print": { severity: "off" },
      },
    });
  });
});
