import { dependsOn } from "../../application/hook-command.ts";
import type { HookFiles, HookRunner } from "../../application/ports/hook-runner.ts";
import type { Text } from "../../domain/findings/text.ts";
import { readJson } from "../documents/json.ts";
import { type DocumentNode, type MapNode, mapAt, textAt, valueAt } from "../documents/node.ts";
import { lineEndOf } from "./calls.ts";

const own = /^\.?simple-git-hooks\.(?:json|[cm]?js|ts)$/u;
const field = "simple-git-hooks";

/** simple-git-hooks: one command a hook, in package.json or in a file of its own, of which only JSON is read. */
export const simpleGitHooks: HookRunner = {
  name: "simple-git-hooks",
  reads: (path) => own.test(path),
  isUsed: ({ paths, texts }) =>
    [...paths].some((path) => own.test(path)) || dependsOn(texts.get("package.json"), field) || isConfigured(texts),
  plan(files, command) {
    const { path, text, hooks } = configurationOf(files);
    const today = textAt(hooks, "pre-commit");
    if (today?.includes("arch-lint")) return { outcome: { kind: "present", path }, remarks: [] };
    const entry = `"pre-commit": ${JSON.stringify(command)}`;
    const whole =
      text === undefined || !hooks || valueAt(hooks, "pre-commit") ? undefined : withEntry(text, hooks, entry);
    if (whole !== undefined) {
      const change = { path, text: whole, added: `${entry}\n`, exists: true, executable: false };
      return { outcome: { kind: "change", change }, remarks: [installed] };
    }
    const lines = today === undefined ? entry : `"pre-commit": ${JSON.stringify(`${today} && ${command}`)}`;
    return { outcome: { kind: "manual", reason: unsure, lines }, remarks: [installed] };
  },
};

function isConfigured(texts: HookFiles["texts"]): boolean {
  return valueAt(rootOf(texts.get("package.json")), field) !== undefined;
}

interface Configuration {
  readonly path: string;
  readonly text?: string;
  readonly hooks?: MapNode;
}

function configurationOf({ paths, texts }: HookFiles): Configuration {
  const path = [...paths].find((one) => own.test(one)) ?? "package.json";
  const text = texts.get(path);
  const root = path.endsWith(".json") ? rootOf(text) : undefined;
  const hooks = path === "package.json" ? mapAt(root, field) : root;
  return { path, ...(text !== undefined && { text }), ...(hooks?.kind === "map" && { hooks }) };
}

function rootOf(text: string | undefined): DocumentNode | undefined {
  const reading = text === undefined ? undefined : readJson(text);
  return reading && "node" in reading ? reading.node : undefined;
}

/** Puts an entry behind the last one, on a line of its own where that has one. */
function withEntry(text: string, { entries }: MapNode, entry: string): string | undefined {
  const last = entries.at(-1);
  if (!last) return undefined;
  const lineStart = text.lastIndexOf("\n", last.keyStart) + 1;
  const indent = text.slice(lineStart, last.keyStart);
  const separator = lineStart > 0 && indent.trim() === "" ? `,${lineEndOf(text)}${indent}` : ", ";
  return `${text.slice(0, last.value.end)}${separator}${entry}${text.slice(last.value.end)}`;
}

const unsure: Text = {
  en: "The configuration of simple-git-hooks holds a command for this hook already, or is not written in a way that arch-lint adds to.",
  "zh-CN": "simple-git-hooks 的配置中已有此钩子的命令，或其写法 arch-lint 无法添加内容。",
};
const installed: Text = {
  en: "Then run `npx simple-git-hooks`, in each clone.",
  "zh-CN": "然后在每个克隆中运行 `npx simple-git-hooks`。",
};
