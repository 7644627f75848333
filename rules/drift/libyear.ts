import * as z from "zod";
import { defineRule } from "../../src/domain/findings/rule.ts";
import { groupBy } from "../../src/domain/source/group-by.ts";
import type { Packages } from "../../src/domain/packages/packages.ts";
import { type Followed, followedIn } from "../../src/domain/packages/registry/followed.ts";
import { rounded } from "../../src/domain/packages/registry/years.ts";
import { entryOf, lockOf, manifest } from "../lockfile-example.ts";
import { snapshot } from "../registry-example.ts";
import { Tally } from "../tally.ts";

const options = z.strictObject({
  max: z.number().min(0).default(2).describe("Libyears that one dependency may be behind"),
  total: z.number().min(0).default(20).describe("Libyears that all direct dependencies of a project may be behind"),
  ratchet: z.boolean().default(false).describe("With --base: the total may not grow, by one and the same snapshot"),
});

export const libyear = defineRule<z.infer<typeof options>>({
  id: "drift/libyear",
  summary: {
    en: "A dependency, or all of them together, are years behind their newest versions.",
    "zh-CN": "某个依赖或全部依赖合计落后于最新版本数年。",
  },
  why: {
    en: "A libyear is a year between the version in use and the newest one. Old dependencies are where known holes stay open.",
    "zh-CN": "一个库年表示所用版本与最新版本的发布时间相差一年。过旧的依赖是已知漏洞长期存在的地方。",
  },
  fix: {
    en: "Begin with the ones that `arch-lint outdated` puts on top; or raise the budget, with those who decide on it.",
    "zh-CN": "从 `arch-lint outdated` 列在最前面的开始升级；或与决定者一起调高预算。",
  },
  since: "0.2.0",
  severity: "warning",
  needs: "packages",
  examines: { en: "direct dependencies with dates", "zh-CN": "有日期的直接依赖" },
  options,
  messages: {
    one: {
      text: {
        en: "{name} {locked} is {years} libyears behind {latest}.",
        "zh-CN": "{name} {locked} 落后于 {latest} {years} 库年。",
      },
    },
    total: {
      text: {
        en: "The direct dependencies are {years} libyears behind; the budget is {budget}.",
        "zh-CN": "直接依赖合计落后 {years} 库年；预算为 {budget}。",
      },
    },
    grown: {
      text: {
        en: "The direct dependencies are {years} libyears behind; they were {before}.",
        "zh-CN": "直接依赖合计落后 {years} 库年；之前为 {before}。",
      },
    },
  },
  examples: {
    given: snapshot,
    bad: {
      "package.json": manifest({ "slow-pad": "^1.0.0" }).replace('^1.0.0"', '^1.0.0" // expect: drift/libyear'),
      "package-lock.json": lockOf({ "slow-pad": "^1.0.0" }, entryOf("slow-pad", "1.0.0")),
    },
    good: {
      "package.json": manifest({ "slow-pad": "^1.0.0" }),
      "package-lock.json": lockOf({ "slow-pad": "^1.0.0" }, entryOf("slow-pad", "1.1.0")),
    },
  },

  *check({ packages, base }, { max, total, ratchet }) {
    const { dated, tally } = datedIn(packages);
    for (const { name, at, locked, latest, years } of dated) {
      if (years <= max) continue;
      const params = { name, locked, latest, years: rounded(years) };
      yield { at, message: "one", params, subject: [at.path, name] };
    }
    const { registry } = packages;
    const earlier = base && registry ? totals(datedIn({ ...base.packages, registry }).dated) : new Map();
    for (const [folder, sum] of totals(dated)) {
      const at = { path: sum.path, line: 1, column: 1 };
      const before = earlier.get(folder)?.years;
      const years = rounded(sum.years);
      if (sum.years > total)
        yield { at, message: "total", params: { years, budget: total }, subject: [folder, "total"] };
      else if (ratchet && before !== undefined && sum.years > before + 0.005)
        yield { at, message: "grown", params: { years, before: rounded(before) }, subject: [folder, "grown"] };
    }
    return { examined: dated.length, unknown: tally.unknown };
  },
});

type Dated = Followed & { readonly years: number };

function datedIn(packages: Packages): { readonly dated: readonly Dated[]; readonly tally: Tally } {
  const tally = new Tally();
  const dated: Dated[] = [];
  for (const followed of followedIn(packages, "as-written")) {
    if ("unknown" in followed) tally.add(followed.unknown);
    else if (followed.standing.libyears === undefined) tally.add("no-publish-time");
    else dated.push({ ...followed, years: followed.standing.libyears });
  }
  return { dated, tally };
}

/** By project; what several manifests share counts once. */
function totals(dated: readonly Dated[]): ReadonlyMap<string, { readonly path: string; readonly years: number }> {
  const folders = groupBy(dated, ({ folder }) => folder);
  return new Map(
    [...folders].map(([folder, all]) => {
      const unique = new Map(all.map(({ name, locked, years }) => [`${name}@${locked}`, years]));
      const years = [...unique.values()].reduce((sum, one) => sum + one, 0);
      return [folder, { path: all[0]?.at.path ?? folder, years }] as const;
    }),
  );
}
