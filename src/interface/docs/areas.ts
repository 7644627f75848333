import type { Text } from "../../domain/findings/text.ts";

/** What the rules of each area are about, in the order in which a reader meets them. */
export const areas: Readonly<Record<string, Text>> = {
  boundaries: {
    en: "Layers, contexts, packages where they do not belong, cycles, imports that lead nowhere",
    "zh-CN": "分层、上下文、放错位置的包、循环、没有目标的导入",
  },
  workspace: { en: "Services and libraries of one repository", "zh-CN": "同一仓库中的服务与库" },
  sync: { en: "Whether lockfiles say what manifests say", "zh-CN": "锁文件与清单是否一致" },
  integrity: { en: "Whether a lockfile can be trusted", "zh-CN": "锁文件是否可信" },
  lockdiff: {
    en: "What a change did to a lockfile (`check --base <revision>`)",
    "zh-CN": "变更对锁文件做了什么（`check --base <revision>`）",
  },
  drift: { en: "Versions that drift apart or behind", "zh-CN": "版本漂移与落后" },
  deps: { en: "What is imported against what is declared", "zh-CN": "导入的包与声明的包" },
  policy: {
    en: "What the project decided: bans, install scripts, minimum ages",
    "zh-CN": "项目的决定：禁用、安装脚本、最小发布时间",
  },
  go: { en: "go.mod, go.sum, go.work and vendor", "zh-CN": "go.mod、go.sum、go.work 与 vendor" },
  ci: { en: "Workflows that let through what the rules above would stop", "zh-CN": "放过上述问题的工作流" },
  waivers: { en: "Exceptions in comments", "zh-CN": "注释中的例外" },
  debt: {
    en: "The baseline of known findings, and rules that a change relaxes",
    "zh-CN": "已知发现的基线，以及变更所放宽的规则",
  },
};
