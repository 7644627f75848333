import type { Text } from "../../domain/findings/text.ts";

/** What the rules of each area are about, in the order in which a reader meets them. */
export const areas: Readonly<Record<string, Text>> = {
  boundaries: {
    en: "Layers, contexts, packages where they do not belong, cycles, imports that lead nowhere",
    "zh-CN": "分层、上下文、放错位置的包、循环、没有目标的导入",
  },
  composition: {
    en: "How a program starts: entry files, servers, ports",
    "zh-CN": "程序如何启动：入口文件、服务器、端口",
  },
  ddd: {
    en: "Whether the domain keeps what it promises: purity, contracts, aggregates, values, names",
    "zh-CN": "领域层是否信守承诺：纯净、契约、聚合、值对象、命名",
  },
  cqrs: { en: "Commands, queries, events and what handles them", "zh-CN": "命令、查询、事件及其处理者" },
  transactions: { en: "Whether a transaction is one transaction", "zh-CN": "一个事务是否真的是一个事务" },
  repositories: { en: "Whether repositories keep their secret", "zh-CN": "仓储是否保守自己的秘密" },
  adapters: {
    en: "What callers are told: statuses, errors, types of contracts",
    "zh-CN": "告诉调用方什么：状态码、错误、契约类型",
  },
  codegen: { en: "Generated code and what it is made from", "zh-CN": "生成的代码及其来源" },
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
