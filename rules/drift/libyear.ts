import * as z from "zod";
import { defineRule, type Fault } from "../../src/domain/findings/rule.ts";
import { groupBy } from "../../src/domain/source/group-by.ts";
import type { Packages } from "../../src/domain/packages/packages.ts";
import { type Followed, followedIn } from "../../src/domain/packages/registry/followed.ts";
import { rounded } from "../../src/domain/packages/registry/years.ts";
import { isThroughout } from "../../src/domain/packages/throughout.ts";
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
        en: "The direct dependencies are {years} libyears behind, {count} of them too far; the budget is {budget}.",
        "zh-CN": "直接依赖合计落后 {years} 库年，其中 {count} 个落后过多；预算为 {budget}。",
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
    const { registry } = packages;
    const earlier = base && registry ? datedIn({ ...base.packages, registry }).dated : [];
    const before = groupBy(earlier, ({ folder }) => folder);
    for (const [folder, all] of groupBy(dated, (one) => one.folder)) {
      const late = all.filter(({ years }) => years > max);
      const sum = sumOf(all);
      const isOver = sum > total;
      // Where most are late the sum says it all.
      if (!isOver || !isThroughout(late.length, all.length)) yield* late.map(faultOf);
      const at = { path: all[0]?.at.path ?? folder, line: 1, column: 1 };
      const old = before.get(folder);
      const params = { years: rounded(sum), budget: total, count: late.length };
      if (isOver) yield { at, message: "total", params, subject: [folder, "total"] };
      else if (ratchet && old && sum > sumOf(old) + 0.005)
        yield { at, message: "grown", params: { ...params, before: rounded(sumOf(old)) }, subject: [folder, "grown"] };
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

function faultOf({ name, at, locked, latest, years }: Dated): Fault {
  return { at, message: "one", params: { name, locked, latest, years: rounded(years) }, subject: [at.path, name] };
}

/** What several manifests share counts once. */
function sumOf(all: readonly Dated[]): number {
  const unique = new Map(all.map(({ name, locked, years }) => [`${name}@${locked}`, years]));
  return [...unique.values()].reduce((sum, one) => sum + one, 0);
}
