import { describe, expect, it } from "vitest";
import { rules } from "../../src/compose/rules.ts";
import type { Examples, FileTree, Rule } from "../../src/domain/findings/rule.ts";
import { here, toolOver } from "../memory/tree.ts";
import { expected, found, unmarked } from "./marks.ts";

/** An example speaks of one rule; it runs at its own severity even where it is off by default. */
function targetFor({ id, severity, examples }: Rule) {
  const looking = examples.machine ? { ...here, verifyBytes: true } : here;
  const compared = examples.base ? { ...looking, base: "base" } : looking;
  return severity === "off" ? { ...compared, rules: { [id]: "warning" as const } } : compared;
}

function toolFor({ examples: { given, base, installed, machine } }: Rule, tree: FileTree) {
  return toolOver(unmarked(tree), base && unmarked({ ...given, ...base }), { installed, machine });
}

/**
 * Every file with an empty line above it, where its format does not mind: hashes hold for bytes, and Go writes modules.txt.
 * What a change did not touch stays untouched.
 */
function lowered(tree: FileTree, { given, base }: Examples): FileTree {
  const untouched: FileTree = base ? { ...given, ...base } : {};
  const isHashed = (path: string) => /(?:\.tgz|\.patch|modules\.txt)$|^\.arch-lint\//u.test(path);
  return Object.fromEntries(
    Object.entries(tree).map(([path, text]) => [path, isHashed(path) || untouched[path] === text ? text : `\n${text}`]),
  );
}

describe.each(rules.map((rule) => [rule.id, rule] as const))("%s", (_id, rule) => {
  it("reports what the bad example marks, and nothing else", async () => {
    const tree = { ...rule.examples.given, ...rule.examples.bad };
    const marks = expected(tree);
    expect(marks.some((one) => one.endsWith(` ${rule.id}`))).toBe(true);
    expect(found(await toolFor(rule, tree).check(targetFor(rule)))).toEqual(marks);
  });

  it("knows its findings again where lines moved", async () => {
    const tree = { ...rule.examples.given, ...rule.examples.bad };
    const identities = async (files: FileTree) =>
      (await toolFor(rule, files).check(targetFor(rule))).findings.map(({ fingerprint }) => fingerprint).sort();
    expect(await identities(lowered(tree, rule.examples))).toEqual(await identities(tree));
  });

  it("has nothing to say about the good example", async () => {
    const tree = { ...rule.examples.given, ...rule.examples.good };
    const report = await toolFor(rule, tree).check(targetFor(rule));
    expect(found(report).filter((one) => one.endsWith(` ${rule.id}`))).toEqual([]);
    expect(report.problems).toEqual([]);
  });
});
