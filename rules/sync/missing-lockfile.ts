import type * as z from "zod";
import { defineRule } from "../../src/domain/findings/rule.ts";
import type { Manifest } from "../../src/domain/packages/manifest.ts";
import type { Unparsed } from "../../src/domain/packages/unparsed.ts";
import { entryOf, lockOf, manifest } from "../lockfile-example.ts";
import { noOptions } from "../options.ts";

export const missingLockfile = defineRule<z.infer<typeof noOptions>>({
  id: "sync/missing-lockfile",
  summary: { en: "An application has dependencies and no lockfile.", "zh-CN": "应用有依赖却没有锁文件。" },
  why: {
    en: "Each install then resolves anew: what was tested is not what is deployed, and a bad release reaches you the minute it is out.",
    "zh-CN": "每次安装都会重新解析：测试过的不是部署的，有问题的版本一发布就会影响你。",
  },
  fix: {
    en: "Run the package manager's install and commit the lockfile; check that .gitignore does not exclude it.",
    "zh-CN": "运行包管理器的 install 并提交锁文件；检查 .gitignore 没有排除它。",
  },
  since: "0.2.0",
  severity: "error",
  needs: "packages",
  examines: { en: "private packages with dependencies at the root of a project", "zh-CN": "项目根部有依赖的私有包" },
  options: noOptions,
  messages: {
    one: {
      text: {
        en: "{path} asks for {count} {count|package|packages}, and no lockfile stands beside it.",
        "zh-CN": "{path} 要求 {count} 个包，旁边却没有锁文件。",
      },
    },
    ignored: {
      text: {
        en: "{path} asks for {count} {count|package|packages}, and .gitignore excludes the lockfile.",
        "zh-CN": "{path} 要求 {count} 个包，而 .gitignore 排除了锁文件。",
      },
    },
  },
  examples: {
    given: { "src/main.ts": "export {};\n" },
    bad: { "package.json": `{ // expect: sync/missing-lockfile\n${manifest({ "left-pad": "^1.3.0" }).slice(2)}` },
    good: {
      "package.json": manifest({ "left-pad": "^1.3.0" }),
      "package-lock.json": lockOf({ "left-pad": "^1.3.0" }, entryOf("left-pad", "1.3.0")),
    },
  },

  *check({ packages }) {
    let examined = 0;
    const locked = packages.projects.filter(({ lockfiles }) => lockfiles.length > 0).map(({ folder }) => folder);
    for (const { root, lockfiles, folder } of packages.projects) {
      if (!root || !isApplication(root) || isUnparsed(folder, packages.unparsed)) continue;
      examined++;
      if (lockfiles.length > 0 || locked.some((other) => isBelow(folder, other))) continue;
      const count = root.requirements.length;
      const at = { path: root.path, line: 1, column: 1 };
      yield { at, message: "one", params: { path: root.path, count }, subject: [root.path] };
    }
    return examined;
  },
});

/**
 * Private, with something to install, and at the root of the tree: a library is tested against what its users get, and a
 * manifest further down may be an example, a template or a marker.
 */
function isApplication({ private: isPrivate, requirements, folder }: Manifest): boolean {
  return isPrivate && folder === "" && requirements.some(({ scope }) => scope !== "peer");
}

/** A lockfile that cannot be read is there all the same. */
function isUnparsed(folder: string, unparsed: readonly Unparsed[]): boolean {
  return unparsed.some(({ path }) => path.slice(0, Math.max(0, path.lastIndexOf("/"))) === folder);
}

function isBelow(folder: string, other: string): boolean {
  return folder !== other && folder.startsWith(other === "" ? "" : `${other}/`);
}
