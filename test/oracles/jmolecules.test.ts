import { describe, expect, test } from "vitest";
import type { FileTree } from "../../src/domain/findings/rule.ts";
import { here, toolOver } from "../memory/tree.ts";
import { model } from "./jmolecules-model.ts";

/**
 * What JMoleculesDddRules (jmolecules-archunit, as of 2025) expect of their own test model, read in their tests and told in a
 * model of our own. A line ends with `// both`, or with who alone finds it and why we agree or not.
 */
const verdict = /\/\/ (both|theirs|ours)(?:: (.+))?$/u;

function marked(tree: FileTree, ...who: readonly string[]): readonly string[] {
  return Object.entries(tree).flatMap(([path, text]) =>
    text.split("\n").flatMap((line, index) => {
      const [, whose = ""] = verdict.exec(line) ?? [];
      return who.includes(whose) ? [`${path}:${index + 1}`] : [];
    }),
  );
}

const rules = ["ddd/aggregate-ref-by-id", "ddd/value-object-immutable"];

describe("the rules of jMolecules on domain models", () => {
  test("are ours, but for what is adjudicated", async () => {
    const { findings } = await toolOver(model).check(here);
    const ours = findings.filter(({ rule }) => rules.includes(rule)).map(({ at }) => `${at.path}:${at.line}`);
    expect(ours.sort()).toEqual([...marked(model, "both", "ours")].sort());
  });

  test("find twenty things in a model like theirs", () => {
    expect(marked(model, "both", "theirs").filter((place) => !place.startsWith("adjudicated/"))).toHaveLength(20);
  });

  test("differ for a reason that is written down", () => {
    const lines = Object.values(model).flatMap((text) => text.split("\n"));
    const apart = lines.filter((line) => /\/\/ (?:theirs|ours)\b/u.test(line));
    expect(apart.length).toBeGreaterThan(0);
    for (const line of apart) expect(verdict.exec(line)?.[2]).toMatch(/\w+ \w+ \w+/u);
  });
});
