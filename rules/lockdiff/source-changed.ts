import type * as z from "zod";
import { defineRule } from "../../src/domain/findings/rule.ts";
import { byName, lockPairs } from "../../src/domain/packages/lock-pairs.ts";
import type { Origin } from "../../src/domain/packages/locked-package.ts";
import type { NodeProject } from "../../src/domain/packages/project.ts";
import { entryOf, lockOf, manifest } from "../lockfile-example.ts";
import { noOptions } from "../options.ts";

export const sourceChanged = defineRule<z.infer<typeof noOptions>>({
  id: "lockdiff/source-changed",
  summary: {
    en: "A package that came from a registry now comes from somewhere else.",
    "zh-CN": "原本来自注册表的包现在来自别处。",
  },
  why: {
    en: "Git repositories and single archives have no immutable versions and no other reader; a change of source deserves a reason.",
    "zh-CN": "git 仓库和单个压缩包没有不可变的版本，也没有别人把关；更换来源需要理由。",
  },
  fix: {
    en: "Restore the entry from the base branch. If the change is meant, declare it in package.json too.",
    "zh-CN": "从基础分支恢复该条目。如果是有意修改，在 package.json 中也要声明。",
  },
  since: "0.2.0",
  severity: "error",
  needs: "packages",
  beside: "change",
  tamper: true,
  examines: { en: "packages whose name was locked before", "zh-CN": "名字此前已锁定的包" },
  options: noOptions,
  messages: {
    one: {
      text: {
        en: "{name} came from the registry, now from {source}, and no manifest asks for that.",
        "zh-CN": "{name} 原来自注册表，现在来自 {source}，而没有任何清单要求这样做。",
      },
    },
    declared: {
      text: {
        en: "{name} came from the registry, now from {source}.",
        "zh-CN": "{name} 原来自注册表，现在来自 {source}。",
      },
      fix: {
        en: "If this is meant, say in the pull request why; else restore the range in package.json.",
        "zh-CN": "如果是有意的，在合并请求中说明原因；否则在 package.json 中恢复版本范围。",
      },
      severity: "warning",
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
          {
            resolved: "git+ssh://git@git.example.com/left-pad.git#c9cd2ba6e9ffd3b3df2ae3f5a0c1f4bb1d2ddb73",
            integrity: null,
          },
          { resolved: "lockdiff/source-changed, sync/unsatisfied" },
        ),
      ),
    },
    good: { "package-lock.json": lockOf({ "left-pad": "^1.3.0" }, entryOf("left-pad", "1.3.0")) },
  },

  *check(codebase) {
    let examined = 0;
    for (const { project, lockfile, before } of lockPairs(codebase)) {
      const earlier = byName(before.lockfile);
      const foreign = foreignNames(project);
      for (const { name, origin, key, at } of lockfile.packages) {
        const known = earlier.get(name);
        if (!known) continue;
        examined++;
        if (!isElsewhere(origin) || !known.every((one) => one.origin.kind === "registry")) continue;
        const message = foreign.has(name) ? "declared" : "one";
        const params = { name, source: "url" in origin ? (origin.url ?? "") : origin.path };
        yield { at: origin.at ?? at, message, params, subject: [lockfile.path, key] };
      }
    }
    return examined;
  },
});

type Elsewhere = Extract<Origin, { readonly kind: "git" | "tarball" | "file" }>;

function isElsewhere(origin: Origin): origin is Elsewhere {
  return origin.kind === "git" || origin.kind === "tarball" || origin.kind === "file";
}

/** Names for which a manifest of the project asks for something that is no registry's. */
function foreignNames({ root, members }: NodeProject): ReadonlySet<string> {
  const manifests = root ? [root, ...members] : members;
  const requirements = manifests.flatMap((manifest) => manifest.requirements);
  return new Set(requirements.filter(({ wants }) => kinds.has(wants.kind)).map(({ name }) => name));
}

const kinds = new Set(["git", "url", "file"]);
