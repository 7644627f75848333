import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ourAnswer } from "./ours.ts";
import { askXMod, hasXMod, type Query } from "./x-mod.ts";

/** Texts that come near to versions, paths and go.mod files. The seed is fixed, so a difference can be looked at again. */
const pieces = (words: string, count: number, max: number) =>
  fc.sample(
    fc.array(fc.constantFrom(...words.split("|")), { maxLength: max }).map((parts) => parts.join("")),
    { numRuns: count, seed: 7 },
  );
const versions = [
  ...pieces("v|0|1|2|21|007|.|.|-|+|rc|alpha|0.|incompatible|meta|-pre|é| ", 3000, 9),
  ...pieces(
    "v1.2.3|v0.0.0|v2.0.0|v1.2|-|0.|-0.|-pre.0.|20260102030405|20261399000000|-abcdef123456|+incompatible|+m.x|.",
    2000,
    6,
  ),
];
const paths = pieces(
  "example.com|gopkg.in|github.com|/|/|yaml|.v2|.v1|/v2|/v1|/v0|/v2.1|-unstable|A|a|.|..|-|_|~|~1|+|!a|!|con|CON|nul.x|é|@|//|x|:",
  4000,
  7,
);
const mods = [
  ...pieces(
    'module |require |replace |exclude |retract |go |toolchain |godebug |tool |ignore |use |example.com/a|example.com/b/v2|a/v1|"q"|`r`|\'|v1.0.0|v2.0.0|v2.0.0+incompatible|v1.2|latest|1.26.0|1.26|v1.9x|go1.26|default|=> |=>|./a|../b|.\\x|/abs|x@v1|[|]|,|(|)|(\n|)\n|\n|\n|\n| | |\t|// indirect|// indirect; x|// Deprecated: no|//|\r\n|/*|"open|k=v|{|}',
    6000,
    14,
  ),
];
/** No sign of a pattern may hold a slash here: we match element by element, Go the whole path. */
const globs = pieces("*|?|[a-c]|[^x]|example.com|corp|/|/|,|a|b|\\a", 1500, 6);

const queries: readonly Query[] = [
  ...versions.map((text): Query => ["canonical", text]),
  ...versions.slice(1).map((text, index): Query => ["compare", text, versions[index] ?? ""]),
  ...versions.map((text): Query => ["pseudo", text]),
  ...versions.map((text): Query => ["version", text]),
  ...versions.map(
    (text, index): Query => ["pathMajor", text, ["", "/v2", ".v1", ".v2-unstable", "/v3"][index % 5] ?? ""],
  ),
  ...pieces("1|21|20|0|.|.|rc|beta|alpha|3|026", 3000, 6).map(
    (text, index): Query => ["compareGo", text, ["1.21", "1.21rc1", "1.21.0", "1.20", "1", "2.0.1"][index % 6] ?? ""],
  ),
  ...paths.map((text): Query => ["path", text]),
  ...globs.map((text, index): Query => ["prefix", text, paths[index] ?? ""]),
  ...mods.flatMap((text): readonly Query[] => [
    ["strict", text],
    ["lax", text],
    ["work", text],
  ]),
  ...paths.slice(0, 300).map((text, index): Query => ["hash", `${text}1`, "a", `x${paths[index + 1]}`, "b", "é", "c"]),
  ["hash"],
  ["hash", "go.mod", ""],
];

/**
 * Go gives up at the first thing that it cannot read; we read on. It reports an open block at the end of the file, we
 * where it begins; and a backslash before a line break continues a string there, which then is refused all the same.
 */
function agrees(query: Query, theirs: readonly string[]): boolean {
  const ours = ourAnswer(query);
  if (JSON.stringify(ours) === JSON.stringify(theirs)) return true;
  if (theirs[0] !== "faults" || ours[0] !== "faults") return false;
  const [, first = ""] = theirs;
  if (theirs.length === 2 && isUnreadable(first))
    return ours.some((one) => textOf(one) === textOf(first) || isUnreadable(one));
  return JSON.stringify([...ours].sort()) === JSON.stringify([...theirs].sort());
}

function textOf(fault: string): string {
  return fault.slice(fault.indexOf(" ") + 1);
}

function isUnreadable(fault: string): boolean {
  return /in string$|syntax error|unexpected input character|must use \/\/ comments/u.test(fault);
}

/** What Go and we answer differently, a line each. */
function differences(asked: readonly Query[]): readonly string[] {
  const answers = askXMod(asked);
  expect(answers.length).toBe(asked.length);
  return asked.flatMap((query, index) => {
    const theirs = answers[index] ?? [];
    return agrees(query, theirs) ? [] : [JSON.stringify({ query, theirs, ours: ourAnswer(query) })];
  });
}

describe.skipIf(!hasXMod)("golang.org/x/mod and we give the same answers", () => {
  test("to texts made of likely pieces", { timeout: 180_000 }, () => {
    expect(differences(queries)).toEqual([]);
  });

  /** A folder with the tests of golang.org/x/mod, where somebody has one. */
  const tables = process.env.ARCH_LINT_X_MOD ?? "";
  test.skipIf(!existsSync(tables))("to every text in its own tests", { timeout: 180_000 }, () => {
    const found = textsBelow(tables);
    const names = ["canonical", "pseudo", "version", "path", "strict", "lax", "work"];
    const asked = found.flatMap((text): readonly Query[] => [
      ...names.map((name): Query => [name, text]),
      ["compare", text, "v1.2.3"],
      ["compareGo", text, "1.21.0"],
      ["pathMajor", text, "/v2"],
      ["pathMajor", text, ""],
    ]);
    expect(found.length).toBeGreaterThan(500);
    expect(differences(asked)).toEqual([]);
  });
});

/** String literals of test files, and files of test data. */
function textsBelow(folder: string): readonly string[] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const texts = files.flatMap(({ parentPath, name }) => {
    const text = readFileSync(join(parentPath, name), "utf8");
    if (parentPath.includes("testdata")) return [text];
    if (!name.endsWith("_test.go")) return [];
    return [...text.matchAll(/"((?:[^"\\\n]|\\[\\"])*)"|`([^`]*)`/gu)].map(([, quoted, raw]) => raw ?? quoted ?? "");
  });
  return [...new Set(texts)];
}
