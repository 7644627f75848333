import type { HookPlan, HookRunner } from "../../application/ports/hook-runner.ts";
import type { Text } from "../../domain/findings/text.ts";
import { callsArchLint } from "./calls.ts";

/** git alone: a script in the folder where it looks for hooks, unless there is one already. */
export const git: HookRunner = {
  name: "git",
  reads: () => false,
  isUsed: () => false,
  plan({ hooks }, command) {
    if (hooks.kind === "no-repository") return manual(noRepository, script(command));
    if (hooks.kind === "outside") return manual(outside, script(command));
    const path = `${hooks.path}/pre-commit`;
    if (hooks.preCommit === undefined) return created(path, command);
    if (callsArchLint(hooks.preCommit)) return { outcome: { kind: "present", path }, remarks: [] };
    return manual(taken, command);
  },
};

function created(path: string, command: string): HookPlan {
  const text = script(command);
  const change = { path, text, added: text, exists: false, executable: true };
  return { outcome: { kind: "change", change }, remarks: path.startsWith(".git/") ? [onlyHere] : [] };
}

function manual(reason: Text, lines: string): HookPlan {
  return { outcome: { kind: "manual", reason, lines }, remarks: [] };
}

function script(command: string): string {
  return `#!/bin/sh\n${command}\n`;
}

const noRepository: Text = {
  en: "This folder is in no git repository, so it has no hooks.",
  "zh-CN": "此目录不在任何 git 仓库中，因此没有钩子。",
};
const outside: Text = {
  en: "git looks for hooks outside of this folder (core.hooksPath, a linked worktree, a submodule, or a folder below the top), where arch-lint does not write.",
  "zh-CN":
    "git 在此目录之外查找钩子（core.hooksPath、链接的工作树、子模块，或位于顶层目录之下），arch-lint 不会写入那里。",
};
const taken: Text = {
  en: "There is a pre-commit hook already, and it cannot be told where in it a line would surely run.",
  "zh-CN": "已经有 pre-commit 钩子，无法确定其中哪个位置的命令必定会执行。",
};
const onlyHere: Text = {
  en: "This hook is in this clone alone: git does not share what is in .git.",
  "zh-CN": "此钩子只在当前克隆中有效：git 不会共享 .git 中的内容。",
};
