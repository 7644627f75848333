import type * as z from "zod";
import { defineRule } from "../../src/domain/findings/rule.ts";
import { governingLockfiles } from "../../src/domain/packages/entries.ts";
import { importersOf } from "../../src/domain/packages/importers.ts";
import { entryOf, lockOf, manifest } from "../lockfile-example.ts";
import { noOptions } from "../options.ts";

export const deprecated = defineRule<z.infer<typeof noOptions>>({
  id: "drift/deprecated",
  summary: { en: "A package that you ask for is deprecated by its authors.", "zh-CN": "你要求的包已被作者弃用。" },
  why: {
    en: "Nobody repairs it any more, and the notice mostly says what to use instead.",
    "zh-CN": "不再有人修复它，而弃用说明通常写了该换用什么。",
  },
  fix: { en: "Read the notice and move to what it names.", "zh-CN": "阅读弃用说明，换用其中提到的包。" },
  since: "0.2.0",
  severity: "warning",
  needs: "packages",
  examines: { en: "locked packages that manifests ask for", "zh-CN": "清单要求的锁定包" },
  options: noOptions,
  messages: {
    one: {
      text: { en: '{name} {version} is deprecated: "{notice}"', "zh-CN": "{name} {version} 已弃用：“{notice}”" },
    },
  },
  examples: {
    given: { "package.json": manifest({ "left-pad": "^1.3.0" }) },
    bad: {
      "package-lock.json": lockOf(
        { "left-pad": "^1.3.0" },
        entryOf("left-pad", "1.3.0", { deprecated: "use String.prototype.padStart()" }, { key: "drift/deprecated" }),
      ),
    },
    good: { "package-lock.json": lockOf({ "left-pad": "^1.3.0" }, entryOf("left-pad", "1.3.0")) },
  },

  *check({ packages }) {
    let examined = 0;
    for (const { project, lockfile } of governingLockfiles(packages)) {
      const asked = new Set(importersOf(lockfile, project).flatMap(({ edges }) => edges.map(({ to }) => to)));
      for (const index of asked) {
        const locked = index === undefined ? undefined : lockfile.packages[index];
        if (!locked) continue;
        examined++;
        const { name, version, deprecated: notice, at, key } = locked;
        if (notice === undefined) continue;
        yield {
          at,
          message: "one",
          params: { name, version, notice: notice.slice(0, 200) },
          subject: [lockfile.path, key],
        };
      }
    }
    return examined;
  },
});
