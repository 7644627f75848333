import { describe, expect, it } from "vitest";
import { errorOf, told } from "./tree.ts";

/** Text, place, message and hint. */
const yaml: readonly (readonly [string, string, string, string])[] = [
  ["layer: {}", "1:1", 'There is no key "layer" here.', 'Did you mean "layers"?'],
  ["\nexlcude: a", "2:1", 'There is no key "exlcude" here.', 'Did you mean "exclude"?'],
  [
    "<<: {}",
    "1:1",
    'There is no key "<<" here.',
    "Known are: $schema, extends, layers, contexts, services, roles, types, exclude, rules.",
  ],
  ["roles:\n  tests: a", "2:3", 'There is no key "tests" here.', 'Did you mean "test"?'],
  ["layers: { domain: { file: a, suffix: b } }", "1:21", 'There is no key "file" here.', 'Did you mean "files"?'],
  ["- a", "1:1", "A configuration must be a map of keys.", "Write keys such as layers and rules."],
  ["layers:\nexclude: a", "1:8", "This must be a map of keys, not nothing.", "Write a value, or remove the key."],
  ["services: 4", "1:11", "This must be a text or a list, not 4.", "Write the value in that form."],
  [
    "layers: { domain: true }",
    "1:19",
    "This must be a text, a list or a map of keys, not true.",
    "Write the value in that form.",
  ],
  ["layers:\n  domain: [a, 5]", "2:15", "This must be a text, not 5.", "Write the value in that form."],
  // Layers
  [
    "layers:\n  domian: a",
    "2:3",
    'The preset "clean" does not know a layer "domian", so what it may depend on must be said.',
    'Did you mean "domain"? Else add mayDependOn, a list that may be empty.',
  ],
  [
    "extends: layered\nlayers: { ui: a }",
    "2:11",
    'The preset "layered" does not know a layer "ui", so what it may depend on must be said.',
    "Add mayDependOn, a list that may be empty; the preset knows models, services, handlers.",
  ],
  [
    "layers: { ui: { files: a, mayDependOn: [domain, aplication] } }",
    "1:49",
    'There is no layer "aplication".',
    'Did you mean "application"?',
  ],
  [
    "layers: { domain: { optional: true } }",
    "1:11",
    'Nothing says which files belong to the layer "domain".',
    "Add files, suffix or package.",
  ],
  [
    "layers: { domain: [] }",
    "1:11",
    'Nothing says which files belong to the layer "domain".',
    "Add files, suffix or package.",
  ],
  // Rules
  [
    "rules:\n  telemetry/noprint: off",
    "2:3",
    'There is no rule "telemetry/noprint".',
    'Did you mean "telemetry/no-print"?',
  ],
  ["rules:\n  telemetry/no-print: false", "2:23", "This must be error, warning or off, not false.", "Write off."],
  ["rules:\n  telemetry/no-print: no", "2:23", 'This must be error, warning or off, not "no".', "Write off."],
  ["rules: { telemetry/no-print: warn }", "1:30", 'This must be error, warning or off, not "warn".', "Write warning."],
  ["rules: { telemetry/no-print: 2 }", "1:30", "This must be error, warning or off, not 2.", "Write error."],
  [
    "rules: { telemetry/no-print: { severity: eror } }",
    "1:42",
    'This must be error, warning or off, not "eror".',
    "Write error.",
  ],
  [
    "rules: { telemetry/no-print: [off] }",
    "1:30",
    "This must be error, warning, off or a map of keys, not a list.",
    "Write the value in that form.",
  ],
  [
    "rules: { telemetry/no-print: { options: {} } }",
    "1:32",
    'The rule "telemetry/no-print" takes no options.',
    "Remove them.",
  ],
  [
    "rules:\n  boundaries/package-in-layer: { options: { domain: { denny: [] } } }",
    "2:55",
    'There is no key "denny" here.',
    'Did you mean "deny"?',
  ],
  [
    "rules:\n  boundaries/package-in-layer:\n    options:\n      domain: { deny: orm }",
    "4:23",
    'This must be a list, not "orm".',
    "Write the value in that form.",
  ],
  [
    "rules:\n  telemetry/no-print:",
    "2:22",
    "This must be error, warning or off, not nothing.",
    "Write one of: error, warning, off.",
  ],
  // Patterns
  [
    "exclude: /abs",
    "1:10",
    "A pattern must not be an absolute path.",
    "Write it relative to the root of the repository.",
  ],
  [
    "exclude: C:/abs",
    "1:10",
    "A pattern must not be an absolute path.",
    "Write it relative to the root of the repository.",
  ],
  [
    "exclude: [a, ../b]",
    "1:14",
    'A pattern must not hold "..".',
    "Write it relative to the root of the repository, in every file.",
  ],
  ["exclude: 'src\\a'", "1:10", "A pattern must not hold a backslash.", "Write / between folders."],
  ["exclude: ''", "1:10", "A pattern must not be empty.", "Write ** for every file."],
  ["exclude: ['!a']", "1:10", "Patterns that all begin with ! match nothing.", "Add one that does not, such as **."],
  [
    "services: ['!a']",
    "1:12",
    "A pattern must not begin with ! here.",
    "Write which folders they are, not which they are not.",
  ],
  [
    "exclude: '{1,2,3,4,5,6,7}{1,2,3,4,5,6,7}{1,2,3,4,5,6,7}'",
    "1:10",
    "A pattern must not have so many alternatives.",
    "Use * or **, or several patterns.",
  ],
  [
    "layers: { domain: { suffix: '*.{a,b}.ts' } }",
    "1:29",
    "A suffix must not hold wildcards.",
    "List several, or use files.",
  ],
  [
    "layers: { domain: { package: com/acme } }",
    "1:30",
    "A package pattern is made of names with a dot between them.",
    "Write .. for any number of parts, as in com.acme..domain..",
  ],
  [
    "contexts: { talkThrough: api/v1 }",
    "1:26",
    "This must be the name of one folder or file.",
    "Write a name without slashes and wildcards.",
  ],
  ["contexts: { named: { billing: [] } }", "1:31", "This must not be empty.", "Write something, or remove the key."],
  ["layers: { '': { files: a, mayDependOn: [] } }", "1:11", "A name must not be empty.", "Write a name."],
  // YAML
  ["exclude: a\nexclude: b", "2:1", 'The key "exclude" is there twice, first in line 1.', "Keep one of them."],
  [
    "layers:\n  domain: **/*.go",
    "2:11",
    'What begins with * is an alias in YAML, and "*/*.go" stands for nothing.',
    'Quote the pattern: "**/*.go".',
  ],
  [
    "exclude: !legacy/**",
    "1:20",
    'The tag "!legacy/**" is not supported: a configuration is plain data.',
    "A pattern that begins with ! must be quoted.",
  ],
  [
    "exclude: a\n---\nexclude: b",
    "2:1",
    "A second YAML document begins here, and a configuration is one.",
    "Put everything into one document, without `---` between.",
  ],
  ["roles:\n\tmain: a", "2:1", "A tab stands where YAML wants spaces.", "Indent with spaces."],
  ["[a]: b", "1:1", "A key must be a plain word or a quoted text.", "Write the key as a word."],
];

