import * as z from "zod";
import { defineRule } from "../../src/domain/findings/rule.ts";
import { lockPairs } from "../../src/domain/packages/lock-pairs.ts";
import { changedPackages } from "../../src/domain/packages/new-packages.ts";
import { changedStatements } from "../../src/domain/packages/requirement-changes.ts";
import { entryOf, hash, lockOf, manifest } from "../lockfile-example.ts";

const options = z.strictObject({
  percent: z.number().min(1).max(100).default(50).describe("Share of changed entries from which on it is too many"),
  atLeast: z.int().min(1).default(10).describe("Number of changed entries below which it is never too many"),
});

export const largeChurn = defineRule<z.infer<typeof options>>({
  id: "lockdiff/large-churn",
  summary: {
    en: "A small change of requirements changed a large part of the lockfile.",
    "zh-CN": "依赖声明只有小改动，锁文件却变了一大片。",
  },
  why: {
    en: "Nobody reads such a diff, and what hides in it goes in with it.",
    "zh-CN": "没有人会读这样的差异，藏在里面的东西也就跟着进来了。",
  },
  fix: {
    en: "Restore the lockfile from the base branch and install again, so that only what is needed changes.",
    "zh-CN": "从基础分支恢复锁文件并重新安装，让变化仅限于必要部分。",
  },
  since: "0.2.0",
  severity: "off",
  needs: "packages",
  beside: "change",
  examines: { en: "lockfiles", "zh-CN": "锁文件" },
  options,
  messages: {
    one: {
      text: {
        en: "{count} of {examined} {examined|package|packages} changed, for {requirements} changed {requirements|requirement|requirements}.",
        "zh-CN": "依赖声明改了 {requirements} 处，{examined} 个包中却有 {count} 个变化。",
      },
    },
  },
  examples: {
    given: { "package.json": manifest({ "left-pad": "^1.3.0" }) },
    base: { "package-lock.json": lockOf({ "left-pad": "^1.3.0" }, ...chain("1.0.0")) },
    bad: {
      "package-lock.json": lockOf({ "left-pad": "^1.3.0" }, ...chain("1.0.1", "lockdiff/large-churn")),
    },
    good: { "package-lock.json": lockOf({ "left-pad": "^1.3.0" }, ...chain("1.0.0")) },
  },

  *check(codebase, { percent, atLeast }) {
    let examined = 0;
    for (const pair of lockPairs(codebase)) {
      examined++;
      const changed = changedPackages(pair);
      const all = pair.lockfile.packages.length;
      const requirements = changedStatements(pair);
      const [first] = changed;
      if (!first || changed.length < atLeast || changed.length * 100 < percent * all || requirements > 1) continue;
      const params = { count: changed.length, examined: all, requirements };
      yield { at: first.at, message: "one", params, subject: [pair.lockfile.path] };
    }
    return examined;
  },
});

/** Eleven packages, each needing the next. */
function chain(version: string, mark?: string): readonly (readonly string[])[] {
  const names = ["left-pad", ..."abcdefghij"].map((name) => name);
  return names.map((name, index) => {
    const next = names[index + 1];
    const dependencies = next === undefined ? {} : { [next]: "^1.0.0" };
    const lines = entryOf(name, name === "left-pad" ? `1.3.${version.at(-1)}` : version, {
      integrity: hash("ABCDEFGHIJKLMNOPQRSTUV".charAt(index + (mark ? 11 : 0))),
      dependencies,
    });
    return index === 0 && mark ? lines.map((line, at) => (at === 0 ? `${line} // expect: ${mark}` : line)) : lines;
  });
}
