import type * as z from "zod";
import { defineRule } from "../../src/domain/findings/rule.ts";
import { judgeOf } from "../../src/domain/packages/answers.ts";
import { catalogOf } from "../../src/domain/packages/catalogs.ts";
import { governingLockfiles } from "../../src/domain/packages/entries.ts";
import { importersOf, peerEdges } from "../../src/domain/packages/importers.ts";
import { overridesOf } from "../../src/domain/packages/overrides.ts";
import { peerAllowance } from "../../src/domain/packages/peer-rules.ts";
import { entryOf, hash, lockOf, manifest } from "../lockfile-example.ts";
import { noOptions } from "../options.ts";

export const peer = defineRule<z.infer<typeof noOptions>>({
  id: "drift/peer",
  summary: {
    en: "A package is locked beside a version of its peer that it does not allow.",
    "zh-CN": "包与它不允许的对等依赖版本锁定在一起。",
  },
  why: {
    en: "Peers are what a package was made to run with: with another version it may fail at run time, or not at all in its tests.",
    "zh-CN": "对等依赖是包运行所依赖的环境：换一个版本可能在运行时出错。",
  },
  fix: {
    en: "Bring the peer into the range, or move to a version of the package that allows it.",
    "zh-CN": "把对等依赖调整到允许的范围，或换用允许它的包版本。",
  },
  since: "0.2.0",
  severity: "warning",
  needs: "packages",
  examines: {
    en: "peer requirements of locked packages that manifests ask for",
    "zh-CN": "清单要求的锁定包的对等依赖",
  },
  options: noOptions,
  messages: {
    one: {
      text: {
        en: "{parent} allows {name} {wanted}, and gets {version}.",
        "zh-CN": "{parent} 允许 {name} {wanted}，得到的却是 {version}。",
      },
    },
  },
  examples: {
    given: { "package.json": manifest({ react: "^18.0.0", widget: "^1.0.0" }) },
    bad: {
      "package-lock.json": lockOf(
        { react: "^18.0.0", widget: "^1.0.0" },
        entryOf("react", "18.2.0"),
        entryOf(
          "widget",
          "1.0.0",
          { integrity: hash("B"), peerDependencies: { react: "^17.0.0" } },
          { peerDependencies: "drift/peer" },
        ),
      ),
    },
    good: {
      "package-lock.json": lockOf(
        { react: "^18.0.0", widget: "^1.0.0" },
        entryOf("react", "18.2.0"),
        entryOf("widget", "1.0.0", { integrity: hash("B"), peerDependencies: { react: ">=17" } }),
      ),
    },
  },

  *check({ packages }) {
    let examined = 0;
    for (const { project, lockfile } of governingLockfiles(packages)) {
      const judge = judgeOf({ overrides: overridesOf(project), catalog: catalogOf(project) });
      const isAllowed = peerAllowance(project);
      for (const { edge, locked, answer } of peerEdges(lockfile, importersOf(lockfile, project))) {
        examined++;
        if (judge(edge, answer) !== "fail" || isAllowed(locked, edge.name, answer.version)) continue;
        const parent = `${locked.name} ${locked.version}`;
        const params = { parent, name: edge.name, wanted: edge.raw, version: answer.version };
        yield { at: edge.at, message: "one", params, subject: [lockfile.path, locked.key, edge.name] };
      }
    }
    return examined;
  },
});
