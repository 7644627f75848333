import * as z from "zod";
import { defineRule } from "../../src/domain/findings/rule.ts";
import { lockfilesIn, registryHostOf } from "../../src/domain/packages/entries.ts";
import { expectedHosts } from "../../src/domain/packages/hosts.ts";
import { entryOf, hash, lockOf, manifest } from "../lockfile-example.ts";
import { tell } from "../tell-entries.ts";

const options = z.strictObject({
  allow: z.array(z.string()).default([]).describe("Hosts that registry packages may come from as well"),
});

const wanted = { "left-pad": "^1.3.0", "pad-left": "^2.0.0", "pad-right": "^1.0.0" };

export const host = defineRule<z.infer<typeof options>>({
  id: "integrity/host",
  summary: {
    en: "A locked package comes from a host that is not one of the project's registries.",
    "zh-CN": "锁定的包来自不属于项目注册表的主机。",
  },
  why: {
    en: "Changing the host of one entry is the simplest way to smuggle code in through a lockfile, which few people read.",
    "zh-CN": "修改一个条目的主机是通过锁文件夹带代码最简单的办法，因为很少有人阅读锁文件。",
  },
  fix: {
    en: "Restore the entry. If the host is right, name it as `registry` in `.npmrc` (or the package manager's own settings), or in `allow`.",
    "zh-CN": "恢复该条目。如果主机是对的，在 `.npmrc`（或包管理器自己的设置）中写为 `registry`，或写入 `allow`。",
  },
  since: "0.2.0",
  severity: "error",
  needs: "packages",
  tamper: true,
  examines: { en: "registry packages with an address", "zh-CN": "有地址的注册表包" },
  options,
  messages: {
    one: {
      text: {
        en: "{name} {version} comes from {host}, not from {expected}.",
        "zh-CN": "{name} {version} 来自 {host}，而不是 {expected}。",
      },
    },
    throughout: {
      text: {
        en: "{count} of {examined} packages in this lockfile come from hosts such as {host}, not from {expected}.",
        "zh-CN": "此锁文件的 {examined} 个包中有 {count} 个来自 {host} 之类的主机，而不是 {expected}。",
      },
    },
  },
  examples: {
    given: { "package.json": manifest(wanted) },
    bad: {
      "package-lock.json": lockOf(
        wanted,
        entryOf(
          "left-pad",
          "1.3.0",
          { resolved: "https://evil.example/left-pad/-/left-pad-1.3.0.tgz" },
          { resolved: "integrity/host" },
        ),
        entryOf("pad-left", "2.0.0", { integrity: hash("B") }),
        entryOf("pad-right", "1.0.0", { integrity: hash("C") }),
      ),
    },
    good: {
      "package-lock.json": lockOf(
        wanted,
        entryOf("left-pad", "1.3.0"),
        entryOf("pad-left", "2.0.0", { integrity: hash("B") }),
        entryOf("pad-right", "1.0.0", { integrity: hash("C") }),
      ),
    },
  },

  *check({ packages }, { allow }) {
    let examined = 0;
    for (const { project, lockfile } of lockfilesIn(packages)) {
      const expected = expectedHosts(lockfile, project.settings, { standard: packages.standardHosts.npm, allow });
      const fromRegistry = lockfile.packages.flatMap((locked) => registryHostOf(locked) ?? []);
      examined += fromRegistry.length;
      const strangers = fromRegistry.filter(({ host }) => !expected.hosts.includes(host));
      const params = { expected: expected.hosts.join(", ") };
      const suspects = strangers.map(({ locked, at, host }) => ({ locked, at, params: { ...params, host } }));
      yield* tell(lockfile, suspects, fromRegistry.length);
    }
    return examined;
  },
});
