import type { Problem } from "../../domain/findings/problem.ts";
import { type Text, tell } from "../../domain/findings/text.ts";

/** A file that should have been checked and could not be; `reason` follows "could not be read: ". */
export function unreadable(path: string, reason: Text): Problem {
  const message = tell(
    { en: "This file could not be read: {reason}.", "zh-CN": "无法读取此文件：{reason}。" },
    { reason },
  );
  return { message, path, weight: "incomplete" };
}

/** A path in the index or in a commit that no honest git would write. */
export function unsafePath(path: string): Problem {
  return {
    message: {
      en: "This path leads out of the root or into .git, so it was not checked.",
      "zh-CN": "此路径指向根目录之外或 .git 内部，因此没有检查。",
    },
    path,
    weight: "incomplete",
  };
}

/** A submodule or a repository of its own inside the root: its files are other people's history. */
export function nestedRepository(path: string): Problem {
  const message = {
    en: "This folder is a git repository of its own and was not entered.",
    "zh-CN": "此目录是一个独立的 git 仓库，没有进入检查。",
  };
  return { message, path, weight: "note" };
}

/** A folder whose names could not be read; `reason` follows "could not be read: ". */
export function closedFolder(path: string, reason: Text): Problem {
  const text = { en: "This folder could not be read: {reason}.", "zh-CN": "无法读取此目录：{reason}。" };
  return { message: tell(text, { reason }), path, weight: "incomplete" };
}
