import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { typescript } from "../../../../src/infrastructure/languages/typescript/index.ts";
import { compare } from "./oracle/compare.ts";
import { judgeTypes } from "./oracle/judge-types.ts";
import { sample } from "./oracle/sample.ts";

const read = (await typescript.syntax?.load()) ?? expect.unreachable();
const here = fileURLToPath(new URL("../../../../", import.meta.url));

/** Checkouts to compare on, `:` between them; a folder of one may stand behind `=`: `ARCH_LINT_REAL=/shop=src:/mail`. */
const roots = (process.env.ARCH_LINT_REAL ?? "").split(":").filter((root) => root !== "");

/** The TypeScript files that git knows below a folder. */
function textsBelow(root: string, folders: readonly string[]): ReadonlyMap<string, string> {
  const listed = execFileSync("git", ["ls-files", "-z", "--", ...folders], { cwd: root, maxBuffer: 2 ** 28 });
  const paths = listed
    .toString()
    .split("\0")
    .filter((path) => /(?<!\.d)\.[mc]?tsx?$/u.test(path));
  return new Map(paths.map((path) => [`/${path}`, readFileSync(join(root, path), "utf8")]));
}

describe("ts-morph says the same of what files declare and do", () => {
  test.each([
    ["fixtures", ["fixtures/shop", "fixtures/promises"], 300],
    ["the reader itself", ["src/infrastructure/languages/typescript/syntax"], 1500],
  ])("%s", (_, folders, least) => {
    const { facts, differences } = compare(read, textsBelow(here, folders));
    expect(facts).toBeGreaterThan(least);
    expect(differences).toEqual([]);
  });

  test("a sample of rarer shapes", () => {
    const { facts, differences } = compare(read, new Map([["/shop.ts", sample]]));
    expect(facts).toBeGreaterThan(100);
    expect(differences).toEqual([]);
  });

  test("the type checker finds the types that the text does not say", () => {
    const { judged, wrong } = judgeTypes(read, textsBelow(here, ["src/infrastructure/languages/typescript/syntax"]));
    expect(judged).toBeGreaterThan(50);
    expect(wrong).toEqual([]);
  });
});

describe.skipIf(roots.length === 0)("on real projects", () => {
  test.each(roots)("%s", { timeout: 3_600_000 }, (root) => {
    const [folder = "", below = "."] = root.split("=");
    const texts = textsBelow(folder, [below]);
    const { facts, differences } = compare(read, texts);
    const { judged, wrong } = judgeTypes(read, texts);
    console.info(root, { files: texts.size, facts, differences: differences.length, judged, wrong: wrong.length });
    expect(differences.slice(0, 30)).toEqual([]);
    expect(wrong.slice(0, 30)).toEqual([]);
  });
});
