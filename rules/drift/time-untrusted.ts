import type * as z from "zod";
import { defineRule } from "../../src/domain/findings/rule.ts";
import { isFetched, lockfilesIn } from "../../src/domain/packages/entries.ts";
import { lookUp } from "../../src/domain/packages/registry/lookup.ts";
import { timeTrust } from "../../src/domain/packages/registry/time-trust.ts";
import { entryOf, lockOf, manifest } from "../lockfile-example.ts";
import { noOptions } from "../options.ts";
import { snapshot } from "../registry-example.ts";
import { Tally } from "../tally.ts";
import { type Suspect, tell } from "../tell-entries.ts";

export const timeUntrusted = defineRule<z.infer<typeof noOptions>>({
  id: "drift/time-untrusted",
  summary: {
    en: "The registry's publication dates of a package cannot be believed.",
    "zh-CN": "注册表给出的包发布日期不可信。",
  },
  why: {
    en: "Some mirrors date packages by the day they copied them. Ages and libyears of such dates would be made up, so drift/libyear and policy/min-age say nothing about them.",
    "zh-CN":
      "有些镜像把复制当天当作发布日期。由此算出的时间和库年毫无意义，因此 drift/libyear 和 policy/min-age 对它们不作判断。",
  },
  fix: {
    en: "Take the snapshot from a registry that keeps the original dates, or ask whoever runs the mirror to pass them on.",
    "zh-CN": "从保留原始日期的注册表生成快照，或请镜像的维护者保留原始日期。",
  },
  since: "0.2.0",
  severity: "warning",
  needs: "packages",
  examines: { en: "locked packages with dates in the registry snapshot", "zh-CN": "注册表快照中有日期的锁定包" },
  options: noOptions,
  messages: {
    one: {
      text: {
        en: "{name}: later versions are dated before earlier ones in the registry.",
        "zh-CN": "{name}：在注册表中，较新的版本日期早于较旧的版本。",
      },
    },
    throughout: {
      text: {
        en: "{count} of {examined} packages in this lockfile have dates that run backwards in the registry.",
        "zh-CN": "此锁文件的 {examined} 个包中有 {count} 个在注册表中的日期是倒序的。",
      },
    },
  },
  examples: {
    given: { ...snapshot },
    bad: {
      "package.json": manifest({ "stamped-pad": "^1.0.0" }),
      "package-lock.json": lockOf(
        { "stamped-pad": "^1.0.0" },
        entryOf("stamped-pad", "1.3.0", {}, { key: "drift/time-untrusted" }),
      ),
    },
    good: {
      "package.json": manifest({ "left-pad": "^1.3.0" }),
      "package-lock.json": lockOf({ "left-pad": "^1.3.0" }, entryOf("left-pad", "1.3.0")),
    },
  },

  *check({ packages }) {
    const tally = new Tally();
    let examined = 0;
    for (const { lockfile } of lockfilesIn(packages)) {
      const suspects = new Map<string, Suspect>();
      let dated = 0;
      for (const locked of lockfile.packages) {
        if (!isFetched(locked) || locked.origin.kind !== "registry") continue;
        const found = lookUp(packages.registry, locked);
        const trust = "published" in found ? timeTrust(found.published) : undefined;
        if (trust === undefined) tally.add("unknown" in found ? found.unknown : "not-in-snapshot");
        else if (trust === "missing") tally.add("no-publish-time");
        else dated++;
        if (trust === "restamped") suspects.set(locked.name, { locked, at: locked.at, params: {} });
      }
      examined += dated;
      yield* tell(lockfile, [...suspects.values()], dated);
    }
    return { examined, unknown: tally.unknown };
  },
});
