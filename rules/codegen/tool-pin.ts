import type * as z from "zod";
import { defineRule } from "../../src/domain/findings/rule.ts";
import { generatingCode } from "../../src/domain/generation/reads.ts";
import { toolUses } from "../../src/domain/generation/tool-uses.ts";
import { noOptions } from "../options.ts";

export const toolPin = defineRule<z.infer<typeof noOptions>>({
  id: "codegen/tool-pin",
  summary: {
    en: "A tool that generates code is fetched in whatever version is the newest.",
    "zh-CN": "代码生成工具总是获取当时的最新版本。",
  },
  why: {
    en: "The same sources give other code on another day, and whoever publishes the tool runs on every machine at once.",
    "zh-CN": "同样的源码换一天就会生成不同的代码；而且工具的发布者等于能在每台机器上立即运行程序。",
  },
  fix: {
    en: "Pin it: Go by a `tool` line in go.mod and `go tool …` (Go 1.24), npm by a devDependency, either by an exact version behind the `@`.",
    "zh-CN":
      "固定版本：Go 用 go.mod 中的 `tool` 行配合 `go tool …`（Go 1.24），npm 用 devDependency，也可以在 `@` 后写明确切版本。",
  },
  since: "0.2.0",
  severity: "warning",
  needs: "packages",
  reads: generatingCode,
  examines: { en: "commands that may fetch a generator", "zh-CN": "可能获取生成工具的命令" },
  options: noOptions,
  messages: {
    moving: {
      text: {
        en: "{name} is asked for as @{version}, which is another version after every release.",
        "zh-CN": "{name} 写的是 @{version}，每次发布后都会变成另一个版本。",
      },
    },
    unversioned: {
      text: {
        en: "{name} is fetched without a version, and no manifest or lockfile says which one.",
        "zh-CN": "获取 {name} 时没有写版本，清单和锁文件也都没有规定。",
      },
    },
  },
  examples: {
    given: { "go.mod": "module example.com/shop\n\ngo 1.24.0\n" },
    bad: {
      "model/order.go":
        "package model\n\n//go:generate go run example.com/tools/cmd/tags@latest -type=Order // expect: codegen/tool-pin\n\ntype Order struct{ ID string }\n",
      "web/package.json":
        '{\n  "scripts": {\n    "codegen": "npx @graphql-codegen/cli@latest", // expect: codegen/tool-pin\n    "build": "pnpm dlx openapi-typescript shop.yaml -o src/shop.ts && tsc" // expect: codegen/tool-pin\n  }\n}\n',
      ".github/workflows/generate.yml": `on: push
permissions: {}
jobs:
  generate:
    runs-on: ubuntu-latest
    steps:
      - run: go install google.golang.org/protobuf/cmd/protoc-gen-go@latest # expect: codegen/tool-pin
`,
    },
    good: {
      "model/order.go":
        "package model\n\n//go:generate go run example.com/tools/cmd/tags@v1.4.2 -type=Order\n//go:generate go tool stringer -type=Status\n\ntype Order struct{ ID string }\n\ntype Status int\n",
      "web/package.json":
        '{ "scripts": { "codegen": "npx graphql-codegen", "types": "npx openapi-typescript@7.9.1 shop.yaml" },\n  "devDependencies": { "@graphql-codegen/cli": "^6.0.0" } }\n',
      ".github/workflows/generate.yml": `on: push
permissions: {}
jobs:
  generate:
    runs-on: ubuntu-latest
    steps:
      - run: go install google.golang.org/protobuf/cmd/protoc-gen-go@v1.36.9
`,
    },
  },

  *check(codebase) {
    let examined = 0;
    for (const { at, within, floating } of toolUses(codebase)) {
      examined++;
      const byName = new Map(floating.map((tool) => [tool.name, tool]));
      for (const { kind, name, version } of byName.values()) {
        yield { at, message: kind, params: { name, version }, subject: [at.path, within, name] };
      }
    }
    return examined;
  },
});
