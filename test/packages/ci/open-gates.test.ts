import { describe, expect, it } from "vitest";
import { readJob } from "../../../src/domain/workflows/open-gates.ts";
import { written } from "../../../src/domain/workflows/written.ts";
import { readWorkflow } from "../../../src/infrastructure/ecosystems/github-actions/read.ts";

/** `leak command` of every open gate of a job, given its steps and what else it says. */
function openIn(steps: string, more = ""): readonly string[] {
  const text = `on: push\njobs:\n  shop:\n    runs-on: ubuntu-latest\n${more}    steps:\n${steps}`;
  const [facts] = readWorkflow(text, ".github/workflows/ci.yml");
  if (facts?.kind !== "workflow") throw new Error("the workflow cannot be read");
  return facts.workflow.jobs.flatMap((job) =>
    readJob(job).open.map(({ leak, program }) => `${leak} ${written(program)}`),
  );
}

describe("a check that says of itself that it may fail", () => {
  it.each([
    "Audit (non-blocking)",
    "Typecheck, advisory",
    "Optional lint",
    "Performance benchmarks",
    "静态检查（不阻塞）",
  ])("%s", (name) => {
    expect(openIn(`      - name: ${name}\n        run: npm test || true\n`)).toEqual([]);
  });

  it("may be a whole job, by its name or else its key", () => {
    expect(openIn("      - run: npm test || true\n", "    name: Next Node (experimental)\n")).toEqual([]);
    expect(openIn("      - run: npm test || true\n", "    name: Tests\n")).toEqual(["swallowed npm test"]);
  });
});

describe("a check beside a strict one of its kind", () => {
  const strict = "      - run: npm audit --audit-level=critical\n      - run: npm test\n";

  it("may report", () => {
    expect(openIn(`${strict}      - run: npm audit || true\n`)).toEqual([]);
    expect(openIn(`${strict}      - run: npm run test:coverage\n        continue-on-error: true\n`)).toEqual([]);
  });

  it("counts all the same where it is about something else", () => {
    expect(openIn(`${strict}      - run: npm run test:e2e || true\n`)).toEqual(["swallowed npm run test:e2e"]);
    expect(openIn(`${strict}      - run: npm audit || true\n        working-directory: till\n`)).toEqual([
      "swallowed npm audit",
    ]);
    expect(openIn("      - run: npm audit || true\n      - run: npm audit || echo found\n")).toEqual([
      "swallowed npm audit",
      "swallowed npm audit",
    ]);
  });
});

describe("what a check said is not lost", () => {
  const script = (...lines: readonly string[]) =>
    `      - run: |\n${lines.map((line) => `          ${line}\n`).join("")}`;

  it.each([
    ["looked into", 'FAILED=$(grep -c failed out.txt)\\nif [ "$FAILED" -gt 0 ]; then exit 1; fi', []],
    ["asked for its size", "test ! -s out.txt", []],
    ["piped on", "cat out.txt | grep failed && exit 1", []],
    ["only shown", "cat out.txt", ["pipe npm test"]],
    ["only there", "[ -f out.txt ] && echo there", ["pipe npm test"]],
  ])("where its output is %s", (_, later, open) => {
    expect(openIn(script("npm test 2>&1 | tee out.txt || true", ...later.split("\\n")))).toEqual(open);
  });

  it("where something reads what its step put out", () => {
    const steps = "      - id: tests\n        continue-on-error: true\n        run: npm test\n";
    expect(openIn(steps)).toEqual(["continued npm test"]);
    expect(openIn(`${steps}      - run: echo \${{ steps.tests.outputs.failed }}\n`)).toEqual([]);
    expect(openIn(`${steps}      - run: echo \${{ steps.tests.conclusion }}\n`)).toEqual(["continued npm test"]);
  });

  it("where it wrote something anew that git is asked for", () => {
    expect(openIn(script("npm test || true", "git diff --exit-code prices/"))).toEqual([]);
  });

  it("where its job opens a pull request", () => {
    const check = "      - run: npm test || echo failed\n";
    expect(openIn(`${check}      - uses: example/create-pull-request@v7\n`)).toEqual([]);
    expect(openIn(`${check}      - run: gh pr create --fill\n`)).toEqual([]);
    expect(openIn(`${check}      - run: gh pr list\n`)).toEqual(["swallowed npm test"]);
  });
});

it("What covers a whole job is told once", () => {
  const steps = "      - run: npm test\n      - run: npx eslint .\n";
  expect(openIn(steps, "    continue-on-error: true\n")).toEqual(["continued npm test"]);
});