describe("a configuration that is not right", () => {
  it.each(yaml)("is refused at its place: %s", async (text, place, message, hint) => {
    const error = await errorOf({ "arch-lint.yaml": text });
    expect({ message: told(error), hint: error.hint.en }).toEqual({
      message: `arch-lint.yaml:${place}: ${message}`,
      hint,
    });
    expect(error.code).toBe("config-invalid");
    expect(`${error.at?.path}:${error.at?.line}:${error.at?.column}`).toBe(`arch-lint.yaml:${place}`);
  });

  it.each([
    ['{\n  "rules": { "telemetry/no-print": false }\n}', "2:36", "This must be error, warning or off, not false."],
    ['{\r\n  // why\r\n  "layer": {}\r\n}', "3:3", 'There is no key "layer" here.'],
    ['\ufeff{ "layer": {} }', "1:3", 'There is no key "layer" here.'],
    ['{ "exclude": "a", "exclude": "b" }', "1:19", 'The key "exclude" is there twice, first in line 1.'],
    ['{ "exclude": }', "1:14", "This is not valid JSON: value expected."],
    ["", "1:1", "This is not valid JSON: value expected."],
    ["[]", "1:1", "A configuration must be a map of keys."],
  ])("is refused at its place in JSON: %j", async (text, place, message) => {
    const error = await errorOf({ "arch-lint.jsonc": text });
    expect(told(error)).toBe(`arch-lint.jsonc:${place}: ${message}`);
  });

  it("is told all that is wrong at once, in order, and points to the first", async () => {
    const text = `layers:
  domian: src/domain
rules:
  telemetry/no-print: false
  boundaries/nothing: error
exclude: /tmp
`;
    const error = await errorOf({ "arch-lint.yaml": text });
    expect(told(error).split("\n")).toEqual([
      "The configuration has 4 mistakes:",
      '  arch-lint.yaml:2:3: The preset "clean" does not know a layer "domian", so what it may depend on must be said. Did you mean "domain"? Else add mayDependOn, a list that may be empty.',
      "  arch-lint.yaml:4:23: This must be error, warning or off, not false. Write off.",
      '  arch-lint.yaml:5:3: There is no rule "boundaries/nothing". Known are: boundaries/dependency-not-allowed, boundaries/package-in-layer, telemetry/no-print.',
      "  arch-lint.yaml:6:10: A pattern must not be an absolute path. Write it relative to the root of the repository.",
    ]);
    expect(error.at).toEqual({ path: "arch-lint.yaml", line: 2, column: 3, endLine: 2, endColumn: 9 });
  });

  it.each([
    [
      "{ name: a, forbid: { from: a, too: b } }",
      ['5:30: The key "to" is missing here.', '5:41: There is no key "too" here.'],
    ],
    ["{ name: a, allow: { from: 5, to: b } }", ["5:37: This must be a text, not 5."]],
    ["{ name: a, require: 5 }", ["5:31: This must be a text or a list, not 5."]],
    [
      "{ name: a, requires: b }",
      ['5:11: The key "require" is missing here.', '5:22: There is no key "requires" here. Did you mean "require"?'],
    ],
    ["{ forbid: { from: a, to: b } }", ['5:11: The key "name" is missing here.']],
    ["a", ['5:11: This must be a map of keys, not "a".']],
  ])("is told of the form that was meant, where there are several: %s", async (constraint, expected) => {
    const head = "rules:\n  boundaries/dependency-not-allowed:\n    options:\n      constraints:\n        - ";
    const message = told(await errorOf({ "arch-lint.yaml": head + constraint }));
    for (const one of expected) expect(message).toContain(`arch-lint.yaml:${one}`);
    expect(message.split("\n").length).toBe(expected.length === 1 ? 1 : expected.length + 1);
  });

  it("is refused if it is not UTF-8", async () => {
    const error = await errorOf({ "arch-lint.yaml": new Uint8Array([0x61, 0x3a, 0x20, 0xff, 0xfe]) });
    expect(told(error)).toBe("arch-lint.yaml:1:1: This file is not valid UTF-8.");
    expect(error.hint.en).toBe("Save the file as UTF-8.");
  });
});
