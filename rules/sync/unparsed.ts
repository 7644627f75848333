import type * as z from "zod";
import { defineRule } from "../../src/domain/findings/rule.ts";
import type { Text } from "../../src/domain/findings/text.ts";
import type { Packages } from "../../src/domain/packages/packages.ts";
import { entryOf, lockOf, manifest } from "../lockfile-example.ts";
import { noOptions } from "../options.ts";

const lock = lockOf({ "left-pad": "^1.3.0" }, entryOf("left-pad", "1.3.0"));

export const unparsed = defineRule<z.infer<typeof noOptions>>({
  id: "sync/unparsed",
  summary: {
    en: "A manifest, lockfile, settings file or workflow could not be understood.",
    "zh-CN": "有清单、锁文件、设置文件或工作流无法理解。",
  },
  why: {
    en: "Nothing it holds was checked, and whoever reads it more leniently may see something else in it.",
    "zh-CN": "其中的内容都没有检查，而更宽松地读取它的工具可能看到别的内容。",
  },
  fix: {
    en: "Repair the file, or let its package manager write it anew.",
    "zh-CN": "请修复该文件，或让其包管理器重新生成。",
  },
  since: "0.2.0",
  severity: "error",
  needs: "packages",
  examines: { en: "manifests, lockfiles and other files about packages", "zh-CN": "清单、锁文件及其他与包有关的文件" },
  options: noOptions,
  messages: {
    known: {
      text: { en: "Not understood: {reason}", "zh-CN": "无法理解：{reason}" },
      fix: { en: "{remedy}", "zh-CN": "处理方法：{remedy}" },
    },
    plain: { text: { en: "Not understood: {reason}", "zh-CN": "无法理解：{reason}" } },
  },
  examples: {
    given: { "package.json": manifest({ "left-pad": "^1.3.0" }), "package-lock.json": lock },
    bad: {
      "tools/package.json": '{ "private": true, }  // expect: sync/unparsed\n',
      "web/package-lock.json": lock.replace('"lockfileVersion": 3,', '"lockfileVersion": 9,  // expect: sync/unparsed'),
      "api/package-lock.json": lock.replace("{\n", "{\n<<<<<<< main  // expect: sync/unparsed\n"),
    },
    good: { "tools/package.json": '{ "private": true }\n' },
  },

  *check({ packages }) {
    for (const { path, at, reason, fix } of packages.unparsed) {
      const params: Record<string, Text> = fix ? { reason, remedy: fix } : { reason };
      yield { at, message: fix ? "known" : "plain", params, subject: [path, reason.en] };
    }
    return filesIn(packages);
  },
});

/** A file may have yielded several facts, so the files are counted by path. */
function filesIn({ manifests, projects, go, workflows, toolchains, unparsed: failed }: Packages): number {
  const settings = projects.flatMap((project) => project.settings);
  const lockfiles = projects.flatMap((project) => project.lockfiles);
  const said = toolchains.map(({ at }) => at);
  const files = [...manifests, ...lockfiles, ...settings, ...go, ...workflows, ...said, ...failed];
  return new Set(files.map(({ path }) => path)).size;
}
