import type * as z from "zod";
import { defineRule } from "../../src/domain/findings/rule.ts";
import { addressOf, lockfilesIn } from "../../src/domain/packages/entries.ts";
import { type Disguise, disguiseOf } from "../../src/domain/packages/disguise.ts";
import type { Text } from "../../src/domain/findings/text.ts";
import { expectedHosts } from "../../src/domain/packages/hosts.ts";
import { entryOf, lockOf, manifest } from "../lockfile-example.ts";
import { tell } from "../tell-entries.ts";
import { noOptions } from "../options.ts";

export const urlOpaque = defineRule<z.infer<typeof noOptions>>({
  id: "integrity/url-opaque",
  summary: { en: "The address of a locked package hides where it leads.", "zh-CN": "锁定包的地址隐藏了它的去向。" },
  why: {
    en: "Addresses without a scheme, with a password, with an IP number instead of a name or with letters that look like others pass a quick review and many checkers.",
    "zh-CN": "没有协议、带密码、用 IP 代替主机名或使用形近字母的地址，能骗过粗略的审查和许多检查工具。",
  },
  fix: {
    en: "Restore the entry from the base branch, or remove it and let the package manager write it again. If you did not change it, find out who did.",
    "zh-CN": "从基础分支恢复该条目，或删除它并让包管理器重新写入。如果不是你改的，查明是谁改的。",
  },
  since: "0.2.0",
  severity: "error",
  needs: "packages",
  tamper: true,
  examines: { en: "addresses", "zh-CN": "地址" },
  options: noOptions,
  messages: {
    one: {
      text: {
        en: 'The address of {name} {version} {what}: "{url}".',
        "zh-CN": "{name} {version} 的地址{what}：“{url}”。",
      },
    },
    throughout: {
      text: {
        en: "{count} of {examined} addresses in this lockfile are like this one: it {what}.",
        "zh-CN": "此锁文件的 {examined} 个地址中有 {count} 个与此相同：它{what}。",
      },
    },
  },
  examples: {
    given: { "package.json": manifest({ "left-pad": "^1.3.0" }) },
    bad: {
      "package-lock.json": lockOf(
        { "left-pad": "^1.3.0" },
        entryOf("left-pad", "1.3.0", { resolved: "//evil.example/x.tgz" }, { resolved: "integrity/url-opaque" }),
      ),
    },
    good: { "package-lock.json": lockOf({ "left-pad": "^1.3.0" }, entryOf("left-pad", "1.3.0")) },
  },

  *check({ packages }) {
    let examined = 0;
    for (const { project, lockfile } of lockfilesIn(packages)) {
      const { hosts } = expectedHosts(lockfile, project.settings, { standard: packages.standardHosts.npm, allow: [] });
      const addressed = lockfile.packages.flatMap((locked) => addressOf(locked) ?? []);
      examined += addressed.length;
      const suspects = addressed.flatMap(({ locked, url, at }) => {
        const what = disguiseOf(url, hosts);
        return what ? [{ locked, at, params: { what: disguises[what], url: url.slice(0, 200) } }] : [];
      });
      yield* tell(lockfile, suspects, addressed.length);
    }
    return examined;
  },
});

const disguises: Readonly<Record<Disguise, Text>> = {
  unreadable: { en: "is no complete address", "zh-CN": "不是完整的地址" },
  credentials: { en: "holds a user or password", "zh-CN": "含有用户名或密码" },
  dots: { en: "leads through `..`", "zh-CN": "经过 `..`" },
  port: { en: "names a port of its own", "zh-CN": "使用了自己的端口" },
  letters: { en: "has a host in letters that are not ASCII", "zh-CN": "的主机名含有非 ASCII 字母" },
  number: { en: "names a machine by its IP number", "zh-CN": "用 IP 地址代替主机名" },
};
