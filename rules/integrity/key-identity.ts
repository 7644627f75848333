import type * as z from "zod";
import { defineRule } from "../../src/domain/findings/rule.ts";
import { askedAliases } from "../../src/domain/packages/aliases.ts";
import { lockfilesIn } from "../../src/domain/packages/entries.ts";
import { entryOf, lockOf, manifest, tarball } from "../lockfile-example.ts";
import { noOptions } from "../options.ts";

export const keyIdentity = defineRule<z.infer<typeof noOptions>>({
  id: "integrity/key-identity",
  summary: {
    en: "A lockfile installs a package under the name of another, and nobody asked for that.",
    "zh-CN": "锁文件以另一个包的名字安装某个包，而没有人要求这样做。",
  },
  why: {
    en: "Code that imports the one gets the other. An alias is legal only where a manifest or a package declares it with `npm:`.",
    "zh-CN": "导入前者的代码会得到后者。只有清单或包用 `npm:` 声明时，别名才合法。",
  },
  fix: {
    en: "Restore the entry from the base branch, or remove it and let the package manager write it again. If you did not change it, find out who did.",
    "zh-CN": "从基础分支恢复该条目，或删除它并让包管理器重新写入。如果不是你改的，查明是谁改的。",
  },
  since: "0.2.0",
  severity: "error",
  needs: "packages",
  tamper: true,
  examines: { en: "packages installed under another name", "zh-CN": "以别的名字安装的包" },
  options: noOptions,
  messages: {
    one: {
      text: {
        en: "{name} {version} is installed as {alias}, and no requirement asks for that.",
        "zh-CN": "{name} {version} 被安装为 {alias}，但没有任何依赖声明要求这样做。",
      },
    },
  },
  examples: {
    given: { "package.json": manifest({ "left-pad": "^1.3.0" }) },
    bad: {
      "package-lock.json": lockOf(
        { "left-pad": "^1.3.0" },
        entryOf(
          "left-pad",
          "1.3.0",
          { name: "left-pat", resolved: tarball("left-pat", "1.3.0") },
          { key: "integrity/key-identity" },
        ),
      ),
    },
    good: { "package-lock.json": lockOf({ "left-pad": "^1.3.0" }, entryOf("left-pad", "1.3.0")) },
  },

  *check({ packages }) {
    let examined = 0;
    for (const { project, lockfile } of lockfilesIn(packages)) {
      const asked = askedAliases(lockfile, project);
      for (const { alias, name, version, origin, at, key } of lockfile.packages) {
        if (alias === undefined || origin.kind !== "registry") continue;
        examined++;
        if (asked.has(`${alias}\0${name}`)) continue;
        yield { at, message: "one", params: { name, version, alias }, subject: [lockfile.path, key] };
      }
    }
    return examined;
  },
});
