import * as z from "zod";
import { defineRule } from "../../src/domain/findings/rule.ts";
import { ageGatesIn } from "../../src/domain/packages/age-gates.ts";
import { library } from "../manifest-example.ts";

const options = z.strictObject({
  required: z.boolean().default(false).describe("Every project with a lockfile must have the setting"),
});

export const minAgeConfig = defineRule<z.infer<typeof options>>({
  id: "policy/min-age-config",
  summary: {
    en: "The setting that keeps brand-new releases out is missing or does not mean what it seems to.",
    "zh-CN": "拦截刚发布版本的设置缺失，或者含义与看上去不同。",
  },
  why: {
    en: "Most malicious releases are found within days. npm counts the age in days, pnpm and yarn in minutes, bun in seconds: a `7` in the wrong place protects for seven seconds.",
    "zh-CN":
      "大多数恶意版本几天之内就会被发现。npm 以天计，pnpm 和 yarn 以分钟计，bun 以秒计：写错地方的 `7` 只能保护七秒。",
  },
  fix: {
    en: "Write the age in the unit of the package manager: npm `min-release-age=7`, pnpm `minimumReleaseAge: 10080`, yarn `npmMinimalAgeGate: 7d`, bun `minimumReleaseAge = 604800`.",
    "zh-CN":
      "按包管理器的单位书写：npm `min-release-age=7`，pnpm `minimumReleaseAge: 10080`，yarn `npmMinimalAgeGate: 7d`，bun `minimumReleaseAge = 604800`。",
  },
  since: "0.2.0",
  severity: "warning",
  needs: "packages",
  examines: { en: "settings of a minimum age", "zh-CN": "最小发布时间的设置" },
  options,
  messages: {
    short: {
      text: {
        en: "{setting} {value} means {hours} hours here; it looks like days.",
        "zh-CN": "{setting} {value} 在此处表示 {hours} 小时；看起来像是天数。",
      },
    },
    missing: {
      text: { en: "{manager} installs releases of any age here.", "zh-CN": "{manager} 在此处会安装任意新的版本。" },
    },
  },
  examples: {
    given: { "package.json": library({}) },
    bad: { "pnpm-workspace.yaml": "packages: []\nminimumReleaseAge: 7 # expect: policy/min-age-config\n" },
    good: { "pnpm-workspace.yaml": "packages: []\nminimumReleaseAge: 10080\n" },
  },

  *check({ packages }, { required }) {
    let examined = 0;
    for (const project of packages.projects) {
      const ages = project.settings.flatMap((settings) => ageGatesIn(settings));
      examined += ages.length;
      for (const { setting, value, hours, at } of ages) {
        if (hours >= 1 || hours === 0) continue;
        const params = { setting, value, hours: Number(hours.toFixed(4)) };
        yield { at, message: "short", params, subject: [at.path, setting] };
      }
      const [lockfile] = project.lockfiles;
      if (!required || ages.length > 0 || !lockfile) continue;
      const at = { path: lockfile.path, line: 1, column: 1 };
      yield { at, message: "missing", params: { manager: lockfile.manager }, subject: [lockfile.path] };
    }
    return examined;
  },
});
