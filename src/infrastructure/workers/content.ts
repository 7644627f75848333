import { join } from "node:path";
import type { Snapshot } from "../../application/ports/snapshot.ts";
import type { Text } from "../../domain/findings/text.ts";
import type { SourceFile } from "../../domain/source/source-file.ts";
import { type FileContent, readRegularFile } from "../snapshots/regular-file.ts";

const noObject: Text = {
  en: "its object is missing (in a partial clone git has not fetched it), or it is larger than 128 MiB",
  "zh-CN": "缺少它的对象（部分克隆中 git 没有获取它），或它大于 128 MiB",
};
const changed: Text = { en: "it changed while it was read", "zh-CN": "读取期间它被修改了" };

/** The bytes of a file of a snapshot, or the reason why there are none. */
export async function contentOf(snapshot: Snapshot, file: SourceFile): Promise<FileContent> {
  const bytes = await snapshot.read(file);
  if (bytes) return { bytes };
  if (snapshot.folder === undefined) return { reason: noObject };
  const again = readRegularFile(join(snapshot.folder, file.realPath ?? file.path));
  return "bytes" in again ? { reason: changed } : again;
}
