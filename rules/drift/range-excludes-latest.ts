import type { UnknownReason } from "../../src/domain/findings/unknown-reason.ts";
import * as z from "zod";
import { defineRule } from "../../src/domain/findings/rule.ts";
import { directOffer } from "../../src/domain/packages/registry/direct-standing.ts";
import { type Direct, directsIn } from "../../src/domain/packages/registry/directs.ts";
import { type Exclusion, exclusionOf } from "../../src/domain/packages/registry/exclusion.ts";
import type { RegistrySnapshot } from "../../src/domain/packages/registry/registry-snapshot.ts";
import { library } from "../manifest-example.ts";
import { zeroMajor } from "../options.ts";
import { snapshot } from "../registry-example.ts";
import { Tally } from "../tally.ts";

const options = z.strictObject({
  zeroMajor,
  days: z.int().min(0).default(180).describe("Days for which the newest version may be left out"),
});

export const rangeExcludesLatest = defineRule<z.infer<typeof options>>({
  id: "drift/range-excludes-latest",
  summary: {
    en: "A range that is not locked here leaves out a newest major version that has been there for long.",
    "zh-CN": "未在此处锁定的版本范围排除了早已发布的最新主版本。",
  },
  why: {
    en: "Consumers of a library get what its ranges allow: a peer range that stops at the last major version keeps them from the newest one.",
    "zh-CN": "库的使用者得到的是其版本范围允许的内容：停在旧主版本的 peer 范围会阻止他们使用最新版本。",
  },
  fix: {
    en: "Try the newest version and widen the range. What a lockfile pins is judged by drift/behind instead.",
    "zh-CN": "试用最新版本并放宽范围。锁文件中固定的版本由 drift/behind 判断。",
  },
  since: "0.2.0",
  severity: "warning",
  needs: "packages",
  examines: { en: "peer dependencies and unlocked ranges", "zh-CN": "peer 依赖和未锁定的范围" },
  options,
  messages: {
    one: {
      text: {
        en: '"{raw}" leaves out {name} {latest}, published {days} days before the snapshot.',
        "zh-CN": "“{raw}”排除了 {name} {latest}，该版本在快照前 {days} 天发布。",
      },
    },
  },
  examples: {
    given: snapshot,
    bad: {
      "package.json": library(
        { peerDependencies: { "pad-left": "^1.0.0" }, devDependencies: { "pad-left": "^1.0.0" } },
        { '"pad-left"': "drift/range-excludes-latest" },
      ),
    },
    good: {
      "package.json": library({
        peerDependencies: { "pad-left": "^1.0.0 || ^3.0.0" },
        devDependencies: { "pad-left": "^3.0.0" },
      }),
    },
  },

  *check({ packages }, { zeroMajor: zero, days }) {
    const tally = new Tally();
    let examined = 0;
    for (const direct of directsIn(packages)) {
      if (direct.locked || direct.wants.kind !== "range") continue;
      const found = excluded(packages.registry, direct, zero);
      if ("unknown" in found) {
        tally.add(found.unknown);
        continue;
      }
      examined++;
      const { exclusion } = found;
      if (!exclusion || exclusion.days <= days) continue;
      const { at, raw, name, scope } = direct.requirement;
      const params = { raw, name, latest: exclusion.latest, days: Math.floor(exclusion.days) };
      yield { at, message: "one", params, subject: [at.path, scope, name] };
    }
    return { examined, unknown: tally.unknown };
  },
});

function excluded(
  registry: RegistrySnapshot | undefined,
  direct: Direct,
  zero: z.infer<typeof zeroMajor>,
): { readonly exclusion: Exclusion | undefined } | { readonly unknown: UnknownReason } {
  const offer = directOffer(registry, direct);
  if ("unknown" in offer) return offer;
  return exclusionOf(offer, direct.wants, { asOf: registry?.asOf ?? "", zero });
}
