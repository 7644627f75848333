import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Project } from "../../../src/application/ports/language.ts";
import { isSource } from "../../../src/infrastructure/languages/typescript/extensions.ts";
import { typescript } from "../../../src/infrastructure/languages/typescript/index.ts";
import { type Difference, verdictOnReal } from "./adjudication.ts";
import { groundsOf } from "./grounds.ts";
import { oxcOracle, typescriptOracle } from "./oracles.ts";

/** Checkouts to compare on, `:` between them: `ARCH_LINT_REAL=/path/one:/path/two npx vitest run …`. */
const roots = (process.env.ARCH_LINT_REAL ?? "").split(":").filter((root) => root !== "");

/** The files that git knows, without links. */
function projectAt(root: string): Project {
  const listed = execFileSync("git", ["ls-files", "-z", "--stage"], { cwd: root, maxBuffer: 2 ** 28 }).toString();
  const paths = listed
    .split("\0")
    .filter((entry) => entry.startsWith("100"))
    .map((entry) => entry.slice(entry.indexOf("\t") + 1))
    .sort();
  const known = new Set(paths);
  return {
    paths,
    files: [],
    has: (path) => known.has(path),
    read: async (path) => (known.has(path) ? readFileSync(join(root, path), "utf8") : undefined),
    isIgnored: () => false,
  };
}

async function compare(root: string): Promise<{ asked: number; differences: Difference[]; groundless: string[] }> {
  const project = projectAt(root);
  const [extract, resolver] = await Promise.all([typescript.extractor(), typescript.resolver(project)]);
  const oracles = [
    ["typescript", typescriptOracle(root)],
    ["oxc-resolver", oxcOracle(root)],
  ] as const;
  const groundFor = groundsOf(project.paths, (path) => readFileSync(join(root, path), "utf8"));
  const differences: Difference[] = [];
  const groundless: string[] = [];
  let asked = 0;
  for (const from of project.paths.filter(isSource)) {
    for (const imported of extract(readFileSync(join(root, from), "utf8"), from).imports) {
      if (imported.form && imported.form !== "require") continue;
      const [one] = resolver.resolve(from, imported);
      const ground = one?.target === undefined ? undefined : groundFor(from, imported.specifier, one.target);
      if (one?.target !== undefined && !ground) groundless.push(`${from}: ${imported.specifier} → ${one.target}`);
      for (const [oracle, ask] of oracles) {
        asked += 1;
        const theirs = ask(from, imported.specifier, imported.form);
        if (theirs === one?.target) continue;
        differences.push({
          oracle,
          from,
          specifier: imported.specifier,
          ours: one?.target,
          theirs,
          origin: one?.origin ?? "none",
          ground,
        });
      }
    }
  }
  return { asked, differences, groundless };
}

describe.skipIf(roots.length === 0)("resolution agrees on real trees, or the difference has a verdict", () => {
  test.each(roots)("%s", { timeout: 600_000 }, async (root) => {
    const { asked, differences, groundless } = await compare(root);
    const counts = new Map<string, number>();
    for (const difference of differences) {
      const name = `${difference.oracle}: ${verdictOnReal(difference)?.name ?? "open"}`;
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
    console.info({ asked, agreed: asked - differences.length, ...Object.fromEntries([...counts].sort()) });
    expect(differences.filter((difference) => !verdictOnReal(difference)).slice(0, 30)).toEqual([]);
    expect(groundless.slice(0, 30)).toEqual([]);
  });
});
