import type * as z from "zod";
import { defineRule } from "../../src/domain/findings/rule.ts";
import { governingLockfiles } from "../../src/domain/packages/entries.ts";
import { specDifferences } from "../../src/domain/packages/recorded-specs.ts";
import { entryOf, lockOf, manifest } from "../lockfile-example.ts";
import { noOptions } from "../options.ts";

export const manifestSpec = defineRule<z.infer<typeof noOptions>>({
  id: "sync/manifest-spec",
  summary: {
    en: "A manifest and its lockfile do not state the same requirements.",
    "zh-CN": "清单与锁文件中的依赖声明不一致。",
  },
  why: {
    en: "`npm ci` and its like refuse or, worse, install what the lockfile says: then what you read in package.json is not what runs.",
    "zh-CN": "`npm ci` 之类要么拒绝安装，要么更糟：按锁文件安装。那样 package.json 中写的就不是实际运行的。",
  },
  fix: {
    en: "Run the package manager's install and commit the lockfile it writes.",
    "zh-CN": "运行包管理器的 install，并提交它写出的锁文件。",
  },
  since: "0.2.0",
  severity: "error",
  needs: "packages",
  examines: { en: "requirements that lockfiles record", "zh-CN": "锁文件记录的依赖声明" },
  options: noOptions,
  messages: {
    added: {
      text: {
        en: "{name} {declared} is not recorded in {lockfile}.",
        "zh-CN": "{lockfile} 中没有记录 {name} {declared}。",
      },
    },
    changed: {
      text: {
        en: "{name} is {declared} here and {recorded} in {lockfile}.",
        "zh-CN": "{name} 在此处是 {declared}，在 {lockfile} 中是 {recorded}。",
      },
    },
    removed: {
      text: {
        en: "{name} {recorded} is recorded here, but {manifest} does not ask for it.",
        "zh-CN": "此处记录了 {name} {recorded}，但 {manifest} 并未声明。",
      },
    },
    "unknown-manifest": {
      text: {
        en: "{manifest} is a workspace that {lockfile} does not know.",
        "zh-CN": "{manifest} 是 {lockfile} 不知道的工作区。",
      },
    },
  },
  examples: {
    given: { "package-lock.json": lockOf({ "left-pad": "^1.3.0" }, entryOf("left-pad", "1.3.0")) },
    bad: {
      "package.json":
        '{\n  "name": "app",\n  "private": true,\n  "dependencies": {\n    "left-pad": "~1.3.0" // expect: sync/manifest-spec\n  }\n}\n',
    },
    good: { "package.json": manifest({ "left-pad": "^1.3.0" }) },
  },

  *check({ packages }) {
    let examined = 0;
    for (const { project, lockfile } of governingLockfiles(packages)) {
      examined += lockfile.importers.reduce((sum, { edges }) => sum + edges.length, 0);
      for (const { at, kind, ...difference } of specDifferences(lockfile, project)) {
        const { name, manifest: path } = difference;
        const params = { ...difference, lockfile: lockfile.path };
        yield { at, message: kind, params, subject: [path, lockfile.path, name] };
      }
    }
    return examined;
  },
});
