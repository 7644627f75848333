import { dependsOn } from "../../application/hook-command.ts";
import type { HookFiles, HookPlan, HookRunner } from "../../application/ports/hook-runner.ts";
import type { Text } from "../../domain/findings/text.ts";
import { type DocumentNode, listAt, mapAt, valueAt } from "../documents/node.ts";
import { callsArchLint } from "./calls.ts";
import { appendEntry, type Find, onlyDocument } from "./yaml-lines.ts";

/** Where lefthook 2 looks for its configuration; it takes the first that is there. */
const name = /^(?:\.?lefthook|\.config\/lefthook)\.(?:ya?ml|jsonc?|toml)$/u;

/** lefthook: `pre-commit` in its configuration, with a list of `jobs` or, the older way, a map of `commands`. */
export const lefthook: HookRunner = {
  name: "lefthook",
  reads: (path) => name.test(path),
  isUsed: (files) => configurationOf(files) !== undefined || dependsOn(files.texts.get("package.json"), "lefthook"),
  plan(files, command) {
    const path = configurationOf(files);
    if (path === undefined) return created(command);
    const text = files.texts.get(path);
    if (text !== undefined && callsArchLint(text)) return { outcome: { kind: "present", path }, remarks: [] };
    const edit = text !== undefined && /\.ya?ml$/u.test(path) ? editOf(text, command) : undefined;
    if (text === undefined || !edit) {
      return { outcome: { kind: "manual", reason: unsure, lines: section(command).join("\n") }, remarks: [installed] };
    }
    return changed({ path, text: edit.text, added: edit.added, exists: true });
  },
};

function configurationOf({ paths }: HookFiles): string | undefined {
  return [...paths].find((path) => name.test(path));
}

function created(command: string): HookPlan {
  const text = `${section(command).join("\n")}\n`;
  return changed({ path: "lefthook.yml", text, added: text, exists: false });
}

function changed(change: { path: string; text: string; added: string; exists: boolean }): HookPlan {
  return { outcome: { kind: "change", change: { ...change, executable: false } }, remarks: [installed] };
}

function section(command: string): readonly string[] {
  return ["pre-commit:", ...asCommands(command).map((line) => `  ${line}`)];
}

function asCommands(command: string): readonly string[] {
  return ["commands:", ...asCommand(command).map((line) => `  ${line}`)];
}

function asCommand(command: string): readonly string[] {
  return ["arch-lint:", `  run: ${command}`];
}

interface Edit {
  readonly text: string;
  readonly added: string;
}

/** Beside what is there: a job among jobs, a command among commands, else the hook itself. */
function editOf(text: string, command: string): Edit | undefined {
  const root = onlyDocument(text);
  if (!root) return undefined;
  const { find, lines } = placeIn(root, command);
  const whole = appendEntry(text, find, lines);
  return whole === undefined ? undefined : { text: whole, added: `${lines.join("\n")}\n` };
}

function placeIn(root: DocumentNode, command: string): { readonly find: Find; readonly lines: readonly string[] } {
  const hook = valueAt(root, "pre-commit");
  if (hook === undefined) return { find: (node) => node, lines: section(command) };
  if (valueAt(hook, "jobs")) {
    const lines = ["- name: arch-lint", `  run: ${command}`];
    return { find: (node) => listAt(valueAt(node, "pre-commit"), "jobs"), lines };
  }
  if (valueAt(hook, "commands")) {
    return { find: (node) => mapAt(valueAt(node, "pre-commit"), "commands"), lines: asCommand(command) };
  }
  return { find: (node) => mapAt(node, "pre-commit"), lines: asCommands(command) };
}

const unsure: Text = {
  en: "lefthook's configuration is not written in a way that arch-lint adds to.",
  "zh-CN": "arch-lint 无法在 lefthook 配置的这种写法中添加内容。",
};
const installed: Text = {
  en: "`lefthook install` must have been run in each clone.",
  "zh-CN": "每个克隆中都必须运行过 `lefthook install`。",
};
