import * as z from "zod";
import type { Fault } from "../../src/domain/findings/rule.ts";
import { defineRule } from "../../src/domain/findings/rule.ts";
import type { Params } from "../../src/domain/findings/text.ts";
import { type Followed, followedIn } from "../../src/domain/packages/registry/followed.ts";
import { rounded } from "../../src/domain/packages/registry/years.ts";
import { entryOf, lockOf, manifest } from "../lockfile-example.ts";
import { zeroMajor } from "../options.ts";
import { snapshot } from "../registry-example.ts";
import { Tally } from "../tally.ts";

const limit = z.int().min(1);

const options = z.strictObject({
  zeroMajor,
  prod: z
    .strictObject({ major: limit.default(1), minor: limit.default(10) })
    .prefault({})
    .describe("Major and minor versions by which what runs in production may not be behind"),
  dev: z
    .strictObject({ major: limit.default(2), minor: limit.optional() })
    .prefault({})
    .describe("The same for development dependencies"),
});

export const behind = defineRule<z.infer<typeof options>>({
  id: "drift/behind",
  summary: { en: "A dependency is far behind its newest version.", "zh-CN": "某个依赖远远落后于其最新版本。" },
  why: {
    en: "Fixes go into the newest major version first, and often there only. Each version left out makes the later step larger.",
    "zh-CN": "修复通常先进入最新的主版本，而且往往只进入那里。跳过的版本越多，以后升级的跨度越大。",
  },
  fix: {
    en: "Read the notes of the major versions in between and update; `arch-lint outdated` shows all of them.",
    "zh-CN": "阅读中间各主版本的发布说明并升级；`arch-lint outdated` 会列出全部。",
  },
  since: "0.2.0",
  severity: "warning",
  needs: "packages",
  examines: { en: "direct dependencies held against the registry snapshot", "zh-CN": "与注册表快照比对的直接依赖" },
  options,
  messages: {
    major: {
      text: {
        en: "{name} {locked} is {count} {count|major version|major versions} behind {latest} ({releases} {releases|release|releases}{years}).",
        "zh-CN": "{name} {locked} 落后于 {latest} {count} 个主版本（{releases} 个版本{years}）。",
      },
    },
    minor: {
      text: {
        en: "{name} {locked} is {count} {count|minor version|minor versions} behind {latest} ({releases} {releases|release|releases}{years}).",
        "zh-CN": "{name} {locked} 落后于 {latest} {count} 个次版本（{releases} 个版本{years}）。",
      },
    },
  },
  examples: {
    given: snapshot,
    bad: {
      "package.json": manifest({ "pad-left": "^1.0.0" }).replace('^1.0.0"', '^1.0.0" // expect: drift/behind'),
      "package-lock.json": lockOf({ "pad-left": "^1.0.0" }, entryOf("pad-left", "1.0.0")),
    },
    good: {
      "package.json": manifest({ "pad-left": "^3.0.0" }),
      "package-lock.json": lockOf({ "pad-left": "^3.0.0" }, entryOf("pad-left", "3.0.0")),
    },
  },

  *check({ packages }, { zeroMajor: zero, prod, dev }) {
    const tally = new Tally();
    let examined = 0;
    for (const followed of followedIn(packages, zero)) {
      if ("unknown" in followed) {
        tally.add(followed.unknown);
        continue;
      }
      examined++;
      const { majors, minors } = followed.standing.lag;
      const { major, minor = Number.POSITIVE_INFINITY } = followed.scope === "dev" ? dev : prod;
      if (majors >= major) yield faultOf(followed, "major", majors);
      else if (minors >= minor) yield faultOf(followed, "minor", minors);
    }
    return { examined, unknown: tally.unknown };
  },
});

function faultOf({ name, at, locked, latest, standing }: Followed, message: string, count: number): Fault {
  const { behind: releases, libyears } = standing;
  const years: Params[string] =
    libyears === undefined ? "" : { en: `, ${rounded(libyears)} libyears`, "zh-CN": `，${rounded(libyears)} 库年` };
  return { at, message, params: { name, locked, latest, count, releases, years }, subject: [at.path, name] };
}
