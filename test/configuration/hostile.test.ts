import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ArchLintError } from "../../src/domain/errors.ts";
import { errorOf, read, told } from "./tree.ts";

const mebibyte = 1024 * 1024;

/** A unit repeated until the text has so many characters. */
function fill(unit: string, length = mebibyte - 100): string {
  return unit.repeat(Math.floor(length / unit.length));
}

function numbered(count: number, line: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => line(index)).join("");
}

const laughs = numbered(12, (index) => {
  return `a${index}: &a${index} [${Array.from({ length: 9 }, () => (index === 0 ? "x" : `*a${index - 1}`)).join(", ")}]\n`;
});

describe("a hostile configuration", () => {
  it.each([
    ["20,000 open brackets", "[".repeat(20_000), "1:65: This is nested more than 64 levels deep."],
    ["20,000 open braces", "{a: ".repeat(20_000), "1:257: This is nested more than 64 levels deep."],
    ["20,000 lists in one line", "- ".repeat(20_000), "1:129: This is nested more than 64 levels deep."],
    ["20,000 explicit keys", "? ".repeat(20_000), "1:129: This is nested more than 64 levels deep."],
    ["300 levels of indentation", numbered(300, (index) => `${" ".repeat(index)}a:\n`), "indented by more than 256"],
    ["100 levels of indentation", numbered(100, (index) => `${" ".repeat(index)}a:\n`), "nested more than 64 levels"],
    ["aliases that multiply", laughs, "There are more than 100 aliases."],
    ["an alias inside of itself", "layers: &a { domain: { files: [*a] } }", "nested more than 64 levels deep"],
    ["many aliases", `a: &a [x]\nexclude:\n${fill("  - *a\n", 2_000)}`, "There are more than 100 aliases."],
    [
      "15,000 aliases of a large list",
      `a: &a [${"x,".repeat(5_000)}]\nexclude:\n${"  - *a\n".repeat(15_000)}`,
      "more than 100",
    ],
    ["15,000 aliases of nothing", `exclude:\n${"  - *a\n".repeat(15_000)}`, "… and 14900 more."],
    ["large aliases", `a: &a [${fill("x,", 30_000)}]\nexclude: [${fill("*a,", 200)}]`, "more than 100000 values"],
    ["a million brackets", fill("["), "nested more than 64 levels deep"],
    ["a million closing brackets", fill("]"), "too much for a configuration"],
    ["a million keys", `exclude:\n${fill("- a\n")}`, "too much for a configuration"],
    ["an endless quote", `"${fill("a\n ")}`, "A character is missing here."],
    ["a key as long as the file", `${fill("k", 1_000)}: 1`, 'There is no key "kkkkkkk'],
    ["10,000 unknown rules", `rules:\n${numbered(10_000, (index) => `  r${index}: off\n`)}`, "… and 9900 more."],
    [
      "3,500 layers that nobody knows",
      `layers:\n${numbered(3_500, (index) => `  layer${index}: { files: a, mayDependOn: [floor${index}] }\n`)}`,
      "… and 3400 more.",
    ],
    ["alternatives that multiply", `exclude: "${"{a,b}".repeat(20)}"`, "so many alternatives"],
    ["a pattern without end", `exclude: "${"*a".repeat(5_000)}"`, "so many alternatives"],
    ["terminal codes", 'rules: { "\\e[31mred\\u202e": off }', '"\\u001b[31mred\\u{202e}"'],
    ["tags that run code", 'exclude: !!js/function "function () {}"', "The tag"],
  ])("in YAML, with %s, is refused in time", async (_, text, expected) => {
    const begin = performance.now();
    expect(told(await errorOf({ "arch-lint.yaml": text }))).toContain(expected);
    expect(performance.now() - begin).toBeLessThan(10_000);
  });

  it.each([
    ["20,000 open brackets", "[".repeat(20_000), "1:65: This is nested more than 64 levels deep"],
    ["a million open braces", fill('{"a":'), "nested more than 64 levels deep"],
    ["a million numbers", `{"exclude":[${fill("1,")}1]}`, "too much for a configuration"],
    ["a key that is there 10,000 times", `{${'"layer":1,'.repeat(10_000)}"layer":1}`, "… and 9901 more."],
    ["an endless comment", `/*${fill("*")}`, "This is not valid JSON"],
    ["a million closing brackets", fill("]"), "too much for a configuration"],
  ])("in JSON, with %s, is refused in time", async (_, text, expected) => {
    const begin = performance.now();
    expect(told(await errorOf({ "arch-lint.json": text }))).toContain(expected);
    expect(performance.now() - begin).toBeLessThan(10_000);
  });

  it.each([
    ": ",
    ":\n",
    "! ",
    "&a ",
    "&a x\n",
    "!!str ",
    "a ",
    "a: ",
    "- a\n",
    "- {}\n",
    "- []\n",
    ",",
    "]",
    "#\n",
    "\n",
    "%a\n",
    "---\n",
    "...\n",
    "|\n",
    "'a' ",
    '"a\n ',
    "\u0000",
    "\r",
    "\t",
  ])("that repeats %j a great many times does not end the process", async (unit) => {
    for (const text of [unit.repeat(4_000), `a:\n [${unit.repeat(4_000)}`]) {
      const message = await errorOf({ "arch-lint.yaml": text }).then(told, () => "accepted");
      expect(message).toMatch(/^(?:arch-lint\.yaml:\d+:\d+: .|The configuration has \d+ mistakes:\n|accepted$)/u);
    }
  });

  it("of any text and any bytes is read or refused, and nothing else happens", async () => {
    const piece = fc.constantFrom(
      "layers",
      "rules",
      "extends",
      ": ",
      "- ",
      "\n",
      "\n  ",
      "{",
      "}",
      "[",
      "]",
      ",",
      '"',
      "'",
      "*a",
      "&a ",
    );
    const odd = fc.constantFrom(
      "!x ",
      "|",
      ">",
      "#",
      "?",
      "%",
      "---",
      "null",
      "5",
      "off",
      "./a",
      "clean",
      "domain",
      "\t",
      "\r",
      "\ufeff",
    );
    const text = fc.array(fc.oneof(piece, odd), { maxLength: 30 }).map((parts) => parts.join(""));
    const bytes = fc.oneof(text, text, fc.uint8Array({ maxLength: 60 }));
    const names = fc.constantFrom("arch-lint.yaml", "arch-lint.json", "package.json");
    await fc.assert(
      fc.asyncProperty(names, bytes, async (name, content) => {
        const outcome = await read({ [name]: content }).catch((error: unknown) => error);
        if (outcome instanceof Error) expect(outcome).toBeInstanceOf(ArchLintError);
        if (outcome instanceof ArchLintError)
          expect(outcome).toMatchObject({ code: "config-invalid", at: { path: name } });
      }),
      { numRuns: 300 },
    );
  });

  it("of 10 MB is refused at once", async () => {
    const begin = performance.now();
    const error = await errorOf({ "arch-lint.yaml": new Uint8Array(10_000_000).fill(0x61) });
    expect(told(error)).toBe("arch-lint.yaml:1:1: This file is 9.5 MiB large; a configuration may have at most 1 MiB.");
    expect(error.hint.en).toBe("Name folders by patterns instead of listing files.");
    expect(performance.now() - begin).toBeLessThan(1_000);
  });

  it("cannot reach a prototype", async () => {
    const error = await errorOf({
      "arch-lint.yaml":
        "__proto__: { polluted: 1 }\nconstructor: { prototype: { polluted: 1 } }\nlayers: { __proto__: a }",
    });
    expect(told(error).split("\n").slice(1)).toEqual([
      '  arch-lint.yaml:1:1: The key "__proto__" is not allowed. Remove it.',
      expect.stringContaining('  arch-lint.yaml:2:1: There is no key "constructor" here.'),
      '  arch-lint.yaml:3:11: The key "__proto__" is not allowed. Remove it.',
    ]);
    expect(Object.hasOwn(Object.prototype, "polluted")).toBe(false);
  });

  it("may name a context or layer like what every object has", async () => {
    const text = `{
      "layers": { "constructor": { "files": "a", "mayDependOn": ["toString"] },
                  "toString": { "files": "b", "mayDependOn": [] } },
      "contexts": { "named": { "hasOwnProperty": "c" } }
    }`;
    const { settings } = await read({ "arch-lint.json": text });
    expect(settings.layers.map(({ name }) => name)).toEqual(["constructor", "toString"]);
    expect(Object.entries(settings.contexts?.named ?? {})).toEqual([["hasOwnProperty", ["c"]]]);
  });

  it.each(["constructor", "toString", "hasOwnProperty"])("does not find a rule or a preset called %s", async (name) => {
    expect(told(await errorOf({ "arch-lint.yaml": `rules: { ${name}: off }` }))).toContain(
      `There is no rule "${name}"`,
    );
    expect(told(await errorOf({ "arch-lint.yaml": `extends: ${name}` }))).toContain(`"${name}" cannot be extended`);
    const severity = `rules: { telemetry/no-print: ${name} }`;
    expect((await errorOf({ "arch-lint.yaml": severity })).hint.en).toBe("Write one of: error, warning, off.");
  });
});
