import type * as z from "zod";
import { defineRule } from "../../src/domain/findings/rule.ts";
import type { Fault } from "../../src/domain/findings/rule.ts";
import { hostsOf, newHosts } from "../../src/domain/packages/address-changes.ts";
import { hostOf } from "../../src/domain/packages/hosts.ts";
import { type LockPair, lockPairs } from "../../src/domain/packages/lock-pairs.ts";
import type { NodeProject } from "../../src/domain/packages/project.ts";
import { entryOf, hash, lockOf, manifest } from "../lockfile-example.ts";
import { noOptions } from "../options.ts";

const wanted = { "left-pad": "^1.3.0" };

export const newHost = defineRule<z.infer<typeof noOptions>>({
  id: "lockdiff/new-host",
  summary: { en: "A lockfile uses a host that it did not use before.", "zh-CN": "锁文件使用了此前没有用过的主机。" },
  why: {
    en: "A registry is changed once in years and on purpose. In a change about something else, a new host is a warning sign.",
    "zh-CN": "更换注册表多年才有一次，而且是有意为之。在与此无关的变更中出现新主机是危险信号。",
  },
  fix: {
    en: "Restore the entries from the base branch; if the registry moved, name the new one in the settings (`.npmrc`, `.yarnrc.yml`) in the same change.",
    "zh-CN": "从基础分支恢复这些条目；如果注册表迁移了，在同一变更中把新地址写入设置（`.npmrc`、`.yarnrc.yml`）。",
  },
  since: "0.2.0",
  severity: "error",
  needs: "packages",
  beside: "change",
  tamper: true,
  examines: { en: "hosts of lockfiles", "zh-CN": "锁文件中的主机" },
  options: noOptions,
  messages: {
    one: {
      text: {
        en: "{host} is new in this lockfile: {count} {count|package|packages}, first {name}.",
        "zh-CN": "{host} 是此锁文件中的新主机：{count} 个包，首个是 {name}。",
      },
    },
    setting: {
      text: { en: "The registry was {before} and is now {host}.", "zh-CN": "注册表原为 {before}，现为 {host}。" },
      fix: {
        en: "If the move is meant, say so in the pull request; every package now comes from there.",
        "zh-CN": "如果迁移是有意的，在合并请求中说明；从此每个包都来自那里。",
      },
      severity: "warning",
    },
  },
  examples: {
    given: { "package.json": manifest(wanted) },
    base: { "package-lock.json": lockOf(wanted, entryOf("left-pad", "1.3.0")) },
    bad: {
      "package-lock.json": lockOf(
        wanted,
        entryOf(
          "left-pad",
          "1.3.1",
          { resolved: "https://evil.example/left-pad/-/left-pad-1.3.1.tgz", integrity: hash("B") },
          { resolved: "lockdiff/new-host" },
        ),
      ),
    },
    good: { "package-lock.json": lockOf(wanted, entryOf("left-pad", "1.3.1", { integrity: hash("B") })) },
  },

  *check(codebase) {
    let examined = 0;
    for (const pair of lockPairs(codebase)) {
      examined += hostsOf(pair.lockfile).size;
      for (const [host, [first, ...others]] of newHosts(pair)) {
        if (!first || isConfigured(host, pair.project)) continue;
        const params = { host, count: others.length + 1, name: first.locked.name };
        yield { at: first.at, message: "one", params, subject: [pair.lockfile.path, host] };
      }
      yield* movedRegistries(pair);
    }
    return examined;
  },
});

function isConfigured(host: string, { settings }: NodeProject): boolean {
  const registries = settings.flatMap(({ registry, scopedRegistries }) => [
    ...(registry ? [registry] : []),
    ...scopedRegistries.values(),
  ]);
  return registries.some(({ text }) => hostOf(text) === host);
}

function* movedRegistries({ project, before }: LockPair): Generator<Fault> {
  const earlier = new Map(before.project.settings.map((one) => [one.path, one.registry?.text]));
  for (const { path, registry } of project.settings) {
    const was = earlier.get(path);
    if (!registry || was === undefined || was === registry.text) continue;
    const params = { before: was, host: registry.text };
    yield { at: registry.at, message: "setting", params, subject: [path, "registry"] };
  }
}
