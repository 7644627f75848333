import * as z from "zod";
import { defineRule } from "../../src/domain/findings/rule.ts";
import { ageGatesIn } from "../../src/domain/packages/age-gates.ts";
import { entriesIn, isFetched } from "../../src/domain/packages/entries.ts";
import { isExempt } from "../../src/domain/packages/exemption.ts";
import type { NodeProject } from "../../src/domain/packages/project.ts";
import { ageOf } from "../../src/domain/packages/registry/age.ts";
import { entryOf, lockOf, manifest } from "../lockfile-example.ts";
import { snapshot } from "../registry-example.ts";
import { Tally } from "../tally.ts";

const options = z.strictObject({
  days: z
    .number()
    .min(0)
    .optional()
    .describe("Age that a locked version must have; absent: what the package manager's own setting says, else one day"),
  exclude: z.array(z.string()).default([]).describe("Packages that may be younger: `name`, `@scope/*`, `name@1.2.3`"),
});

export const minAge = defineRule<z.infer<typeof options>>({
  id: "policy/min-age",
  summary: {
    en: "A locked version was published only just before the snapshot was taken.",
    "zh-CN": "锁定的版本在生成快照前不久才发布。",
  },
  why: {
    en: "Most malicious releases are found and withdrawn within hours or days. Package managers hold new versions back when they choose one, but install whatever a lockfile already has.",
    "zh-CN":
      "大多数恶意版本在几小时或几天内就被发现并撤下。包管理器在选择版本时会拦截新版本，但会安装锁文件中已有的任何版本。",
  },
  fix: {
    en: "Go back to the version before, or wait and take the snapshot anew; put what has to be new into `exclude`.",
    "zh-CN": "退回上一个版本，或等待一段时间后重新生成快照；必须使用新版本的包写入 `exclude`。",
  },
  since: "0.2.0",
  severity: "warning",
  needs: "packages",
  examines: { en: "locked versions with a date", "zh-CN": "有日期的锁定版本" },
  options,
  messages: {
    one: {
      text: {
        en: "{name} {version} was {hours} hours old when the snapshot was taken; {wanted} are asked for.",
        "zh-CN": "生成快照时 {name} {version} 发布了 {hours} 小时；要求至少 {wanted} 小时。",
      },
    },
  },
  examples: {
    given: { ...snapshot, "package.json": manifest({ "fresh-pad": "^1.0.0" }) },
    bad: {
      "package-lock.json": lockOf(
        { "fresh-pad": "^1.0.0" },
        entryOf("fresh-pad", "1.0.1", {}, { key: "policy/min-age" }),
      ),
    },
    good: { "package-lock.json": lockOf({ "fresh-pad": "^1.0.0" }, entryOf("fresh-pad", "1.0.0")) },
  },

  *check({ packages }, { days, exclude }) {
    const tally = new Tally();
    let examined = 0;
    for (const { project, lockfile, locked } of entriesIn(packages)) {
      if (!isFetched(locked) || locked.origin.kind !== "registry" || isExempt(exclude, locked)) continue;
      const age = ageOf(packages.registry, locked);
      if ("unknown" in age) {
        tally.add(age.unknown);
        continue;
      }
      examined++;
      const wanted = days === undefined ? hoursFor(project) : days * 24;
      if (age.hours >= wanted) continue;
      const { name, version, at, key } = locked;
      yield {
        at,
        message: "one",
        params: { name, version, hours: Math.max(0, Math.floor(age.hours)), wanted },
        subject: [lockfile.path, key],
      };
    }
    return { examined, unknown: tally.unknown };
  },
});

/** The strictest setting of the package manager; without one, pnpm 11's default. */
function hoursFor({ settings }: NodeProject): number {
  const gates = settings.flatMap(ageGatesIn).map(({ hours }) => hours);
  return gates.length > 0 ? Math.max(...gates) : 24;
}
