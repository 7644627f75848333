import type * as z from "zod";
import { defineRule } from "../../src/domain/findings/rule.ts";
import { governingLockfiles } from "../../src/domain/packages/entries.ts";
import { requirementsIn } from "../../src/domain/packages/requirements.ts";
import { exoticTransitives, weakSource } from "../../src/domain/packages/source-kinds.ts";
import { library } from "../manifest-example.ts";
import { noOptions } from "../options.ts";

export const sourceKind = defineRule<z.infer<typeof noOptions>>({
  id: "drift/source-kind",
  summary: {
    en: "A dependency comes from a git repository, an archive or a folder that nothing pins or the project does not hold.",
    "zh-CN": "依赖来自 git 仓库、压缩包或文件夹，而它没有被固定，或不在项目之内。",
  },
  why: {
    en: "A branch moves, an address delivers something else tomorrow, and a folder outside of the repository is not there on another machine.",
    "zh-CN": "分支会移动，地址明天可能给出别的内容，仓库外的文件夹在别的机器上并不存在。",
  },
  fix: {
    en: "Publish the package and require a range; for git write the full commit, for folders stay inside the repository.",
    "zh-CN": "发布该包并用版本范围要求它；git 写完整的提交号，文件夹留在仓库之内。",
  },
  since: "0.2.0",
  severity: "warning",
  needs: "packages",
  examines: { en: "requirements", "zh-CN": "依赖声明" },
  options: noOptions,
  messages: {
    git: {
      text: {
        en: '{name} "{raw}" follows a git repository without a full commit.',
        "zh-CN": '{name} 的 "{raw}" 指向 git 仓库，但没有写完整的提交号。',
      },
    },
    plain: {
      text: {
        en: '{name} "{raw}" is fetched without encryption.',
        "zh-CN": '{name} 的 "{raw}" 通过未加密的连接获取。',
      },
    },
    url: {
      text: {
        en: '{name} "{raw}" is an archive that its server can change.',
        "zh-CN": '{name} 的 "{raw}" 是服务器可以更改的压缩包。',
      },
    },
    outside: {
      text: { en: '{name} "{raw}" lies outside of the repository.', "zh-CN": '{name} 的 "{raw}" 位于仓库之外。' },
    },
    transitive: {
      text: {
        en: "{parent} brings {name} from {source} instead of a registry.",
        "zh-CN": "{parent} 从 {source} 而不是注册表引入 {name}。",
      },
      fix: {
        en: "Ask for a version of {parent} that depends on releases, or override {name} with one.",
        "zh-CN": "要求使用依赖正式发布版本的 {parent}，或用 override 指定 {name} 的发布版本。",
      },
    },
  },
  examples: {
    bad: {
      "package.json": library(
        { dependencies: { "left-pad": "git+https://git.example.com/left-pad.git#main" } },
        { "left-pad": "drift/source-kind" },
      ),
    },
    good: {
      "package.json": library({
        dependencies: {
          "left-pad": "git+https://git.example.com/left-pad.git#c9cd2ba6e9ffd3b3df2ae3f5a0c1f4bb1d2ddb73",
        },
      }),
    },
  },

  *check({ packages }) {
    let examined = 0;
    for (const { manifest, requirement } of requirementsIn(packages)) {
      examined++;
      const { name, raw, at, wants, scope } = requirement;
      const message = scope === "peer" ? undefined : weakSource(wants, manifest.folder);
      if (message) yield { at, message, params: { name, raw }, subject: [manifest.path, name] };
    }
    for (const { project, lockfile } of governingLockfiles(packages)) {
      for (const { locked, parent, source } of exoticTransitives(lockfile, project)) {
        const params = { name: locked.name, parent, source };
        const at = locked.origin.at ?? locked.at;
        yield { at, message: "transitive", params, subject: [lockfile.path, locked.key] };
      }
    }
    return examined;
  },
});
