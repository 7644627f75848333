import { closeSync, constants, fstatSync, openSync, readFileSync, readSync } from "node:fs";
import { type Text, tell } from "../../domain/findings/text.ts";

/** Larger files are not source code; reading them would only cost memory. */
export const sizeLimit = 128 * 1024 * 1024;

/** The bytes of a file, or why there are none, in words that follow "could not be read: ". */
export type FileContent = { readonly bytes: Uint8Array } | { readonly reason: Text };

// Neither follow a link that took the file's place nor wait for a pipe that did; Windows knows neither flag.
const flags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/** Reads a regular file and nothing else: no link, no pipe, no device, nothing beyond the limit. Never throws. */
export function readRegularFile(path: string, limit = sizeLimit): FileContent {
  try {
    const file = openSync(path, flags);
    try {
      const stats = fstatSync(file);
      if (!stats.isFile()) return { reason: noRegularFile };
      const { size } = stats;
      if (size > limit) return { reason: tell(tooLarge, { size, limit }) };
      return { bytes: readWhole(file, size) };
    } finally {
      closeSync(file);
    }
  } catch (error) {
    return { reason: reasonOf(error) };
  }
}

/**
 * One call to the system where the size is right, as it is for a file that nobody writes to: asked for one byte more than
 * there is, it stops at the end. All else (a file that grows or shrinks, one of `/proc`, which says 0) is left to Node.
 */
function readWhole(file: number, size: number): Uint8Array {
  if (size === 0) return readFileSync(file);
  const room = Buffer.allocUnsafe(size + 1);
  const length = readSync(file, room, 0, room.length, 0);
  return length === size ? room.subarray(0, size) : readFileSync(file);
}

const tooLarge: Text = {
  en: "it has {size} bytes, the limit is {limit}",
  "zh-CN": "大小为 {size} 字节，上限为 {limit}",
};

/** Said of a link, a pipe or a device where a file should be. */
export const noRegularFile: Text = { en: "it is not a regular file", "zh-CN": "不是普通文件" };

const gone: Text = { en: "it is gone", "zh-CN": "文件已不存在" };
const denied: Text = { en: "permission denied", "zh-CN": "没有访问权限" };

const reasons: ReadonlyMap<string, Text> = new Map([
  ["ENOENT", gone],
  ["ENOTDIR", gone],
  ["EISDIR", { en: "it is a folder", "zh-CN": "它是一个目录" }],
  ["EACCES", denied],
  ["EPERM", denied],
  ["ELOOP", { en: "it is a symbolic link", "zh-CN": "它是一个符号链接" }],
  ["ENXIO", noRegularFile],
]);

/** A file-system error in plain words, without the machine's paths; one that nobody foresaw is quoted. */
export function reasonOf(error: unknown): Text {
  const code = codeOf(error);
  const detail = code ?? (error instanceof Error ? error.message : String(error));
  return reasons.get(code ?? "") ?? tell({ en: "{detail}", "zh-CN": "系统报告 {detail}" }, { detail });
}

/** True if nothing is there. */
export function isGone(error: unknown): boolean {
  return reasons.get(codeOf(error) ?? "") === gone;
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : undefined;
}
