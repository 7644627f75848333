import { randomBytes } from "node:crypto";
import { chmod, lstat, mkdir, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { ArchLintError } from "../../domain/errors.ts";
import { type Text, tell } from "../../domain/findings/text.ts";

/**
 * Writes a whole file or nothing: first beside its place, then renamed onto it. Folders on the way are made. Permissions
 * are those given, else those of the file that was there. Throws `output-unwritable`.
 */
export async function writeAtomically(path: string, text: string, mode?: number): Promise<void> {
  const whole = resolve(path);
  const draft = join(dirname(whole), `.${randomBytes(6).toString("hex")}.tmp`);
  try {
    await mkdir(dirname(whole), { recursive: true });
    await writeFile(draft, text);
    const permissions = mode ?? (await modeOf(whole));
    if (permissions !== undefined) await chmod(draft, permissions);
    await rename(draft, whole);
  } catch (cause) {
    await rm(draft, { force: true });
    throw new ArchLintError("output-unwritable", tell(unwritten, { path }), hintFor(cause), { cause });
  }
}

async function modeOf(path: string): Promise<number | undefined> {
  const stats = await lstat(path).catch(() => undefined);
  return stats?.isFile() ? stats.mode & 0o777 : undefined;
}

const unwritten: Text = { en: '"{path}" could not be written.', "zh-CN": "无法写入“{path}”。" };

function hintFor(cause: unknown): Text {
  const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
  if (code === "EACCES" || code === "EPERM" || code === "EROFS") return forbidden;
  if (code === "EISDIR" || code === "ENOTEMPTY") return isFolder;
  return code ? tell(systemSaid, { code }) : elsewhere;
}

const forbidden: Text = { en: "Choose a place that you may write to.", "zh-CN": "请选择一个可写的位置。" };
const isFolder: Text = { en: "That is a folder; name a file.", "zh-CN": "那是一个目录；请指定一个文件。" };
const systemSaid: Text = {
  en: "The system said {code}; choose another place.",
  "zh-CN": "系统报告 {code}；请选择其他位置。",
};
const elsewhere: Text = { en: "Choose another place.", "zh-CN": "请选择其他位置。" };
