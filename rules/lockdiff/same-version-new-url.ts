import type * as z from "zod";
import { defineRule } from "../../src/domain/findings/rule.ts";
import { addressesOf, isMove, registryHosts } from "../../src/domain/packages/address-changes.ts";
import { lockPairs, samePackages } from "../../src/domain/packages/lock-pairs.ts";
import { entryOf, lockOf, manifest, tarball } from "../lockfile-example.ts";
import { tell } from "../tell-entries.ts";
import { noOptions } from "../options.ts";

export const sameVersionNewUrl = defineRule<z.infer<typeof noOptions>>({
  id: "lockdiff/same-version-new-url",
  summary: {
    en: "The address of a package changed although its version did not.",
    "zh-CN": "包的版本没变，地址却变了。",
  },
  why: {
    en: "The same package comes from the same place. A new address without a new registry in the settings is somebody's edit.",
    "zh-CN": "同一个包来自同一个地方。设置中的注册表没变而地址变了，说明有人改过。",
  },
  fix: {
    en: "Restore the entry from the base branch. If the change is meant, say in the pull request why.",
    "zh-CN": "从基础分支恢复该条目。如果是有意修改，在合并请求中说明原因。",
  },
  since: "0.2.0",
  severity: "error",
  needs: "packages",
  beside: "change",
  tamper: true,
  examines: { en: "packages that were locked before in the same version", "zh-CN": "此前以相同版本锁定的包" },
  options: noOptions,
  messages: {
    one: {
      text: {
        en: "{name} {version} came from {before} before, now from {url}.",
        "zh-CN": "{name} {version} 之前来自 {before}，现在来自 {url}。",
      },
    },
    throughout: {
      text: {
        en: "{count} of {examined} {examined|package|packages} moved from addresses such as {before} to {url} without a new version.",
        "zh-CN": "{examined} 个包中有 {count} 个版本没变，地址却从 {before} 之类变为 {url}。",
      },
    },
  },
  examples: {
    given: { "package.json": manifest({ "left-pad": "^1.3.0" }) },
    base: { "package-lock.json": lockOf({ "left-pad": "^1.3.0" }, entryOf("left-pad", "1.3.0")) },
    bad: {
      "package-lock.json": lockOf(
        { "left-pad": "^1.3.0" },
        entryOf(
          "left-pad",
          "1.3.0",
          { resolved: tarball("left-pad", "1.3.0").replace("example.com/", "example.com/mirror/") },
          { resolved: "lockdiff/same-version-new-url" },
        ),
      ),
    },
    good: { "package-lock.json": lockOf({ "left-pad": "^1.3.0" }, entryOf("left-pad", "1.3.0")) },
  },

  *check(codebase) {
    let examined = 0;
    for (const pair of lockPairs(codebase)) {
      const isRegistry = registryHosts(pair, codebase.packages.standardHosts.npm);
      const addressed = [...samePackages(pair)].flatMap((same) => addressesOf(same) ?? []);
      examined += addressed.length;
      const moved = addressed.filter(({ url, before }) => isMove(before, url, isRegistry));
      const suspects = moved.map(({ locked, at, url, before }) => ({ locked, at, params: { url, before } }));
      yield* tell(pair.lockfile, suspects, addressed.length);
    }
    return examined;
  },
});
