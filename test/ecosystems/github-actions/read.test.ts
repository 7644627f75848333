import { describe, expect, it } from "vitest";
import { readWorkflow } from "../../../src/infrastructure/ecosystems/github-actions/read.ts";
import { placeIn } from "../../../src/domain/workflows/script.ts";
import { programsIn } from "../../../src/domain/workflows/runs.ts";
import type { Workflow } from "../../../src/domain/workflows/workflow.ts";

const path = ".github/workflows/ci.yml";

function workflowOf(text: string, at = path): Workflow {
  const [fact] = readWorkflow(text, at);
  if (fact?.kind !== "workflow") throw new Error(`not read: ${JSON.stringify(fact)}`);
  return fact.workflow;
}

/** The programs of all scripts with their places. */
function places(text: string): readonly string[] {
  const scripts = workflowOf(text).jobs.flatMap(({ steps }) => steps.flatMap(({ script }) => script ?? []));
  return scripts.flatMap((script) =>
    programsIn(script).map(({ program: { name, word } }) => {
      const { line, column } = placeIn(script, word.start, word.end);
      return `${line}:${column} ${name}`;
    }),
  );
}

function job(...lines: readonly string[]): string {
  return ["on: push", "jobs:", "  test:", "    steps:", ...lines.map((line) => `      ${line}`), ""].join("\n");
}

it("reads steps that run side by side", () => {
  const text = job("- run: npm ci", "- parallel:", "    - run: npm test", "    - uses: actions/cache@v4");
  expect(places(text)).toEqual(["5:14 npm", "7:18 npm"]);
  expect(workflowOf(text).jobs[0]?.steps.map(({ uses }) => uses?.text)).toEqual([
    undefined,
    undefined,
    "actions/cache@v4",
  ]);
});

describe("places of commands", () => {
  it.each([
    ["a plain scalar", ["- run: npm ci"], ["5:14 npm"]],
    ["quoted", ['- run: "npm ci"'], ["5:15 npm"]],
    [
      "a literal block",
      ["- run: |", "    npm ci", "", "    # no", "    npm test && go vet"],
      ["6:11 npm", "9:11 npm", "9:23 go"],
    ],
    ["a block that keeps its end", ["- run: |+", "    npm ci", "      npm test"], ["6:11 npm", "7:13 npm"]],
    ["a folded block", ["- run: >-", "    npm ci", "    && npm test"], ["6:11 npm", "7:14 npm"]],
    ["a continued line", ["- run: |", "    npm \\", "      ci", "    go vet"], ["6:11 npm", "8:11 go"]],
  ])("%s", (_name, lines, expected) => {
    expect(places(job(...lines))).toEqual(expected);
    expect(places(job(...lines).replaceAll("\n", "\r\n"))).toEqual(expected);
  });
});

describe("what a workflow says", () => {
  const text = `env:
  A: 1.20
defaults:
  run:
    shell: bash
    working-directory: app
jobs:
  test:
    continue-on-error: true
    container: { image: "node:20" }
    strategy:
      matrix:
        node: [18, "20"]
        include:
          - { node: 22, extra: x }
        os: \${{ fromJSON(inputs.os) }}
    env: { B: two }
    steps:
      - uses: example/deploy@v1 # v1.2.3
        with: { key: 1 }
      - id: unit
        continue-on-error: true
        run: npm test
      - run: echo \${{ steps.unit.outcome }}
        shell: sh
        working-directory: ./lib/../lib
  call:
    uses: ./.github/workflows/other.yml
`;
  const { env, jobs, kind } = workflowOf(text);
  const [test, call] = jobs;

  it("reads variables, matrices, containers and failures that are let go", () => {
    expect(kind).toBe("workflow");
    expect(env).toMatchObject([{ name: "A", value: "1.2", at: { line: 2, column: 3 } }]);
    expect(test).toMatchObject({ id: "test", env: [{ name: "B" }], container: { text: "node:20" } });
    expect(test?.continuesOnError).toMatchObject({ line: 9, column: 5 });
    const node = test?.matrix.get("node");
    expect(node !== "unknown" && node?.map((one) => one.text)).toEqual(["18", "20", "22"]);
    expect(test?.matrix.get("os")).toBe("unknown");
  });

  it("reads steps with what surrounds them", () => {
    const [use, unit, after] = test?.steps ?? [];
    expect(use?.uses).toMatchObject({ text: "example/deploy@v1", comment: "v1.2.3", at: { line: 19, column: 15 } });
    expect(use?.uses?.inputs.get("key")?.text).toBe("1");
    expect(unit).toMatchObject({ outcomeIsRead: true, script: { shell: "bash", folder: "app" } });
    expect(after).toMatchObject({ outcomeIsRead: false, script: { shell: "sh", folder: "lib" } });
    expect(call?.uses?.text).toBe("./.github/workflows/other.yml");
  });

  it("reads the steps of an action, and where they run", () => {
    const action = workflowOf(
      `runs:\n  using: composite\n  steps:\n    - run: npm ci\n      shell: bash\n      working-directory: \${{ github.action_path }}/x\n`,
      "tools/setup/action.yml",
    );
    expect(action).toMatchObject({ kind: "action", folder: "tools/setup" });
    expect(action.jobs[0]?.steps[0]?.script?.folder).toBe("tools/setup/x");
    expect(workflowOf("runs: { using: docker, image: 'docker://a:1' }", "action.yml").jobs[0]?.uses?.text).toBe(
      "docker://a:1",
    );
  });
});

