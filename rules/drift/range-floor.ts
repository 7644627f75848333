import * as z from "zod";
import { defineRule } from "../../src/domain/findings/rule.ts";
import { minVersion, parse, type SemVer, validRange } from "semver";
import { lockedFor } from "../../src/domain/packages/locked-for.ts";
import type { Manifest } from "../../src/domain/packages/manifest.ts";
import type { NodeProject } from "../../src/domain/packages/project.ts";
import { requirementsIn } from "../../src/domain/packages/requirements.ts";
import { entryOf, lockOf } from "../lockfile-example.ts";
import { library } from "../manifest-example.ts";

const options = z.strictObject({
  minors: z.int().min(0).default(10).describe("How many minor versions the floor may be behind"),
});

export const rangeFloor = defineRule<z.infer<typeof options>>({
  id: "drift/range-floor",
  summary: {
    en: "A published package allows versions of a dependency that are far older than the one it is tested with.",
    "zh-CN": "已发布的包允许的依赖版本远旧于实际测试的版本。",
  },
  why: {
    en: "Users may get the oldest version of the range, and nobody ever ran the code with it.",
    "zh-CN": "用户可能得到范围内最旧的版本，而没有人用它运行过代码。",
  },
  fix: {
    en: "Raise the lower end of the range, or test with the lowest versions too.",
    "zh-CN": "提高范围的下限，或也用最低版本测试。",
  },
  since: "0.2.0",
  severity: "off",
  needs: "packages",
  examines: { en: "ranges of published packages", "zh-CN": "已发布包的版本范围" },
  options,
  messages: {
    one: {
      text: {
        en: "{name} may be {floor}, and only {version} is ever tested.",
        "zh-CN": "{name} 可以是 {floor}，但只测试过 {version}。",
      },
    },
  },
  examples: {
    given: {
      "package-lock.json": lockOf({ "left-pad": "^1.2.0" }, entryOf("left-pad", "1.30.0")).replace('"app"', '"lib"'),
    },
    bad: {
      "package.json": library({ dependencies: { "left-pad": "^1.2.0" } }, { "left-pad": "drift/range-floor" }),
    },
    good: { "package.json": library({ private: true, dependencies: { "left-pad": "^1.2.0" } }) },
  },

  *check({ packages }, { minors }) {
    let examined = 0;
    for (const { project, manifest, requirement } of requirementsIn(packages)) {
      const { name, wants, at, scope } = requirement;
      if (!manifest.publishable || scope !== "prod" || wants.kind !== "range") continue;
      const floor = floorOf(wants.range);
      const locked = lockedVersion(project, manifest, name);
      if (!floor || !locked) continue;
      examined++;
      if (locked.major === floor.major && locked.minor - floor.minor <= minors) continue;
      const params = { name, floor: floor.version, version: locked.version };
      yield { at, message: "one", params, subject: [manifest.path, name] };
    }
    return examined;
  },
});

function floorOf(range: string): SemVer | null {
  return validRange(range) === null || range === "*" || range === "" ? null : minVersion(range);
}

function lockedVersion(project: NodeProject, manifest: Manifest, name: string): SemVer | null {
  return parse(lockedFor(project, manifest.folder, name)?.version);
}
