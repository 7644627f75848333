import type { Text } from "../../domain/findings/text.ts";
import type { PackageFacts } from "../../domain/packages/file-facts.ts";
import type { Unparsed } from "../../domain/packages/unparsed.ts";

/** The fact that a file, or a part of it, was not understood. */
export function unparsed(at: Unparsed["at"], reason: Text, fix?: Text): PackageFacts {
  return { kind: "unparsed", unparsed: { path: at.path, at, reason, ...(fix && { fix }) } };
}

/** Where git left a merge to be finished: the offset of the first line that begins with its marker. */
export function conflictIn(text: string): number | undefined {
  if (text.startsWith(marker)) return 0;
  const before = text.indexOf(`\n${marker}`);
  return before < 0 ? undefined : before + 1;
}

const marker = "<<<<<<< ";

/** What to say of such a line. */
export const conflict: { readonly reason: Text; readonly fix: Text } = {
  reason: {
    en: "A merge conflict was left in this file.",
    "zh-CN": "此文件中留有未解决的合并冲突。",
  },
  fix: {
    en: "Resolve the conflict; a lockfile is best taken from one side and brought up to date by its manager's install.",
    "zh-CN": "请解决冲突；锁文件最好取其中一方，再用其包管理器的 install 命令更新。",
  },
};
