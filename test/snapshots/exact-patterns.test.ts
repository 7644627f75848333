import { execFileSync } from "node:child_process";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { exactIgnoring } from "../../src/infrastructure/snapshots/plain/exact-ignoring.ts";
import { exactnessOf } from "../../src/infrastructure/snapshots/plain/exact-patterns.ts";
import { removeFolders, repository, writeFiles } from "./repository.ts";

afterAll(removeFolders);

test.each([
  [
    "always",
    "# any words, 任何文字\n\nnode_modules/\n/dist\n*.log\n!keep.log\na/**/b\n**/c\nd/**\n*.py[cod]\n[Bb]in/\n\\#x\\#",
  ],
  ["for ASCII names", "?.ts"],
  ["for ASCII names", "[!a].ts"],
  ["for ASCII names", "[^a-z0-9]"],
  ["unsure", "发票"],
  ["always", "**a**\n.*.s[a-w][a-z]\n[._]*.sw"],
  ["unsure", "b/a**"],
  ["unsure", "**a/b"],
  ["unsure", "!**a/b"],
  ["unsure", "!!**/b"],
  ["unsure", "/[c-b]"],
  ["unsure", "/***"],
  ["unsure", "[[:alpha:]]"],
  ["unsure", "[z-a]"],
  ["unsure", "[]a]"],
  ["unsure", "[a"],
  ["unsure", "a]"],
  ["unsure", "a\\"],
  ["unsure", "\\a"],
  ["unsure", "a\\ "],
  ["unsure", "a\\/b"],
  ["unsure", "\t"],
  ["unsure", "a\rb"],
  ["unsure", "a\0b"],
])("patterns are sure %s: %j", (exactness, text) => {
  expect(exactnessOf(text)).toBe(exactness);
});

const usual = [
  "a",
  "b",
  "ab",
  "A",
  "*",
  "?",
  "/",
  ".",
  " ",
  "[ab]",
  "[!a]",
  "[^b]",
  "[a-z]",
  "\\#",
  "\\*",
  "/**",
  "**/",
  "/**/",
];
const unusual = ["**", "***", "#", "!", "\\", "\\\\", "[", "]", "[b-a]", "\\ ", "\r", "\t", "é", "-"];
const piece = fc.oneof({ weight: 30, arbitrary: fc.constantFrom(...usual) }, fc.constantFrom(...unusual));
const begin = fc.constantFrom("", "", "", "!", "/", "#");
const line = fc.tuple(begin, fc.array(piece, { maxLength: 4 }), fc.constantFrom("", "", "/", " "));
const ends = fc.tuple(fc.constantFrom("\n", "\n", "\r\n"), fc.constantFrom("", "\n"));
const text = fc
  .tuple(fc.array(line, { maxLength: 4 }), ends)
  .map(([lines, [end, last]]) => lines.map(([first, all, close]) => first + all.join("") + close).join(end) + last);

const plain = ["a", "b", "ab", "a.b", ".a", "a b", "#a", "!a", "*", "a-b", "A", "0"];

/** Every name in every folder of these names, and deeper. */
function treeOf(names: readonly string[]): Record<string, string> {
  const folders = names.flatMap((name) => [`${name}/`, `x ${name}/ab/${name}/`, `ab/a/${name}/`]);
  return Object.fromEntries(["", ...folders].flatMap((folder) => names.map((name) => [`${folder}${name}.f`, ""])));
}

test.each([
  { what: "ASCII", names: plain },
  { what: "any", names: [...plain, "é", "aé"] },
])("where patterns are sure, git ignores the same, for $what names", { timeout: 120_000 }, ({ names }) => {
  const { folder } = repository();
  const tree = treeOf(names);
  writeFiles(folder, tree);
  const [excludeFile, personalExcludes] = [join(folder, ".git/info/exclude"), join(folder, ".git/own")];
  const paths = Object.keys(tree);
  let sure = 0;
  const runs = Number(process.env.ARCH_LINT_TEST_RUNS ?? 200);
  const agree = fc.property(text, text, text, text, (top, inner, excludes, own) => {
    writeFiles(folder, { ".gitignore": top, "ab/.gitignore": inner, ".git/info/exclude": excludes, ".git/own": own });
    const { isIgnored, isExact } = exactIgnoring({ top: folder, excludeFile, personalExcludes });
    const kept = paths.filter((path) => !isIgnored(path));
    if (!isExact()) return;
    sure++;
    const others = new Set(untracked(folder, personalExcludes));
    expect(kept).toEqual(paths.filter((path) => others.has(path)));
  });
  // The same cases every time; another number of runs tries others.
  fc.assert(agree, { numRuns: runs, seed: runs });
  expect(sure).toBeGreaterThan(runs / 40);
});

function untracked(folder: string, excludes: string): string[] {
  const words = ["-c", `core.excludesFile=${excludes}`, "ls-files", "--others", "--exclude-standard", "-z"];
  return execFileSync("git", words, { cwd: folder, encoding: "utf8" }).split("\0");
}
