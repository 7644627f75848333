import { dependsOn } from "../../application/hook-command.ts";
import type { HookFiles, HookPlan, HookRunner } from "../../application/ports/hook-runner.ts";
import type { Text } from "../../domain/findings/text.ts";
import { readJson } from "../documents/json.ts";
import { valueAt } from "../documents/node.ts";
import { callsArchLint } from "./calls.ts";

const hook = ".husky/pre-commit";

/** husky: shell scripts in `.husky`, which version 9 runs with `sh -e` and versions 5 to 8 as programs. */
export const husky: HookRunner = {
  name: "husky",
  reads: (path) => path === hook,
  isUsed: ({ paths, texts }) =>
    [...paths].some((path) => path.startsWith(".husky/")) || dependsOn(texts.get("package.json"), "husky"),
  plan({ paths, texts }, command) {
    const text = texts.get(hook);
    if (text === undefined) return paths.has(hook) || isOld(texts) ? manual(command) : created(command);
    if (callsArchLint(text)) return { outcome: { kind: "present", path: hook }, remarks: [] };
    return endsSurely(text) ? appended(text, command) : manual(command);
  },
};

/** Versions before 5 were told in package.json, and run nothing in `.husky`. */
function isOld(texts: HookFiles["texts"]): boolean {
  const reading = readJson(texts.get("package.json") ?? "");
  return "node" in reading && valueAt(reading.node, "husky") !== undefined;
}

function created(command: string): HookPlan {
  // Versions before 9 start the file itself.
  const text = `#!/bin/sh\n${command}\n`;
  const change = { path: hook, text, added: text, exists: false, executable: true };
  return { outcome: { kind: "change", change }, remarks: [prepared] };
}

function appended(text: string, command: string): HookPlan {
  const added = `${command}\n`;
  const whole = `${text}${text === "" || text.endsWith("\n") ? "" : "\n"}${added}`;
  const change = { path: hook, text: whole, added, exists: true, executable: false };
  return { outcome: { kind: "change", change }, remarks: [] };
}

function manual(lines: string): HookPlan {
  return { outcome: { kind: "manual", reason: unsure, lines }, remarks: [] };
}

/** True if the last line of a script is reached and its exit code is the script's: a shell's, without early ends or open ends. */
function endsSurely(text: string): boolean {
  const isShell = !text.startsWith("#!") || /^#!.*\b(?:ba|da|z)?sh\b/u.test(text);
  const endsEarly = /(?:^|[;&|])\s*(?:exec|exit|return|trap)\b/mu.test(text);
  return isShell && !endsEarly && !text.includes("<<") && !text.includes("\r") && !/\\\s*$/u.test(text);
}

const unsure: Text = {
  en: "It cannot be told where in the hook of husky a line would surely run.",
  "zh-CN": "无法确定 husky 的钩子中哪个位置的命令必定会执行。",
};
const prepared: Text = {
  en: 'husky must be set up in each clone: "prepare": "husky" among the scripts of package.json does that.',
  "zh-CN": 'husky 必须在每个克隆中启用：package.json 的 scripts 中写上 "prepare": "husky" 即可。',
};
