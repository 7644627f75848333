import type * as z from "zod";
import { defineRule } from "../../src/domain/findings/rule.ts";
import { addressOf, lockfilesIn } from "../../src/domain/packages/entries.ts";
import { entryOf, lockOf, manifest, tarball } from "../lockfile-example.ts";
import { tell } from "../tell-entries.ts";
import { noOptions } from "../options.ts";

export const scheme = defineRule<z.infer<typeof noOptions>>({
  id: "integrity/scheme",
  summary: { en: "A locked package is fetched without encryption.", "zh-CN": "锁定的包通过未加密的连接获取。" },
  why: {
    en: "Anyone on the way can answer in the server's place; only a strong hash then stands between them and your build.",
    "zh-CN": "途中的任何人都可以冒充服务器应答；此时只剩下强哈希值保护你的构建。",
  },
  fix: {
    en: "Write the address with `https:` (for git: `git+https:` or `git+ssh:`), and the registry in the settings too.",
    "zh-CN": "把地址改为 `https:`（git 用 `git+https:` 或 `git+ssh:`），设置中的注册表也一样。",
  },
  since: "0.2.0",
  severity: "error",
  needs: "packages",
  tamper: true,
  examines: { en: "addresses", "zh-CN": "地址" },
  options: noOptions,
  messages: {
    one: {
      text: { en: "{name} {version} is fetched over {scheme}.", "zh-CN": "{name} {version} 通过 {scheme} 获取。" },
    },
    throughout: {
      text: {
        en: "{count} of {examined} addresses in this lockfile use {scheme}.",
        "zh-CN": "此锁文件的 {examined} 个地址中有 {count} 个使用 {scheme}。",
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
          { resolved: tarball("left-pad", "1.3.0").replace("https:", "http:") },
          { resolved: "integrity/scheme" },
        ),
      ),
    },
    good: { "package-lock.json": lockOf({ "left-pad": "^1.3.0" }, entryOf("left-pad", "1.3.0")) },
  },

  *check({ packages }) {
    let examined = 0;
    for (const { lockfile } of lockfilesIn(packages)) {
      const addressed = lockfile.packages.flatMap((locked) => addressOf(locked) ?? []);
      examined += addressed.length;
      const suspects = addressed.flatMap(({ locked, url, at }) => {
        const scheme = schemeOf(url);
        return scheme !== undefined && isOpen(url, scheme) ? [{ locked, at, params: { scheme } }] : [];
      });
      yield* tell(lockfile, suspects, addressed.length);
    }
    return examined;
  },
});

const encrypted = new Set(["https:", "git+https:", "git+ssh:", "ssh:", "git+file:", "file:"]);

/** `git@host:path` is ssh; what is no address at all is the business of url-opaque. */
function schemeOf(url: string): string | undefined {
  return URL.canParse(url) ? new URL(url).protocol : undefined;
}

/** Shorthands of hosting services (`github:`) are fetched over https or ssh; loopback never leaves the machine. */
function isOpen(url: string, scheme: string): boolean {
  if (encrypted.has(scheme) || !/^(?:http|ftp|git|git\+http|git\+git):$/u.test(scheme)) return false;
  return !/^(?:localhost|127\.0\.0\.1|\[::1\])$/u.test(new URL(url).hostname);
}
