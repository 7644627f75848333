import { accessSync, constants, realpathSync, statSync } from "node:fs";
import { ArchLintError } from "../../domain/errors.ts";
import { type Text, tell } from "../../domain/findings/text.ts";
import { isGone, reasonOf } from "./regular-file.ts";

/** The folder to be checked as an absolute path without links, or an error that says what is wrong with it. */
export function checkFolder(folder: string): string {
  try {
    const real = realpathSync(folder);
    if (!statSync(real).isDirectory()) throw rootMissing(tell(noFolder, { folder }));
    accessSync(real, constants.R_OK | constants.X_OK);
    return real;
  } catch (error) {
    if (error instanceof ArchLintError) throw error;
    throw rootMissing(tell(isGone(error) ? nothingThere : closed, { folder, reason: reasonOf(error) }));
  }
}

const noFolder: Text = { en: "{folder} is a file, not a folder.", "zh-CN": "{folder} 是文件，不是目录。" };
const nothingThere: Text = { en: "There is no folder {folder}.", "zh-CN": "没有目录 {folder}。" };
const closed: Text = { en: "{folder} cannot be read: {reason}.", "zh-CN": "无法读取 {folder}：{reason}。" };

function rootMissing(text: Text): ArchLintError {
  return new ArchLintError("root-missing", text, {
    en: "Name a folder that exists and that you may read.",
    "zh-CN": "请指定一个存在且可读取的目录。",
  });
}
