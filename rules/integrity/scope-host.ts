import type * as z from "zod";
import { defineRule } from "../../src/domain/findings/rule.ts";
import { lockfilesIn, registryHostOf } from "../../src/domain/packages/entries.ts";
import { expectedHosts, scopeOf } from "../../src/domain/packages/hosts.ts";
import { entryOf, lockOf, manifest, tarball } from "../lockfile-example.ts";
import { tell } from "../tell-entries.ts";
import { noOptions } from "../options.ts";

export const scopeHost = defineRule<z.infer<typeof noOptions>>({
  id: "integrity/scope-host",
  summary: {
    en: "A package of a private scope is locked from another registry than the one configured for the scope.",
    "zh-CN": "私有作用域的包被锁定到了该作用域配置以外的注册表。",
  },
  why: {
    en: "This is dependency confusion: somebody may own the same name on the public registry.",
    "zh-CN": "这就是依赖混淆：有人可能在公共注册表上占用了同样的名字。",
  },
  fix: {
    en: "Remove the entry and install again with the scope's registry reachable; check which package was installed meanwhile.",
    "zh-CN": "删除该条目，在能访问该作用域注册表时重新安装；并检查期间装的是哪个包。",
  },
  since: "0.2.0",
  severity: "error",
  needs: "packages",
  tamper: true,
  examines: { en: "packages of scopes with a registry of their own", "zh-CN": "有自己注册表的作用域中的包" },
  options: noOptions,
  messages: {
    one: {
      text: {
        en: "{name} {version} comes from {host}, but {scope} belongs to {expected}.",
        "zh-CN": "{name} {version} 来自 {host}，但 {scope} 属于 {expected}。",
      },
    },
    throughout: {
      text: {
        en: "{count} of {examined} packages of private scopes come from {host} instead of {expected}.",
        "zh-CN": "{examined} 个私有作用域的包中有 {count} 个来自 {host}，而不是 {expected}。",
      },
    },
  },
  examples: {
    given: {
      "package.json": manifest({ "@corp/auth": "^1.0.0" }),
      ".npmrc": "@corp:registry=https://npm.corp.example/\n",
    },
    bad: {
      "package-lock.json": lockOf(
        { "@corp/auth": "^1.0.0" },
        entryOf(
          "@corp/auth",
          "1.0.0",
          { resolved: tarball("@corp/auth", "1.0.0") },
          { resolved: "integrity/scope-host" },
        ),
      ),
    },
    good: {
      "package-lock.json": lockOf(
        { "@corp/auth": "^1.0.0" },
        entryOf("@corp/auth", "1.0.0", { resolved: "https://npm.corp.example/@corp/auth/-/auth-1.0.0.tgz" }),
      ),
    },
  },

  *check({ packages }) {
    let examined = 0;
    for (const { project, lockfile } of lockfilesIn(packages)) {
      const { scoped } = expectedHosts(lockfile, project.settings, { standard: undefined, allow: [] });
      const owned = lockfile.packages.flatMap((locked) => {
        const scope = scopeOf(locked.name);
        const expected = scope === undefined ? undefined : scoped.get(scope);
        const found = registryHostOf(locked);
        return found && scope !== undefined && expected !== undefined ? [{ ...found, scope, expected }] : [];
      });
      examined += owned.length;
      const strangers = owned.filter(({ host, expected }) => host !== expected);
      const suspects = strangers.map(({ locked, at, host, scope, expected }) => ({
        locked,
        at,
        params: { host, scope, expected },
      }));
      yield* tell(lockfile, suspects, owned.length);
    }
    return examined;
  },
});
