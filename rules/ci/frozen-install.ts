import type * as z from "zod";
import { defineRule } from "../../src/domain/findings/rule.ts";
import { type InstallReading, projectFinder, readInstalls } from "../../src/domain/workflows/install-faults.ts";
import { ownWorkflows } from "../../src/domain/workflows/own-workflows.ts";
import { placeOfProgram, written } from "../../src/domain/workflows/written.ts";
import { entryOf, lockOf, manifest } from "../lockfile-example.ts";
import { noOptions } from "../options.ts";

export const frozenInstall = defineRule<z.infer<typeof noOptions>>({
  id: "ci/frozen-install",
  summary: {
    en: "CI installs dependencies with a command that may change the lockfile instead of following it.",
    "zh-CN": "CI 安装依赖所用的命令可能改动锁文件，而不是遵照它。",
  },
  why: {
    en: "What is tested and shipped is then not what was reviewed, and a lockfile that no longer fits its manifest goes unnoticed.",
    "zh-CN": "这样测试和发布的就不是评审过的内容，锁文件与清单不符也无人察觉。",
  },
  fix: {
    en: "Use what fails on any difference: `npm ci`, `yarn install --frozen-lockfile` (from yarn 2 on `--immutable`), `pnpm install --frozen-lockfile`, `bun ci`, no `-mod=mod`.",
    "zh-CN":
      "使用有任何差异就失败的命令：`npm ci`、`yarn install --frozen-lockfile`（yarn 2 起为 `--immutable`）、`pnpm install --frozen-lockfile`、`bun ci`，不用 `-mod=mod`。",
  },
  since: "0.2.0",
  severity: "warning",
  needs: "packages",
  examines: { en: "install commands of workflows", "zh-CN": "工作流中的安装命令" },
  options: noOptions,
  messages: {
    default: {
      text: {
        en: '"{command}" brings the lockfile up to date where it does not fit, and goes on.',
        "zh-CN": "“{command}”在锁文件不符时会更新它并继续。",
      },
    },
    thawed: {
      text: {
        en: '"{command}" turns off the check that the lockfile fits.',
        "zh-CN": "“{command}”关闭了对锁文件是否相符的检查。",
      },
    },
    "go-mod": {
      text: {
        en: '"{command}" may change go.mod and go.sum while it builds.',
        "zh-CN": "“{command}”在构建时可能改动 go.mod 和 go.sum。",
      },
    },
  },
  examples: {
    given: {
      "package.json": manifest({ "left-pad": "^1.3.0" }),
      "package-lock.json": lockOf({ "left-pad": "^1.3.0" }, entryOf("left-pad", "1.3.0")),
    },
    bad: {
      ".github/workflows/ci.yml": `on: push
jobs:
  test:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - run: |
          echo "installing"
          npm install --no-audit # expect: ci/frozen-install
      - uses: ./.github/actions/prepare
`,
      ".github/actions/prepare/action.yml": `name: prepare
description: Installs again.
runs:
  using: composite
  steps:
    - run: npm i # expect: ci/frozen-install
      shell: bash
`,
    },
    good: {
      ".github/workflows/ci.yml": `on: push
jobs:
  test:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - run: npm ci
      - run: npm install --global left-pad
`,
    },
  },

  *check({ packages }) {
    const projectAt = projectFinder(packages);
    const readings: InstallReading[] = [];
    for (const workflow of ownWorkflows(packages.workflows)) {
      for (const job of workflow.jobs) {
        const reading = readInstalls(workflow, job, projectAt);
        readings.push(reading);
        for (const { fault, program, script } of reading.faults) {
          const command = written(program);
          const at = placeOfProgram(script, program);
          yield { at, message: fault, params: { command }, subject: [workflow.path, job.id, command] };
        }
      }
    }
    return summary(readings);
  },
});

function summary(readings: readonly InstallReading[]) {
  const unknown = readings.flatMap((reading) => reading.unknown);
  const counts = [...new Set(unknown)].map((reason) => [reason, unknown.filter((one) => one === reason).length]);
  const examined = readings.reduce((sum, reading) => sum + reading.examined, 0);
  return { examined, unknown: Object.fromEntries(counts) };
}
