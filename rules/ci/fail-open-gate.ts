import type * as z from "zod";
import { defineRule } from "../../src/domain/findings/rule.ts";
import { readJob } from "../../src/domain/workflows/open-gates.ts";
import { commandsIn, runsIn } from "../../src/domain/workflows/runs.ts";
import { placeIn } from "../../src/domain/workflows/script.ts";
import { splitTestsIn } from "../../src/domain/workflows/split-tests.ts";
import { written } from "../../src/domain/workflows/written.ts";
import { noOptions } from "../options.ts";

export const failOpenGate = defineRule<z.infer<typeof noOptions>>({
  id: "ci/fail-open-gate",
  summary: {
    en: "An audit, a test or a linter runs in CI, and its failure does not fail the job.",
    "zh-CN": "CI 运行了审计、测试或静态检查，但其失败不会使作业失败。",
  },
  why: {
    en: "A check that cannot fail looks like one that passes: everybody relies on it, and nothing stands behind it.",
    "zh-CN": "不会失败的检查看上去就像通过了：人人依赖它，背后却什么也没有。",
  },
  fix: {
    en: "Let the command's own exit code decide. What may fail on purpose says so in the name of its step or job (advisory, non-blocking, optional, experimental), or gets a waiver with the reason.",
    "zh-CN":
      "让命令自身的退出码决定结果。有意允许失败的检查，应在步骤或作业的名称中写明（如 advisory、non-blocking、可选），或写明原因豁免。",
  },
  since: "0.2.0",
  severity: "warning",
  needs: "packages",
  examines: { en: "audits, tests and linters of workflows", "zh-CN": "工作流中的审计、测试和静态检查" },
  options: noOptions,
  messages: {
    swallowed: {
      text: {
        en: 'What follows "||" always succeeds, so a failure of "{command}" passes.',
        "zh-CN": "“||”之后的命令总是成功，因此“{command}”失败也会通过。",
      },
    },
    "exit-zero": {
      text: {
        en: 'The script ends with "exit 0" whatever "{command}" found.',
        "zh-CN": "无论“{command}”发现什么，脚本都以“exit 0”结束。",
      },
    },
    pipe: {
      text: {
        en: 'The pipe ends with the exit code of its last command, so a failure of "{command}" passes.',
        "zh-CN": "管道的退出码取自最后一个命令，因此“{command}”失败也会通过。",
      },
      fix: {
        en: "Say `shell: bash`, which sets pipefail, or begin with `set -o pipefail`: GitHub's unnamed default shell is `bash -e` without it.",
        "zh-CN":
          "写明 `shell: bash`（会设置 pipefail），或以 `set -o pipefail` 开头：GitHub 未指定时的默认 shell 是不带它的 `bash -e`。",
      },
    },
    "and-list": {
      text: {
        en: '"{command}" stands before "&&" and more lines follow: the shell does not stop when it fails there.',
        "zh-CN": "“{command}”位于“&&”之前，且后面还有命令：它在此处失败时 shell 不会停止。",
      },
      fix: { en: "Put each command on a line of its own.", "zh-CN": "请让每个命令各占一行。" },
    },
    "no-errexit": {
      text: {
        en: 'This shell runs without -e, so the script goes on when "{command}" fails.',
        "zh-CN": "此 shell 未使用 -e，因此“{command}”失败后脚本会继续执行。",
      },
      fix: {
        en: "Begin the script with `set -e`, or put the option into `shell:`.",
        "zh-CN": "请以 `set -e` 开始脚本，或在 `shell:` 中加上该选项。",
      },
    },
    continued: {
      text: {
        en: '"continue-on-error: true" covers "{command}", and nothing asks for its outcome.',
        "zh-CN": "“continue-on-error: true”覆盖了“{command}”，且没有任何地方查询其结果。",
      },
    },
    split: {
      text: {
        en: "If {command} prints two words, the comparison fails, counts as false, and the exit is passed by.",
        "zh-CN": "若 {command} 输出两个词，比较就会出错并被当作假，从而跳过退出。",
      },
      fix: { en: "Put the substitution into double quotes.", "zh-CN": "请把命令替换放进双引号。" },
    },
  },
  examples: {
    given: { "package.json": '{ "name": "shop", "private": true }\n' },
    bad: {
      ".github/workflows/ci.yml": `on: push
jobs:
  test:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - run: npm audit || true # expect: ci/fail-open-gate
      - run: npm test | tee test.log # expect: ci/fail-open-gate
      - continue-on-error: true # expect: ci/fail-open-gate
        run: npx vitest run
      - run: |
          npm run test:unit && echo "unit tests passed" # expect: ci/fail-open-gate
          npm run report
      - run: |
          if [ $(jq '.runs[].results|length' scan.sarif) -gt 0 ]; then # expect: ci/fail-open-gate
            exit 1
          fi
`,
    },
    good: {
      ".github/workflows/ci.yml": `on: push
jobs:
  test:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - run: npm audit
      - run: npm test | tee test.log
        shell: bash
      - id: unit
        continue-on-error: true
        run: npx vitest run
      - if: steps.unit.outcome == 'failure'
        run: exit 1
`,
    },
  },

  *check({ packages }) {
    let examined = 0;
    for (const workflow of packages.workflows) {
      for (const job of workflow.jobs) {
        const reading = readJob(job);
        examined += reading.examined;
        for (const { leak, program, at } of reading.open) {
          const command = written(program);
          yield { at, message: leak, params: { command }, subject: [workflow.path, job.id, leak, command] };
        }
      }
    }
    for (const { workflow, job, script } of runsIn(packages.workflows)) {
      for (const { word } of splitTestsIn(commandsIn(script))) {
        examined++;
        const at = placeIn(script, word.start, word.end);
        const params = { command: word.text };
        yield { at, message: "split", params, subject: [workflow.path, job.id, "split", word.text] };
      }
    }
    return examined;
  },
});
