import type * as z from "zod";
import { defineRule } from "../../src/domain/findings/rule.ts";
import { settingsIn, weakeningOf } from "../../src/domain/workflows/go-settings.ts";
import { noOptions } from "../options.ts";

export const goEnvWeakened = defineRule<z.infer<typeof noOptions>>({
  id: "ci/go-env-weakened",
  summary: {
    en: "CI turns off a check that the go command makes on the modules it downloads.",
    "zh-CN": "CI 关闭了 go 命令对下载模块所做的检查。",
  },
  why: {
    en: "go.sum catches a module that changed; only the checksum database catches one that was bad when it was first added. Turned off in CI, nobody looks.",
    "zh-CN":
      "go.sum 能发现变化了的模块；只有校验和数据库能发现首次加入时就有问题的模块。在 CI 中关闭后就没有人检查了。",
  },
  fix: {
    en: "Remove the setting. For private modules name their prefix in `GOPRIVATE`: `GOPRIVATE=git.example.com/*`.",
    "zh-CN": "删除该设置。私有模块请在 `GOPRIVATE` 中写出前缀：`GOPRIVATE=git.example.com/*`。",
  },
  since: "0.2.0",
  severity: "error",
  needs: "packages",
  examines: { en: "variables that workflows set", "zh-CN": "工作流设置的变量" },
  options: noOptions,
  messages: {
    "sumdb-off": {
      text: {
        en: "{name}={value}: modules new to go.sum are not held against the checksum database.",
        "zh-CN": "{name}={value}：不再用校验和数据库核对 go.sum 中没有的模块。",
      },
    },
    "sumdb-skipped": {
      text: {
        en: "{name}={value}: no module at all is held against the checksum database.",
        "zh-CN": "{name}={value}：所有模块都不再用校验和数据库核对。",
      },
    },
    "private-all": {
      text: {
        en: "{name}={value}: every module counts as private, so neither proxy nor checksum database is asked.",
        "zh-CN": "{name}={value}：所有模块都被当作私有模块，既不经过代理，也不查询校验和数据库。",
      },
    },
    insecure: {
      text: {
        en: "{name}={value}: modules may come over plain HTTP or from servers with false certificates.",
        "zh-CN": "{name}={value}：模块可能经由明文 HTTP 或证书不实的服务器下载。",
      },
      fix: {
        en: "Remove it and give the server a certificate that the runner trusts.",
        "zh-CN": "删除它，并为服务器配置运行环境信任的证书。",
      },
    },
    "changes-go-mod": {
      text: {
        en: "{name}={value}: builds may change go.mod and go.sum and go on.",
        "zh-CN": "{name}={value}：构建可能改动 go.mod 和 go.sum 并继续。",
      },
      fix: {
        en: "Leave `-mod=mod` to `go mod tidy` and `go get`; builds default to `-mod=readonly`.",
        "zh-CN": "把 `-mod=mod` 留给 `go mod tidy` 和 `go get`；构建默认为 `-mod=readonly`。",
      },
      severity: "warning",
    },
    "no-effect": {
      text: {
        en: "{name} is no variable of the go command: it has no effect, whatever it was meant to do.",
        "zh-CN": "{name} 不是 go 命令的变量：无论本意如何，它都不起作用。",
      },
      fix: { en: "Remove it.", "zh-CN": "删除它。" },
      severity: "warning",
    },
  },
  examples: {
    given: { "go.mod": "module example.com/shop\n\ngo 1.23\n", "main.go": "package main\n\nfunc main() {}\n" },
    bad: {
      ".github/workflows/ci.yml": `on: push
env:
  GOSUMDB: "off" # expect: ci/go-env-weakened
jobs:
  test:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - run: |
          export GOFLAGS=-mod=mod # expect: ci/go-env-weakened
          GONOSUMCHECK=1 go test ./... # expect: ci/go-env-weakened
`,
    },
    good: {
      ".github/workflows/ci.yml": `on: push
env:
  GOPRIVATE: git.example.com/*
jobs:
  test:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - run: go test ./...
`,
    },
  },

  *check({ packages }) {
    let examined = 0;
    for (const workflow of packages.workflows) {
      for (const { name, value, at } of settingsIn(workflow)) {
        examined++;
        const message = weakeningOf(name, value);
        if (message) yield { at, message, params: { name, value }, subject: [at.path, name, value] };
      }
    }
    return examined;
  },
});
