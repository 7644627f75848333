import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { here, toolOver } from "../memory/tree.ts";

const pages = ["docs/github-action.md", "docs/github-action.zh-CN.md"];

const workflowsIn = (page: string): readonly string[] =>
  [...readFileSync(page, "utf8").matchAll(/```yaml\n(?<text>[\s\S]*?)```/gu)].flatMap(
    ({ groups }) => groups?.text ?? [],
  );

interface Step {
  readonly uses?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

const stepsIn = (text: string): readonly Step[] => {
  const jobs: Readonly<Record<string, { readonly steps: readonly Step[] }>> = parse(text).jobs;
  return Object.values(jobs).flatMap(({ steps }) => steps);
};

describe.each(pages)("the workflows of %s", (page) => {
  it("are clean by our own rules", async () => {
    const files = workflowsIn(page).map((text, index) => [
      `.github/workflows/${index}.yml`,
      text.replaceAll("COMMIT", "0123456789abcdef0123456789abcdef01234567"),
    ]);
    expect(files.length).toBeGreaterThan(5);
    const tree = { "package.json": '{ "name": "shop", "private": true }', ...Object.fromEntries(files) };
    const { findings, problems, coverage } = await toolOver(tree).check(here);
    expect(findings).toEqual([]);
    expect(problems).toEqual([]);
    expect(coverage.packageFiles).toBe(files.length + 1);
  });

  it("use inputs that there are, and keep no credentials", () => {
    const steps = workflowsIn(page).flatMap(stepsIn);
    for (const [uses, file] of [
      ["OWNER/arch-lint@", "action.yml"],
      ["OWNER/arch-lint/comment@", "comment/action.yml"],
    ] as const) {
      const { inputs } = parse(readFileSync(file, "utf8"));
      const used = steps.filter((step) => step.uses?.startsWith(uses));
      expect(used.length).toBeGreaterThan(0);
      for (const step of used)
        expect(Object.keys(inputs)).toEqual(expect.arrayContaining(Object.keys(step.with ?? {})));
    }
    const checkouts = steps.filter((step) => step.uses?.startsWith("actions/checkout@"));
    for (const step of checkouts) expect(step.with).toMatchObject({ "persist-credentials": false });
  });

  it("are told with every input and output", () => {
    const { inputs, outputs } = parse(readFileSync("action.yml", "utf8"));
    const text = readFileSync(page, "utf8");
    for (const name of [...Object.keys(inputs), ...Object.keys(outputs)]) expect(text).toContain(`\`${name}\``);
  });
});

it("are the same in both languages", () => {
  expect(workflowsIn(pages[1] ?? "")).toEqual(workflowsIn(pages[0] ?? ""));
});

it("this repository's own CI uses the action on itself, with what it needs", () => {
  const { jobs } = parse(readFileSync(".github/workflows/ci.yml", "utf8"));
  expect(jobs.action.steps.at(-1)).toEqual({ uses: "./" });
  expect(jobs.action.permissions).toEqual({ contents: "read", "pull-requests": "write" });
});
