import type * as z from "zod";
import { defineRule } from "../../src/domain/findings/rule.ts";
import { ownWorkflows } from "../../src/domain/workflows/own-workflows.ts";
import { programsIn, runsIn } from "../../src/domain/workflows/runs.ts";
import { tidyEvidence } from "../../src/domain/workflows/tidy-gates.ts";
import { placeOfProgram, written } from "../../src/domain/workflows/written.ts";
import { noOptions } from "../options.ts";

export const noTidyGate = defineRule<z.infer<typeof noOptions>>({
  id: "ci/no-tidy-gate",
  summary: {
    en: "CI builds Go modules, and nothing in it notices a go.mod or go.sum that is not tidy.",
    "zh-CN": "CI 构建 Go 模块，但没有任何步骤能发现 go.mod 或 go.sum 未整理。",
  },
  why: {
    en: "`go mod verify` and a build say nothing of requirements that are superfluous or marked wrong; they pile up until somebody tidies everything at once.",
    "zh-CN": "`go mod verify` 和构建都不会指出多余或标记错误的依赖；它们会越积越多，直到有人一次性整理。",
  },
  fix: {
    en: "Add `go mod tidy -diff` (Go 1.23), or `go mod tidy` and `git diff --exit-code go.mod go.sum`.",
    "zh-CN": "加入 `go mod tidy -diff`（Go 1.23 起），或 `go mod tidy` 加 `git diff --exit-code go.mod go.sum`。",
  },
  since: "0.2.0",
  severity: "off",
  needs: "packages",
  examines: { en: "Go commands of workflows", "zh-CN": "工作流中的 Go 命令" },
  options: noOptions,
  messages: {
    one: {
      text: {
        en: 'CI runs "{command}", and no step of any workflow checks that go.mod is tidy.',
        "zh-CN": "CI 运行“{command}”，但没有任何工作流的步骤检查 go.mod 是否整理过。",
      },
    },
  },
  examples: {
    given: { "go.mod": "module example.com/shop\n\ngo 1.23\n", "main.go": "package main\n\nfunc main() {}\n" },
    bad: {
      ".github/workflows/ci.yml": `on: push
jobs:
  test:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - run: go mod verify
      - run: go test ./... # expect: ci/no-tidy-gate
`,
    },
    good: {
      ".github/workflows/ci.yml": `on: push
jobs:
  test:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - run: go mod tidy -diff
      - run: go test ./...
`,
    },
  },

  *check({ packages }) {
    const seen = [...runsIn(ownWorkflows(packages.workflows))].flatMap(({ script }) =>
      programsIn(script).map((running) => ({ script, running, evidence: tidyEvidence(running) })),
    );
    const builds = seen.filter(({ evidence }) => evidence === "builds");
    const [first] = builds;
    const isHidden = seen.some(({ evidence }) => evidence === "hidden");
    if (first && !isHidden && seen.every(({ evidence }) => evidence !== "gate")) {
      const { program } = first.running;
      const at = placeOfProgram(first.script, program);
      yield { at, message: "one", params: { command: written(program) }, subject: [at.path] };
    }
    return { examined: builds.length, unknown: isHidden && first ? { "hidden-in-scripts": 1 } : {} };
  },
});
