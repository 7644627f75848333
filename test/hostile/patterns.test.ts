import { afterAll, describe, expect, test } from "vitest";
import { removeFolders, runGit } from "../snapshots/repository.ts";
import { checkFolder, expectRefusal, expectSound, folderWith } from "./command.ts";

afterAll(removeFolders);

const name = "a".repeat(200);
const files = Object.fromEntries(
  Array.from({ length: 300 }, (_, i) => [`src/${name}/${name}/${name}/${name}${i}.ts`, "export {};\n"]),
);

const greedy: readonly [string, string][] = [
  ["stars between letters", `${"*a".repeat(60)}b`],
  ["thousands of stars between letters", `${"*a".repeat(20_000)}b`],
  ["folders of stars", `${"**/".repeat(500)}b`],
  ["folders of stars between letters", `**/${"a*".repeat(60)}b/**/${"*a".repeat(60)}b`],
  ["question marks", `${"*?".repeat(5000)}b`],
  ["groups of an extended glob", `${"+(a|aa)".repeat(100)}b`],
  ["nested groups", `${"*(".repeat(1000)}a${")".repeat(1000)}b`],
  ["classes", `${"[a-z]*".repeat(2000)}b`],
  ["open classes", "[".repeat(20_000)],
  ["POSIX classes", `${"[[:alpha:]]*".repeat(500)}b`],
  ["choices", "{a,b}".repeat(50)],
  ["nested choices", `${"{a,".repeat(500)}b${"}".repeat(500)}`],
  ["open choices", "{".repeat(20_000)],
  ["backslashes", "\\".repeat(20_001)],
];

describe("no pattern of a configuration hangs the run", () => {
  test.each(greedy)("%s", async (_, pattern) => {
    const text = JSON.stringify({ layers: { domain: [pattern, `src/${pattern}`], interface: "src/**" } });
    const ending = await checkFolder(folderWith({ ...files, "arch-lint.json": text }));
    expectSound(ending);
    expect(ending.code).toBeGreaterThan(0);
    expect(ending.milliseconds).toBeLessThan(10_000);
  });
});

describe("no pattern of .gitignore hangs the run", () => {
  test.each(greedy)("%s, without git", async (_, pattern) => {
    const ending = await checkFolder(
      folderWith({ ...files, ".gitignore": `${pattern}\n**/${pattern}\nsrc/${pattern}/\n` }),
    );
    expectSound(ending);
    expect(ending.milliseconds).toBeLessThan(10_000);
  });

  test("as the index holds it", async () => {
    const ignore = greedy.map(([, pattern]) => `${pattern}\n`).join("");
    const folder = folderWith({ ...files, ".gitignore": ignore });
    runGit(folder, ["init", "-q"]);
    runGit(folder, ["add", "-f", "src", ".gitignore"]);
    const ending = await checkFolder(folder, "--staged");
    expectSound(ending);
    expect(ending.milliseconds).toBeLessThan(10_000);
  });

  test("2,000 patterns", async () => {
    const ignore = Array.from({ length: 2000 }, (_, i) => `*.ignored${i}*\n`).join("");
    const ending = await checkFolder(folderWith({ ...files, ".gitignore": ignore }));
    expectSound(ending);
    expect(ending.milliseconds).toBeLessThan(20_000);
  });
});

describe("no configuration is too much", () => {
  const bomb = `a0: &a0 [x, x, x, x, x, x, x, x, x]\n${Array.from({ length: 20 }, (_, i) => `a${i + 1}: &a${i + 1} [${`*a${i}, `.repeat(9)}*a${i}]\n`).join("")}`;

  test.each([
    ["an alias bomb", "arch-lint.yaml", bomb],
    ["10 MB", "arch-lint.yaml", `layers:\n  domain:\n${'    - "src/domain/a"\n'.repeat(500_000)}`],
    ["10 MB of one word", "arch-lint.yaml", "x".repeat(10_000_000)],
    ["10 MB of keys", "arch-lint.yaml", Array.from({ length: 500_000 }, (_, i) => `key${i}: value\n`).join("")],
    ["nested lists", "arch-lint.yaml", "[".repeat(100_000)],
    ["nested dashes", "arch-lint.yaml", "- ".repeat(100_000)],
    ["nested maps", "arch-lint.yaml", Array.from({ length: 3000 }, (_, i) => `${" ".repeat(i)}a:\n`).join("")],
    ["zeros", "arch-lint.yaml", "\0".repeat(10_000)],
    ["nested lists", "arch-lint.json", "[".repeat(1_000_000)],
    ["nested objects", "arch-lint.json", '{"a":'.repeat(500_000)],
    [
      "10 MB of patterns",
      "arch-lint.json",
      JSON.stringify({ layers: { domain: Array.from({ length: 400_000 }, (_, i) => `src/domain-${i}/**`) } }),
    ],
    ["a circle", "arch-lint.json", '{"extends": "./arch-lint.json"}'],
    ["a base out of the root", "arch-lint.json", '{"extends": "../../../../../etc/passwd"}'],
    ["names of the prototype", "arch-lint.json", '{"__proto__": {"layers": {}}, "constructor": 1, "toString": 2}'],
  ])("%s in %s", async (_, path, text) => {
    const ending = await checkFolder(folderWith({ "src/a.ts": "", [path]: text }));
    expectRefusal(ending, /arch-lint\.(?:yaml|json)/u);
    expect(ending.milliseconds).toBeLessThan(15_000);
  });
});