describe("anchors and bad input", () => {
  it("reads what an alias stands for, repeated steps once", () => {
    const text = job("- &step", "  run: npm ci", "- *step", "- run: &same go vet", "- run: *same");
    expect(places(text)).toEqual(["6:14 npm", "8:20 go", "8:20 go"]);
  });

  it("reads an anchor in itself, an unknown alias, and names of prototypes", () => {
    expect(workflowOf("jobs: &a\n  __proto__: { steps: [ { env: *a } ] }\n").jobs[0]?.id).toBe("__proto__");
  });

  it("takes what is commented out as nothing", () => {
    expect(workflowOf("# name: later\n").jobs).toEqual([]);
  });

  it.each([
    ["not YAML", "jobs: [", 1],
    ["no map", "- a\n", 1],
    ["two documents", "a: 1\n---\nb: 2\n", 2],
    ["a conflict", "a: 1\n<<<<<<< ours\nb: 2\n", 2],
    ["nothing", "", 1],
    ["too deep", `a: ${"[".repeat(50_000)}`, 1],
    ["too deep in items", "- ".repeat(50_000), 1],
  ])("tells of %s", (_name, text, line) => {
    expect(readWorkflow(text, path)).toMatchObject([{ kind: "unparsed", unparsed: { path, at: { line } } }]);
  });

  it("survives an alias bomb", () => {
    const levels = Array.from({ length: 60 }, (_, n) => `x${n + 1}: &a${n + 1} [${`*a${n}, `.repeat(9)}]`);
    expect(workflowOf(["x0: &a0 y", ...levels, "jobs: { a: { steps: *a60 } }"].join("\n")).jobs).toHaveLength(1);
  });
});

describe("versions that a workflow asks for", () => {
  const said = (...lines: readonly string[]) =>
    readWorkflow(lines.join("\n"), path).flatMap((fact) => (fact.kind === "toolchain" ? [fact.statement.raw] : []));
  const setup = (...lines: readonly string[]) => [
    ...["env: { NODE: 21 }", "jobs:", "  test:", "    strategy: { matrix: { node: [18, 20] } }", "    steps:"],
    ...lines.map((version) => `      - { uses: actions/setup-node@v4, with: { ${version} } }`),
  ];

  it.each([
    [["node-version: 20"], ["20"]],
    [[`node-version: '\${{ matrix.node }}'`], ["18", "20"]],
    [[`node-version: '\${{ env.NODE }}'`], ["21"]],
    [[`node-version: '\${{ inputs.node }}'`], [`\${{ inputs.node }}`]],
    [["node-version-file: .nvmrc"], []],
    [["node-version: 20", "node-version-file: .nvmrc"], []],
    [
      ["node-version: 20", "node-version: 12"],
      ["20", "12"],
    ],
  ])("%j", (lines, expected) => {
    expect(said(...setup(...lines))).toEqual(expected);
  });
});
