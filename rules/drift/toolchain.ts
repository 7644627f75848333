import type * as z from "zod";
import { defineRule } from "../../src/domain/findings/rule.ts";
import type { ToolchainStatement } from "../../src/domain/packages/toolchain.ts";
import { readToolchains } from "../../src/domain/packages/toolchain-faults.ts";
import { library } from "../manifest-example.ts";
import { noOptions } from "../options.ts";

export const toolchain = defineRule<z.infer<typeof noOptions>>({
  id: "drift/toolchain",
  summary: {
    en: "The version of a language or manager that is used cannot be one that the code needs.",
    "zh-CN": "所用的语言或包管理器版本不可能满足代码的要求。",
  },
  why: {
    en: "Code is then built, tested or shipped with a version that it does not support: it fails, or behaves as nobody has tried.",
    "zh-CN": "代码会以它不支持的版本构建、测试或发布：要么失败，要么出现无人验证过的行为。",
  },
  fix: {
    en: "Raise what is used, or lower what is needed; say it once and let the others read it (`node-version-file`, `go-version-file`).",
    "zh-CN": "提高所用的版本，或降低要求；只写一处，其余读取它（`node-version-file`、`go-version-file`）。",
  },
  since: "0.2.0",
  severity: "warning",
  needs: "packages",
  examines: { en: "versions of tools that are used", "zh-CN": "所用工具的版本" },
  options: noOptions,
  messages: {
    one: {
      text: {
        en: "{source} uses {tool} {used}, and {path} needs {needed}.",
        "zh-CN": "{source} 使用 {tool} {used}，而 {path} 要求 {needed}。",
      },
    },
    switches: {
      text: {
        en: "{source} asks for {tool} {used}, and {path} needs {needed}: the go command downloads that one instead.",
        "zh-CN": "{source} 要求 {tool} {used}，而 {path} 要求 {needed}：go 命令会改为下载后者。",
      },
      severity: "warning",
    },
  },
  examples: {
    given: { "package.json": library({ engines: { node: ">=20.19" } }) },
    bad: {
      ".nvmrc": "v18.20.4 # expect: drift/toolchain\n",
      Dockerfile: `ARG NODE=20.11\nFROM node:\${NODE}-alpine # expect: drift/toolchain\nCOPY . .\n`,
      ".github/workflows/ci.yml": `on: push
jobs:
  test:
    runs-on: ubuntu-latest
    strategy:
      matrix:
        node: [18, 20, 22]
    steps:
      - uses: actions/setup-node@v4
        with:
          node-version: \${{ matrix.node }}
  release:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/setup-node@v4
        with:
          node-version: 18 # expect: drift/toolchain
`,
    },
    good: {
      ".nvmrc": "22\n",
      Dockerfile: "FROM node:lts-alpine\nCOPY . .\n",
      ".github/workflows/ci.yml": `on: push
jobs:
  test:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/setup-node@v4
        with:
          node-version-file: .nvmrc
`,
    },
  },

  *check({ packages }) {
    const { faults, examined, unknown } = readToolchains(packages);
    for (const { used, needed, switches } of faults) {
      const [{ tool, source, at, group = "" }] = used;
      const versions = [...new Set(used.map(({ raw }) => raw))].join(", ");
      const params = { tool: names[tool], source, used: versions, path: needed.at.path, needed: needed.raw };
      const subject = [at.path, tool, group, source, versions, needed.at.path];
      yield { at, message: switches ? "switches" : "one", params, subject };
    }
    return { examined, unknown: unknown > 0 ? { "no-version": unknown } : {} };
  },
});

const names: Readonly<Record<ToolchainStatement["tool"], string>> = {
  node: "Node",
  go: "Go",
  npm: "npm",
  pnpm: "pnpm",
  yarn: "yarn",
  bun: "bun",
};
