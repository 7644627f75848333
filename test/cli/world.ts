import type { Tool } from "../../src/application/tool.ts";
import { ArchLintError } from "../../src/domain/errors.ts";
import type { Report } from "../../src/domain/findings/report.ts";
import { makeGraph } from "../../src/domain/graph/graph.ts";
import type { Module } from "../../src/domain/graph/module.ts";
import { totalsOf } from "../../src/domain/packages/registry/outdated-rows.ts";
import { runCli } from "../../src/interface/cli/run.ts";
import type { Io } from "../../src/interface/cli/io.ts";
import { report as full, rules, sources } from "../reporters/sample.ts";

/** What a test says the same way in every locale. */
export const both = (text: string) => ({ en: text, "zh-CN": text });

/** What one call left behind. */
export interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
  readonly files: Readonly<Record<string, string>>;
}

/** The tool as the command line sees it, answering from the sample. */
export function toolWith(parts: Partial<Tool> = {}, report: Report = full): Tool {
  const modules = new Map<string, Module>([
    ["npm:axios", { id: "npm:axios", origin: "package", files: [] }],
    [
      "src/domain/order.ts",
      { id: "src/domain/order.ts", origin: "project", language: "typescript", files: ["src/domain/order.ts"] },
    ],
  ]);
  const at = { path: "src/domain/order.ts", line: 2, column: 20 };
  const dependency = { from: "src/domain/order.ts", to: "npm:axios", kind: "value" as const, specifier: "axios", at };
  const architecture = {
    layers: [],
    contexts: [],
    services: [],
    placeOf: () => ({ layer: "domain" }),
    unitOf: () => ".",
    summary: report.architecture,
  };
  const typescript = {
    id: "typescript" as const,
    name: "TypeScript and JavaScript",
    extensions: [".ts", ".js"],
    version: 1,
    limits: [
      {
        summary: { en: "A specifier that is computed at run time.", "zh-CN": "运行时计算的说明符。" },
        fixture: "typescript/computed",
      },
    ],
    extractor: async () => () => ({ imports: [] }),
    resolver: async () => ({ moduleOf: (path: string) => path, resolve: () => [], problems: [], units: [] }),
    externalId: (specifier: string) => `npm:${specifier}`,
  };
  const lines = new Map(Object.entries(sources));
  const check = parts.check ?? (async () => report);
  return {
    version: "0.1.0",
    rules,
    languages: [typescript],
    check,
    checkWithCode: async (target) => ({ report: await check(target), lines }),
    survey: async () => ({ graph: makeGraph(modules, [dependency]), architecture, report }),
    why: async (_target, from, to) => ({
      from,
      to,
      chains: to === "nothing" ? [] : [{ steps: [dependency] }],
      complete: true,
    }),
    baseline: async () => ({
      ...{ path: "arch-lint-baseline.jsonl", written: true },
      ...{ entries: 2, findings: 3, taken: 2, dropped: 0 },
      left: full.findings.slice(2, 3),
    }),
    canImport: async (_target, from, target) => {
      const places = { from: both("domain"), target: both("infrastructure") };
      const allowed = target !== "src/infrastructure/db.ts";
      return {
        from,
        target,
        allowed,
        findings: allowed ? [] : full.findings.slice(2, 3),
        places,
        layerless: from === "tools/new.ts" ? [from] : [],
        alternatives: ["domain"],
        complete: from !== "src/unread.ts",
      };
    },
    explain: async (_target, topic) => {
      const rule = rules.find(({ id }) => id === topic);
      if (rule) return { kind: "rule", rule };
      const finding = full.findings.find(({ fingerprint }) => fingerprint === topic);
      const owner = rules.find(({ id }) => id === finding?.rule);
      if (topic === typescript.id) return { kind: "language", language: typescript };
      if (finding && owner) return { kind: "finding", rule: owner, finding, lines };
      throw new ArchLintError("rule-unknown", both(`There is no ${topic}.`), both(""));
    },
    roles: async () => ({ recognised: [], types: 0, problems: [] }),
    draw: async (_target, { format }) => ({ text: `drawn as ${format}`, notes: [both("2 nodes were left out")] }),
    init: async () => ({ path: "arch-lint.yaml", text: both("extends: clean\n"), exists: false, report }),
    proposeHooks: async () => ({
      runner: "git",
      outcome: { kind: "present", path: ".git/hooks/pre-commit" },
      remarks: [],
    }),
    writeHook: async () => {},
    writeConfig: async () => {},
    config: async () => ({ path: "arch-lint.yaml", text: "extends: clean\n" }),
    snapshotRegistry: async () => ({
      ...{ path: ".arch-lint/registry.json", asOf: "2026-11-23T10:00:00Z", hosts: ["registry.example.com"] },
      ...{ read: 2, withheld: [], unread: [] },
    }),
    trend: async () => ({ points: [], commits: 0, shallow: false, rulesFrom: "today" }),
    diff: async () => {
      throw new ArchLintError("revision-unknown", both("There is one tree here."), both(""));
    },
    outdated: async () => ({ asOf: "2026-11-23T10:00:00Z", rows: [], totals: totalsOf([]) }),
    ...parts,
  };
}

/** Runs the command line in a world of its own: plain streams, no terminal, an empty environment. */
export async function run(argv: readonly string[], world: { io?: Partial<Io>; tool?: Tool } = {}): Promise<Outcome> {
  const files: Record<string, string> = {};
  let stdout = "";
  let stderr = "";
  const io: Io = {
    stdout: (text) => {
      stdout += text;
    },
    stderr: (text) => {
      stderr += text;
    },
    env: {},
    stdoutIsTTY: false,
    stderrIsTTY: false,
    cwd: "/project",
    columns: 100,
    writeFile: async (path, text) => {
      files[path] = text;
    },
    today: "2026-11-23",
    ...world.io,
  };
  const tool = world.tool ?? toolWith();
  const code = await runCli(argv, io, { version: tool.version, load: async () => tool });
  return { code, stdout, stderr, files };
}
