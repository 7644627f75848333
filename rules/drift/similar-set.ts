import * as z from "zod";
import { defineRule } from "../../src/domain/findings/rule.ts";
import { minVersion, validRange } from "semver";
import { matchesName } from "../../src/domain/packages/name-pattern.ts";
import type { Specification } from "../../src/domain/packages/specification.ts";
import { library } from "../manifest-example.ts";

const options = z.strictObject({
  sets: z
    .array(z.array(z.string()).min(1))
    .default([
      ["react", "react-dom"],
      ["@angular/core", "@angular/common", "@angular/compiler", "@angular/forms", "@angular/router"],
      ["@nestjs/core", "@nestjs/common"],
      ["prisma", "@prisma/client"],
    ])
    .describe("Names of packages (`*` for any characters) that share a major version"),
});

export const similarSet = defineRule<z.infer<typeof options>>({
  id: "drift/similar-set",
  summary: {
    en: "Packages that are released together are asked for in different major versions.",
    "zh-CN": "一同发布的包被要求为不同的主版本。",
  },
  why: {
    en: "They are made for each other: `react-dom` 18 does not run on `react` 17.",
    "zh-CN": "它们是配套的：`react-dom` 18 不能在 `react` 17 上运行。",
  },
  fix: { en: "Bring them to one version.", "zh-CN": "统一它们的版本。" },
  since: "0.2.0",
  severity: "warning",
  needs: "packages",
  examines: { en: "sets of packages that are released together", "zh-CN": "一同发布的包的集合" },
  options,
  messages: {
    one: {
      text: {
        en: "{name} is {raw} and {other} is {otherRaw}.",
        "zh-CN": "{name} 是 {raw}，而 {other} 是 {otherRaw}。",
      },
    },
  },
  examples: {
    bad: {
      "package.json": library(
        { dependencies: { react: "^18.0.0", "react-dom": "^17.0.0" } },
        { "react-dom": "drift/similar-set" },
      ),
    },
    good: { "package.json": library({ dependencies: { react: "^18.0.0", "react-dom": "^18.0.0" } }) },
  },

  *check({ packages }, { sets }) {
    let examined = 0;
    for (const manifest of packages.manifests) {
      for (const set of sets) {
        const [first, ...others] = manifest.requirements.filter(
          ({ name, scope }) => scope !== "peer" && isIn(set, name),
        );
        if (!first || others.length === 0) continue;
        examined++;
        const odd = others.find((one) => !isSameMajor(first.wants, one.wants));
        if (!odd) continue;
        const params = { name: odd.name, raw: odd.raw, other: first.name, otherRaw: first.raw };
        yield { at: odd.at, message: "one", params, subject: [manifest.path, odd.name] };
      }
    }
    return examined;
  },
});

function isIn(set: readonly string[], name: string): boolean {
  return set.some((pattern) => matchesName(pattern, name));
}

/** Unequal only where both are ranges with a lower end. */
function isSameMajor(one: Specification, other: Specification): boolean {
  const [a, b] = [majorOf(one), majorOf(other)];
  return a === undefined || b === undefined || a === b;
}

function majorOf(wants: Specification): number | undefined {
  if (wants.kind !== "range" || validRange(wants.range) === null || wants.range.includes("||")) return undefined;
  return ["*", ""].includes(wants.range) ? undefined : minVersion(wants.range)?.major;
}
