import type { HookFiles, HookPlan, HookRunner } from "../../application/ports/hook-runner.ts";
import type { Text } from "../../domain/findings/text.ts";
import { listAt } from "../documents/node.ts";
import { callsArchLint } from "./calls.ts";
import { appendEntry } from "./yaml-lines.ts";

/** pre-commit reads the first; prek reads the others too. */
const names = [".pre-commit-config.yaml", ".pre-commit-config.yml", "prek.toml"];
const [usual = ""] = names;

/** pre-commit and prek: a hook of the repository itself, which needs neither an address nor a version to be kept. */
export const preCommit: HookRunner = {
  name: "pre-commit",
  reads: (path) => names.includes(path),
  isUsed: (files) => configurationOf(files) !== undefined,
  plan(files, command) {
    const path = configurationOf(files);
    if (path === undefined) return created(command);
    const text = files.texts.get(path);
    if (text !== undefined && callsArchLint(text)) return { outcome: { kind: "present", path }, remarks: [] };
    const lines = repository(command);
    const whole = text === undefined ? undefined : appendEntry(text, (root) => listAt(root, "repos"), lines);
    if (whole === undefined) {
      return { outcome: { kind: "manual", reason: unsure, lines: lines.join("\n") }, remarks: [installed] };
    }
    return changed({ path, text: whole, added: `${lines.join("\n")}\n`, exists: true });
  },
};

function configurationOf({ paths }: HookFiles): string | undefined {
  return names.find((name) => paths.has(name));
}

function created(command: string): HookPlan {
  const text = `repos:\n${repository(command)
    .map((line) => `  ${line}\n`)
    .join("")}`;
  return changed({ path: usual, text, added: text, exists: false });
}

function changed(change: { path: string; text: string; added: string; exists: boolean }): HookPlan {
  return { outcome: { kind: "change", change: { ...change, executable: false } }, remarks: [installed] };
}

function repository(command: string): readonly string[] {
  return [
    "- repo: local",
    "  hooks:",
    "    - id: arch-lint",
    "      name: arch-lint",
    `      entry: ${command}`,
    "      language: system",
    "      pass_filenames: false",
    "      always_run: true",
  ];
}

const unsure: Text = {
  en: "The configuration of pre-commit has no list `repos` in a form that arch-lint adds to.",
  "zh-CN": "pre-commit 的配置中没有 arch-lint 可以添加内容的 `repos` 列表。",
};
const installed: Text = {
  en: "`pre-commit install` (or `prek install`) must have been run in each clone.",
  "zh-CN": "每个克隆中都必须运行过 `pre-commit install`（或 `prek install`）。",
};
